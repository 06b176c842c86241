import { describe, expect, it } from 'vitest';
import {
  isLastGroup,
  newRecoveryKey,
  readRecoveryKey,
  recoveryWrappingKey,
} from '../../../../src/main/vault/recovery-key';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('A recovery key', () => {
  it('is eight groups of four, of letters and digits that do not look like each other', () => {
    const key = newRecoveryKey();
    expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(newRecoveryKey()).not.toBe(key);
    expect(readRecoveryKey(key)).toHaveLength(18);
  });

  it('is read however a person types it', () => {
    const key = newRecoveryKey();
    const read = readRecoveryKey(key);
    const typed = [
      key.toLowerCase(),
      key.replaceAll('-', ''),
      key.replaceAll('-', ' '),
      ` ${key.replaceAll('-', ' – ')}\n`,
      key.replaceAll('0', 'O'),
      key.replaceAll('0', 'o').replaceAll('1', 'l'),
      key.replaceAll('1', 'I'),
      key.replaceAll('1', 'L').toLowerCase(),
    ];
    for (const text of typed) expect(readRecoveryKey(text)).toEqual(read);
  });

  it('with one wrong character is no recovery key, but for one in 65,536, which is another one', () => {
    const key = newRecoveryKey().replaceAll('-', '');
    const right = readRecoveryKey(key);
    let [tried, found] = [0, 0];
    for (let place = 0; place < key.length; place += 1) {
      for (const character of alphabet) {
        if (character === key[place]) continue;
        const read = readRecoveryKey(key.slice(0, place) + character + key.slice(place + 1));
        tried += 1;
        if (read === undefined) found += 1;
        else expect(read).not.toEqual(right);
      }
    }
    expect(tried).toBe(32 * 31);
    expect(found).toBeGreaterThanOrEqual(tried - 3);
  });

  it('with two neighbours exchanged is found out, too', () => {
    const key = newRecoveryKey().replaceAll('-', '');
    const right = readRecoveryKey(key);
    for (let place = 1; place < key.length; place += 1) {
      const [one = '', other = ''] = [key[place - 1], key[place]];
      if (one === other) continue;
      const read = readRecoveryKey(key.slice(0, place - 1) + other + one + key.slice(place + 1));
      expect(read).not.toEqual(right);
    }
  });

  it.each(['', 'U', 'hello', 'A'.repeat(31), 'A'.repeat(33), 'Ü'.repeat(32), '-', '\u0000'.repeat(32)])(
    'is not %j',
    (text) => {
      expect(readRecoveryKey(text)).toBeUndefined();
      expect(recoveryWrappingKey(text, Buffer.alloc(16))).toBeUndefined();
    },
  );

  it('wraps with another key for each salt', () => {
    const key = newRecoveryKey();
    const one = recoveryWrappingKey(key, Buffer.alloc(16, 1));
    expect(one).toHaveLength(32);
    expect(recoveryWrappingKey(key, Buffer.alloc(16, 2))).not.toEqual(one);
    expect(recoveryWrappingKey(key.toLowerCase(), Buffer.alloc(16, 1))).toEqual(one);
  });

  it('shows that a person has it by its last group, as they type it', () => {
    const key = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-10Z9';
    for (const typed of ['10Z9', '10z9', 'IOZ9', 'loz9', ' 1 0-z9 '])
      expect(isLastGroup(typed, key)).toBe(true);
    for (const typed of ['', '10Z', '0Z9', 'GGGG', key, '10Z8']) expect(isLastGroup(typed, key)).toBe(false);
  });
});
