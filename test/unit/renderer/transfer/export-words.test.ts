import { describe, expect, it } from 'vitest';
import { transfer as enTransfer } from '../../../../src/shared/messages/en/transfer';
import { factsOf, formatIds } from '../../../../src/shared/transfer/formats';

const { exportDialog: words, formats } = enTransfer;

describe('The words of the export dialog', () => {
  it('say in the title how many go out, and of how many', () => {
    expect(words.titleOne('Contoso')).toBe('Export Contoso');
    expect(words.title(12, 12)).toBe('Export 12 connections');
    expect(words.title(9, 12)).toBe('Export 9 of 12 connections');
    expect(words.title(10_000, 10_000)).toBe('Export 10,000 connections');
  });

  it('count what cannot be carried', () => {
    expect(words.refused(3, 12)).toBe('3 of 12 cannot be carried');
    expect(words.refused(12, 12)).toBe('None of the 12 can be carried');
    expect(words.refused(1, 1)).toBe('It cannot be carried');
    expect(words.exportOthers(9)).toBe('Export the other 9');
    expect(words.exportOthers(1)).toBe('Export the other one');
  });

  it('name the first and count the rest', () => {
    expect(words.names(['A', 'B'], 0)).toBe('A and B');
    expect(words.names(['A', 'B'], 1)).toBe('A, B, and 1 more');
  });

  it('say what has come of it', () => {
    expect(words.exported(12, 'Kubernetes Secret')).toBe('Exported 12 connections as Kubernetes Secret');
    expect(words.exported(1, 'rclone')).toBe('Exported 1 connection as rclone');
    expect(words.copied(2, 'CSV inventory')).toBe('Copied 2 connections as CSV inventory');
    expect(words.copiedWithSecrets(30)).toBe('Copied. Cleared from the clipboard in 30 seconds.');
  });

  it('say how long the clipboard keeps secrets, and that nobody recovers a passphrase', () => {
    expect(words.onClipboard(30)).toContain('for 30 seconds');
    expect(formats.bundle.limits.join(' ')).toContain('The passphrase cannot be recovered.');
  });

  it.each(formatIds.filter((format) => factsOf(format).secrets === 'never'))(
    'say of %s, which offers no choice, that it carries no secrets',
    (format) => {
      expect(formats[format].limits.join(' ')).toMatch(/never carries secrets/i);
    },
  );
});
