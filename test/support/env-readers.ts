import { execFileSync } from 'node:child_process';

/** What a reader made of a file. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What a shell's environment holds after it has sourced each file, in a process of its own.
 * @param shell its absolute path.
 * @param files absolute paths.
 * @param variables that are there before.
 */
export function sourcedBy(
  shell: string,
  files: readonly string[],
  variables: Environment = {},
): Environment[] {
  const script = 'for file do (set -a; . "$file"; exec env -0) 2>&1; printf "\\036"; done';
  const output = execFileSync(shell, ['-c', script, 'shell', ...files], {
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', ...variables },
    encoding: 'utf8',
    // With a pipe, bash takes itself for a remote shell and reads the user's own settings.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return output.split('\u001E').slice(0, -1).map(fromPairs);
}

/**
 * What `node --env-file` hands to a program.
 * @param file an absolute path.
 */
export function nodeWithEnvFile(file: string): Environment {
  const print = 'process.stdout.write(JSON.stringify(process.env))';
  const output = execFileSync(process.execPath, [`--env-file=${file}`, '-e', print], {
    env: {},
    encoding: 'utf8',
  });
  return JSON.parse(output) as Environment;
}

/**
 * What python-dotenv reads, a file each.
 * @param python a Python that has it.
 * @param files absolute paths.
 */
export function pythonDotenv(python: string, files: readonly string[]): Environment[] {
  const script =
    'import dotenv, json, sys; print(json.dumps([dict(dotenv.dotenv_values(file)) for file in sys.argv[1:]]))';
  const output = execFileSync(python, ['-c', script, ...files], {
    env: { PYTHONUTF8: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output) as Environment[];
}

/**
 * What Docker Compose reads by the documented grammar of its .env files, as far as that is definite: a variable that it
 * would interpolate, an escape that is not listed and a quote that is not closed make the file undefined.
 * Source: Docker, "Syntax for environment files in Docker Compose".
 */
export function composeByGrammar(text: string): Environment | undefined {
  const pairs: [string, string][] = [];
  for (const line of text.split('\n')) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, name = '', rest = ''] = /^(\w+)=(.*)$/s.exec(line) ?? [];
    const value = composeValue(rest);
    if (name === '' || value === undefined) return undefined;
    pairs.push([name, value]);
  }
  return Object.fromEntries(pairs);
}

function composeValue(rest: string): string | undefined {
  if (rest.startsWith("'")) {
    const inside = /^'((?:\\'|[^'])*?)'(?<!\\')\s*(?: #.*)?$/s.exec(rest)?.[1];
    return inside?.replaceAll("\\'", "'");
  }
  if (rest.startsWith('"')) {
    const inside = /^"((?:\\[nrt\\"]|[^"\\$])*)"\s*(?: #.*)?$/s.exec(rest)?.[1];
    return inside?.replace(/\\(.)/g, (_, escaped: string) => composeEscapes[escaped] ?? escaped);
  }
  return rest.includes('$') ? undefined : rest.replace(/ #.*$/s, '').trim();
}

const composeEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * What a shell makes of a word by POSIX's grammar, or undefined where it would expand or run something, or where the
 * word ends early. Nothing is run.
 * Source: POSIX, Shell Command Language, 2.2 "Quoting".
 */
export function shellWordByGrammar(word: string): string | undefined {
  let rest = word;
  let value = '';
  while (rest !== '') {
    const part =
      /^'([^']*)'|^"((?:\\[$`"\\]|\\(?![$`"\\])|[^"\\$`])*)"|^\\([^\n])|^([^|&;<>()$`\\"'\s*?[\]#~!])/s.exec(
        rest,
      );
    if (!part) return undefined;
    const [whole, single, double, escaped, plain] = part;
    value += single ?? double?.replace(/\\([$`"\\])/g, '$1') ?? escaped ?? plain ?? '';
    rest = rest.slice(whole.length);
  }
  return value;
}

function fromPairs(output: string): Environment {
  return Object.fromEntries(
    output
      .split('\0')
      .filter((pair) => pair.includes('='))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}
