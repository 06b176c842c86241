import { describe, expect, it } from 'vitest';
import { looksLikeSecretValue, readClientSecret } from '../../../../src/shared/fields/client-secret';
import { guid, olderSecretValue, secretValue } from '../../../support/builders';

describe('A client secret', () => {
  it.each([
    ['today’s 40 characters', secretValue()],
    ['the 37 characters before them', olderSecretValue()],
    ['symbols at its beginning', `.~_${secretValue().slice(3)}`],
  ])('of %s needs no remark', (_shape, value) => {
    expect(readClientSecret(value)).toEqual({ value, notes: [] });
    expect(looksLikeSecretValue(value)).toBe(true);
  });

  it.each([
    ['34 characters', 'abcdefghijklmnopqrstuvwxyz0123_4~5'],
    ['punctuation', '[abc]:DEF@ghi+JKL?mno=PQR/stu*12'],
    ['base64', `${'Zm9vYmFy'.repeat(5)}Zm8=`],
    ['a hyphen first', '-abcdefghijklmnopqrstuvwxyz01234'],
    ['a short password', 'correct-horse'],
    ['one character too few for today', secretValue().slice(0, -1)],
  ])('of an older or odd shape (%s) gets a quiet note and is accepted', (_shape, value) => {
    expect(readClientSecret(value)).toEqual({ value, notes: ['secret_unusual'] });
    expect(looksLikeSecretValue(value)).toBe(false);
  });

  it('that is a GUID gets the warning about the Secret ID and is not refused', () => {
    const value = guid().toUpperCase();
    expect(readClientSecret(value)).toEqual({ value, notes: ['secret_looks_like_id'] });
  });

  it.each(['"', "'", '`'])('in quotation marks (%s) is kept as it is and pointed out', (mark) => {
    const value = `${mark}${secretValue()}${mark}`;
    expect(readClientSecret(value)).toEqual({ value, notes: ['secret_quoted'] });
  });

  it('with a space inside is pointed out', () => {
    expect(readClientSecret('abc def').notes).toEqual(['secret_inner_space']);
  });

  it('is freed of white space at its ends and of zero-width characters, and of nothing else', () => {
    const value = secretValue();
    expect(readClientSecret(`\r\n ${value.slice(0, 10)}\u200B${value.slice(10)} `)).toEqual({
      value,
      notes: ['cleaned'],
    });
    expect(readClientSecret('a"b\\c%20d').value).toBe('a"b\\c%20d');
  });

  it.each([
    ['', 'empty'],
    ['\u200B', 'empty'],
    ['●●●●●●●●●●●●', 'secret_masked'],
    ['******', 'secret_masked'],
    ['•'.repeat(40), 'secret_masked'],
    ['......', 'secret_masked'],
    ['abc***********', 'secret_masked'],
    ['x'.repeat(513), 'too_long'],
  ])('is refused when it is %j: %s', (text, problem) => {
    expect(readClientSecret(text).problem).toBe(problem);
  });

  it('leaves no copy of itself in the engine’s memory of the last match', () => {
    const value = secretValue();
    const lastSubject = () => (RegExp as unknown as { input: string }).input;
    readClientSecret(value);
    expect(lastSubject()).toBe('');
    looksLikeSecretValue(value);
    expect(lastSubject()).toBe('');
  });
});
