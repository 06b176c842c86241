import { describe, expect, it } from 'vitest';
import { guideAction, type Pressed } from '../../../../src/main/app/guide-keys';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  type: 'keyDown',
  key,
  control: false,
  meta: false,
  alt: false,
  ...held,
});

describe('Keys in the user guide', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('close it by Escape on %s', (platform) => {
    expect(guideAction(press('Escape'), platform)).toBe('close');
    expect(guideAction(press('Escape', { type: 'keyUp' }), platform)).toBeUndefined();
  });

  it.each([
    ['linux', 'control'],
    ['win32', 'control'],
    ['darwin', 'meta'],
  ] as const)('close and zoom on %s with %s', (platform, held) => {
    const actions = ['w', 'W', '=', '+', '-', '0'].map((key) =>
      guideAction(press(key, { [held]: true }), platform),
    );
    expect(actions).toEqual(['close', 'close', 'zoomIn', 'zoomIn', 'zoomOut', 'actualSize']);
  });

  it.each(['linux', 'win32'] as const)('go back and forward with Alt on %s', (platform) => {
    expect(guideAction(press('ArrowLeft', { alt: true }), platform)).toBe('back');
    expect(guideAction(press('ArrowRight', { alt: true }), platform)).toBe('forward');
  });

  it('go back and forward with Command and brackets on macOS, where Alt belongs to text', () => {
    expect(guideAction(press('[', { meta: true }), 'darwin')).toBe('back');
    expect(guideAction(press(']', { meta: true }), 'darwin')).toBe('forward');
    expect(guideAction(press('ArrowLeft', { alt: true }), 'darwin')).toBeUndefined();
  });

  it('are the page’s otherwise', () => {
    const ofPage = [
      press('w'),
      press('ArrowDown'),
      press('Tab'),
      press('c', { control: true }),
      press('w', { meta: true }),
    ];
    // AltGr, with which some keyboards write, is Ctrl and Alt.
    ofPage.push(press('0', { control: true, alt: true }));
    expect(ofPage.map((pressed) => guideAction(pressed, 'linux'))).toEqual(ofPage.map(() => undefined));
  });
});
