import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'dotenv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dotenv } from '../../../../../src/main/transfer/export/formats/dotenv';
import { dotenvRefusal, dotenvValue, open } from '../../../../../src/main/transfer/export/quoting';
import { transfer as enTransfer } from '../../../../../src/shared/messages/en/transfer';
import { consumer } from '../../../../support/consumers';
import {
  composeByGrammar,
  nodeWithEnvFile,
  pythonDotenv,
  shellWordByGrammar,
  sourcedBy,
  type Environment,
} from '../../../../support/env-readers';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { cloudCases, nastyNames } from './support';

/** Beside the usual ones: what readers of .env files stumble over. */
const secrets = [
  ...nastySecrets(200),
  'a\\\\b',
  "it's \\d",
  "it's `id`",
  'a${X',
  'a${X:y}',
  'a${X:-y}b',
  '${}',
  'a$\\{X}',
  'tab\tinside',
  'a\u2028b\u2029c\u0085d',
  '\u00A0no-break\u00A0',
];
const carried = secrets.filter((secret) => dotenvRefusal(secret) === undefined);
const refused = secrets.filter((secret) => dotenvRefusal(secret) !== undefined);

/** Names turn around, so that each stands in front of some secrets. */
const entries = carried.map((secret, index) =>
  exportEntry({ name: nastyNames[index % nastyNames.length] ?? '' }, secret),
);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenantry-dotenv-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function written(texts: readonly string[]): string[] {
  return texts.map((text, index) => {
    const file = path.join(folder, `${index}.env`);
    writeFileSync(file, text);
    return file;
  });
}

function texts(): string[] {
  return entries.map((entry) => writtenBy(dotenv, [entry]));
}

/** All files in one, with a number in front of each variable. */
function inOneFile(): string {
  return texts()
    .map((text, index) => text.replaceAll(/^AZURE_/gm, `N${index}_AZURE_`))
    .join('');
}

const variables = entries.map(({ connection, secret }) => ({
  AZURE_TENANT_ID: connection.tenant.entered,
  AZURE_CLIENT_ID: connection.clientId,
  AZURE_CLIENT_SECRET: secret?.real,
}));

const numbered = Object.fromEntries(
  variables.flatMap((values, index) =>
    Object.entries(values).map(([name, value]) => [`N${index}_${name}`, value]),
  ),
);

describe('a .env file with a secret of any kind is read exactly', () => {
  it('by dotenv', () => {
    expect(texts().map((text) => parse(text))).toEqual(variables);
    expect(parse(inOneFile())).toEqual(numbered);
  });

  it('by node --env-file', () => {
    const [file = ''] = written([inOneFile()]);
    expect(nodeWithEnvFile(file)).toEqual(numbered);
  });

  it('by python-dotenv', (context) => {
    const python = consumer('python_dotenv', context);
    expect(pythonDotenv(python, written([...texts(), inOneFile()]))).toEqual([...variables, numbered]);
  });

  it('by Docker Compose, by the documented grammar of its .env files', () => {
    expect(texts().map(composeByGrammar)).toEqual(variables);
  });

  it('by a shell that sources it', () => {
    const read = sourcedBy('/bin/sh', written(texts()));
    expect(read.map(onlyAzure)).toEqual(variables);
  });
});

function onlyAzure(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('AZURE_')));
}

describe('a secret that is refused', () => {
  /** However a value can be written on one line. */
  const styles: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => `'${text}'`,
    (text) => `"${text}"`,
    (text) => `\`${text}\``,
    (text) => `'${text.replaceAll("'", "\\'")}'`,
    (text) => `'${text.replaceAll("'", `'\\''`)}'`,
    (text) => `'${text.replace(/[\\']/g, '\\$&')}'`,
    (text) => `"${text.replace(/[\\"]/g, '\\$&')}"`,
    (text) => `"${text.replace(/[\\"$`]/g, '\\$&')}"`,
    (text) => `"${text.replace(/[\\"]/g, '\\$&').replaceAll('$', '$$$$')}"`,
  ];

  it('cannot be written in any style so that all of them read the same', (context) => {
    const attempts = refused.flatMap((secret) =>
      styles.map((style) => ({ secret, word: style(secret), text: `SECRET=${style(secret)}\nLAST='x'\n` })),
    );
    const python = pythonDotenv(
      consumer('python_dotenv', context),
      written(attempts.map(({ text }) => text)),
    );
    const readAlike = attempts.filter(({ secret, word, text }, index) =>
      [
        parse(text)['SECRET'],
        parseEnv(text)['SECRET'],
        python[index]?.['SECRET'],
        composeByGrammar(text)?.['SECRET'],
        shellWordByGrammar(word),
      ].every((value) => value === secret),
    );
    expect(refused.length).toBeGreaterThan(30);
    expect(readAlike).toEqual([]);
  });

  it.each([
    ['two\nlines', 'line_break'],
    ['two\rlines', 'line_break'],
    [`it's "so"`, 'mixed_quotes'],
    ["it's $5", 'mixed_quotes'],
    ["it's `id`", 'mixed_quotes'],
    ["it's \\d", 'mixed_quotes'],
    ['a${X}b', 'dollar_brace'],
    ['a${X:-d}', 'dollar_brace'],
    ['ends with\\', 'trailing_backslash'],
    ['two\\\\within', 'double_backslash'],
  ])('has its reason: %j', (secret, reason) => {
    expect(dotenv.refusal?.(exportEntry({}, secret))).toBe(reason);
  });

  it.each(['a${X', '${X:y}', '$HOME', "it's", 'back\\nslash', 'a"b`c', ' # '])('is not %j', (secret) => {
    expect(dotenv.refusal?.(exportEntry({}, secret))).toBeUndefined();
  });
});

describe('a .env file', () => {
  it('names the authority of every cloud but the global one', () => {
    for (const { authority, ...choice } of cloudCases) {
      const read = parse(writtenBy(dotenv, [exportEntry(choice, 'x')]));
      expect(read['AZURE_AUTHORITY_HOST']).toBe(
        choice.cloud === 'global' ? undefined : `https://${authority}`,
      );
    }
  });

  it('has a placeholder where it carries no secret', () => {
    const entry = exportEntry();
    expect(dotenv.refusal?.(entry)).toBeUndefined();
    expect(parse(writtenBy(dotenv, [entry]))['AZURE_CLIENT_SECRET']).toBe(enTransfer.file.placeholder);
  });

  it('is quoted by the real secret, and shows what is to be seen', () => {
    expect(dotenvValue({ real: "it's", shown: '••••' })).toBe('"••••"');
    expect(dotenvValue({ real: 'a"b', shown: '••••' })).toBe("'••••'");
    expect(dotenvValue(open('plain'))).toBe("'plain'");
  });
});
