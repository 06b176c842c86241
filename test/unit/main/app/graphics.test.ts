import { describe, expect, it } from 'vitest';
import { graphicsSwitches } from '../../../../src/main/app/graphics';

describe('Where there is no graphics card', () => {
  it('none is made in software on Linux', () => {
    expect(graphicsSwitches('linux', () => false)).toEqual(['disable-gpu', 'disable-software-rasterizer']);
  });

  it.each(['/dev/dri', '/dev/nvidia0', '/dev/nvidiactl', '/dev/mali0', '/dev/dxg'])(
    '%s counts as one',
    (card) => {
      expect(graphicsSwitches('linux', (file) => file === card)).toEqual([]);
    },
  );

  it.each(['win32', 'darwin'] as const)('nothing is changed on %s', (platform) => {
    expect(graphicsSwitches(platform, () => false)).toEqual([]);
  });
});
