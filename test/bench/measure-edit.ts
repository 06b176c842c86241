import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { JSHandle } from '@playwright/test';
import type { Connection } from '../../src/shared/connection';
import type { Desk } from '../support/desk';
import { figure, type Figure } from './figures';
import { median } from './statistics';
import type { ListWatch } from './watch-list';

const editsOfEachKind = 10;

/** A single change of one connection, and what shows it. */
interface Edit {
  readonly input: Parameters<typeof window.tenantry.connections.update>[0];
  /** A text that stands on the list afterwards; left out: the list changes in some way, or (a note) need not. */
  readonly shown?: string;
}

/**
 * From asking main for a change to the later of two: main's answer, which comes when the change is on disk, and the
 * paint of the list with the change. Connections are taken from the visible rows. What the file holds afterwards is
 * looked at as well.
 */
export async function measureEdit(
  watch: JSHandle<ListWatch>,
  kept: readonly Connection[],
  desk: Pick<Desk, 'userDataDir'>,
): Promise<{ figures: Figure[]; elapsed: number[] }> {
  const elapsed: number[] = [];
  for (const edit of await editsFor(watch, kept)) {
    elapsed.push(await makeEdit(watch, edit));
    assert.deepEqual(await onDisk(desk, edit.input), edit.input);
  }
  return {
    figures: [
      figure('edit', 'median', kept.length, median(elapsed)),
      figure('edit', 'longest', kept.length, Math.max(...elapsed)),
    ],
    elapsed,
  };
}

async function editsFor(watch: JSHandle<ListWatch>, kept: readonly Connection[]): Promise<Edit[]> {
  const text = await watch.evaluate(async (list) => {
    // It may still be scrolling.
    await list.quiet(200);
    return list.text();
  });
  const visible = kept.filter(({ name }) => text.includes(name));
  return Array.from({ length: editsOfEachKind }, (_, turn): Edit[] => {
    const one = visible[turn % Math.max(visible.length, 1)];
    if (!one) throw new Error('No connection is visible');
    const { id, name, pinned } = one;
    const [renamed, label, note] = [`${name} R${turn}`, `Lbl ${turn}`, `A note of turn ${turn}`];
    return [
      { input: { id, name: renamed }, shown: renamed },
      { input: { id, labels: [label] }, shown: label },
      { input: { id, notes: note } },
      { input: { id, pinned: !pinned } },
    ];
  }).flat();
}

/** What the file holds of a connection, as far as a change is about it. */
async function onDisk({ userDataDir }: Pick<Desk, 'userDataDir'>, input: Edit['input']): Promise<unknown> {
  const text = await readFile(path.join(userDataDir, 'vault.json'), 'utf8');
  const { content } = JSON.parse(text) as { content: { connections: Record<string, unknown>[] } };
  const kept = content.connections.find(({ id }) => id === input.id);
  return Object.fromEntries(Object.keys(input).map((name) => [name, kept?.[name]]));
}

function makeEdit(watch: JSHandle<ListWatch>, { input, shown }: Edit): Promise<number> {
  return watch.evaluate(
    async (list, { input, shown }) => {
      const began = performance.now();
      list.begin();
      const answer = await window.tenantry.connections.update(input);
      if (!answer.ok) throw new Error(answer.error.code);
      const onDisk = performance.now();
      if (shown !== undefined && !(await list.shows(shown)))
        throw new Error(`The list does not show ${shown}`);
      await list.quiet(100);
      return Math.max(onDisk, list.paintedAt ?? onDisk) - began;
    },
    { input, shown },
  );
}
