import { expect, it } from 'vitest';
import {
  isFileAwaited,
  onDropped,
  sendDropped,
  type DroppedFiles,
} from '../../../../src/renderer/features/transfer/import-dropped';

const dropped = (name: string): DroppedFiles => ({ file: new File(['{}'], name), several: false });

it('A file that is dropped before the dialog is there waits for it, once', () => {
  const first = dropped('first.json');
  sendDropped(first);
  expect(isFileAwaited()).toBe(false);
  const taken: DroppedFiles[] = [];
  const end = onDropped((files) => taken.push(files));
  expect(taken).toEqual([first]);
  end();
  const endAgain = onDropped((files) => taken.push(files));
  expect(taken).toHaveLength(1);
  endAgain();
});

it('A file that is dropped while the dialog waits goes to it', () => {
  const taken: DroppedFiles[] = [];
  const end = onDropped((files) => taken.push(files));
  expect(isFileAwaited()).toBe(true);
  const second = dropped('second.json');
  sendDropped(second);
  expect(taken).toEqual([second]);
  end();
  expect(isFileAwaited()).toBe(false);
});
