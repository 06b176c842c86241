import { describe, expect, it } from 'vitest';
import { longestNotes, readNotes } from '../../../../src/shared/fields/notes';
import { olderSecretValue, secretValue } from '../../../support/builders';

describe('Notes', () => {
  it('are kept as they are written, on as many lines as it takes', () => {
    expect(readNotes('')).toEqual({ value: '', notes: [] });
    expect(readNotes('  indented\n\n- one\n- two').value).toBe('  indented\n\n- one\n- two');
  });

  it('have one kind of line end, and none at the end', () => {
    expect(readNotes('one\r\ntwo\rthree\n\n ').value).toBe('one\ntwo\nthree');
  });

  it('may be long, and not endless', () => {
    expect(readNotes('x'.repeat(longestNotes)).problem).toBeUndefined();
    expect(readNotes('x'.repeat(longestNotes + 1)).problem).toBe('too_long');
  });

  it('are refused with a client secret in them, wherever it stands', () => {
    const secret = secretValue();
    for (const text of [
      secret,
      `The secret is ${secret}.`,
      `AZURE_CLIENT_SECRET="${secret}"`,
      `first line\nsecret:${secret}\nlast line`,
      `(${olderSecretValue()})`,
    ]) {
      expect(readNotes(text).problem, text.replace(secret, '…')).toBe('contains_secret');
    }
  });

  it('may name ids', () => {
    const text = 'Secret ID 1b7d5c0e-8f42-4e0b-8a86-3c9e5d7af101, made by J. Doe on 2026-03-02.';
    expect(readNotes(text)).toEqual({ value: text, notes: [] });
  });
});
