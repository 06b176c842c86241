import { existsSync } from 'node:fs';

/** Where Linux shows graphics cards: its own drivers, those of makers, and Windows' beneath WSL. */
const cards = [
  '/dev/dri',
  '/dev/dxg',
  '/dev/kgsl-3d0',
  '/dev/mali0',
  '/dev/nvhost-ctrl',
  '/dev/nvidia0',
  '/dev/nvidiactl',
];

/**
 * Chromium's switches where there is no graphics card, as in most virtual machines: without them it makes one in
 * software (SwiftShader) that only draws the window, at the cost of time and memory at every start.
 * @param platform as Node names it; elsewhere than on Linux nobody can tell so early.
 * @param exists whether a file is there.
 */
export function graphicsSwitches(
  platform: NodeJS.Platform,
  exists: (file: string) => boolean = existsSync,
): readonly string[] {
  if (platform !== 'linux' || cards.some(exists)) return [];
  return ['disable-gpu', 'disable-software-rasterizer'];
}
