import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../../src/main/app/clipboard-marks';

describe('The marks that ask clipboard histories to leave a text out', () => {
  it('are on Windows the three formats that Microsoft documents, each with a zero of four bytes', () => {
    expect(marksOf('win32').map(({ format }) => format)).toEqual([
      'ExcludeClipboardContentFromMonitorProcessing',
      'CanIncludeInClipboardHistory',
      'CanUploadToCloudClipboard',
    ]);
    for (const { content } of marksOf('win32')) expect(content).toEqual(Uint8Array.of(0, 0, 0, 0));
  });

  it('are on macOS and Linux one that their clipboard histories agree on, and none elsewhere', () => {
    expect(marksOf('darwin')).toEqual([{ format: 'org.nspasteboard.ConcealedType', content: '' }]);
    expect(marksOf('linux')).toEqual([{ format: 'x-kde-passwordManagerHint', content: 'secret' }]);
    expect(marksOf('freebsd')).toEqual([]);
  });
});
