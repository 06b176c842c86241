import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readsAsPythonLiteral } from '../../../../../src/main/transfer/export/python-literal';
import { consumer } from '../../../../support/consumers';
import { nastySecrets } from '../../../../support/nasty-secrets';

const literals = [
  `'a'`,
  `"a"`,
  `'a' "b" # c`,
  `'a\\'b'`,
  `'''a'b'''`,
  `b'a'`,
  `rB"a"`,
  `u'a'`,
  `''`,
  '1e5',
  '1_000',
  '0x1F',
  '0o17',
  '0b1',
  '01.5',
  '.5',
  '5.',
  '00',
  '+1',
  ' 1',
  '1,2',
  '[1, "a"]',
  "{'a': 1}",
  '()',
  'None',
];

const others = [
  'None1',
  '1abc',
  '01',
  '1__0',
  '0x',
  '0xG',
  '1.2.3',
  `'a`,
  `a'`,
  `'a'b`,
  `'a\nb'`,
  `f'a'`,
  `ub'a'`,
  '[x]',
  '1/2',
  '-',
  '::',
  'true',
  'null',
  '123456789012345678901234567890',
  '-42',
];

describe('A text that Python reads as a literal', () => {
  it.each(literals)('is %j', (text) => {
    expect(readsAsPythonLiteral(text)).toBe(true);
  });

  it.each(others)('is not %j', (text) => {
    expect(readsAsPythonLiteral(text)).toBe(false);
  });

  it('is one for Python itself', (context) => {
    const texts = [...literals, ...others, ...nastySecrets(400)];
    const script = `
import ast, json, sys
def changed(text):
    try:
        value = ast.literal_eval(text)
        return not (isinstance(value, int) and str(value) == text)
    except (ValueError, SyntaxError):
        return False
print(json.dumps([changed(text) for text in json.load(sys.stdin)]))`;
    const { stdout } = spawnSync(consumer('python_dotenv', context), ['-W', 'ignore', '-c', script], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
      env: { PYTHONUTF8: '1' },
    });
    const changed = JSON.parse(stdout) as boolean[];
    const read = texts.filter((_, index) => changed[index]);
    expect(texts.filter(readsAsPythonLiteral)).toEqual(read);
  });
});
