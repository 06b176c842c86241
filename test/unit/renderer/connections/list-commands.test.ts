import { expect, it } from 'vitest';
import {
  onListRequest,
  sendListCommand,
  showInList,
  type ListRequest,
} from '../../../../src/renderer/features/connections/list-commands';

it('A command that comes while no list is shown is not run later', () => {
  sendListCommand('remove');
  expect(heardWhileShown()).toEqual([]);
});

it('Connections that are to be shown wait for the list, and are shown once', () => {
  showInList(['a']);
  expect(heardWhileShown()).toEqual([{ kind: 'show', ids: ['a'] }]);
  expect(heardWhileShown()).toEqual([]);
});

it('The list that is shown hears commands, and one that is hidden does not', () => {
  expect(
    heardWhileShown(() => {
      sendListCommand('verify_all');
    }),
  ).toEqual([{ kind: 'command', command: 'verify_all' }]);
  sendListCommand('verify_all');
  expect(heardWhileShown()).toEqual([]);
});

/** What a list hears that is shown, while something is done, and hidden again. */
function heardWhileShown(then: () => void = () => undefined): ListRequest[] {
  const heard: ListRequest[] = [];
  const hide = onListRequest((request) => heard.push(request));
  then();
  hide();
  return heard;
}
