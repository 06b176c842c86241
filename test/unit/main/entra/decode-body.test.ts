import { describe, expect, it } from 'vitest';
import { decodeBody } from '../../../../src/main/entra/decode-body';
import { readErrorReply } from '../../../../src/main/entra/error-reply';
import { noon } from '../../../support/builders';
import { reply } from './support';

const text = JSON.stringify({
  error: 'invalid_client',
  error_description: 'AADSTS7000222: Läuft nicht mehr.',
});

const bigEndian = (words: string): Buffer => Buffer.from(words, 'utf16le').swap16();

describe('An answer’s body', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'application/json; charset=utf-8'],
    ['UTF-8 without a word of it', Buffer.from(text), undefined],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'application/json'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'application/json'],
    ['UTF-16, the other way round, with a mark', bigEndian(`\ufeff${text}`), undefined],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'application/json'],
    ['UTF-16, the other way round, without a mark', bigEndian(text), 'application/json'],
    ['UTF-16 that the header names', Buffer.from(text, 'utf16le'), 'application/json; charset="UTF-16LE"'],
    ['Latin-1 that the header names', Buffer.from(text, 'latin1'), 'application/json;charset=ISO-8859-1'],
    ['a charset that nobody knows', Buffer.from(text), 'application/json; charset=klingon'],
  ])('is read where it is in %s', (_encoding, bytes, contentType) => {
    const read = decodeBody(bytes, contentType);
    expect(read).toBe(text);
    expect(readErrorReply(reply(401, read), noon)).toMatchObject({ form: 'entra', codes: [7000222] });
  });

  it.each([[[]], [[0]], [[0, 0]], [[0xff, 0xfe]], [[0xfe, 0xff, 0]], [[0xc3, 0x28, 0xff]]])(
    'is some text whatever it is: %j',
    (bytes) => {
      expect(typeof decodeBody(Uint8Array.from(bytes), 'text/plain; charset=')).toBe('string');
    },
  );
});
