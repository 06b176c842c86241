import { describe, expect, it } from 'vitest';
import {
  hear,
  isRunOfMany,
  nothingHeard,
  type Heard,
} from '../../../../src/renderer/features/verify/announcement';
import { core as en } from '../../../../src/shared/messages/en/core';
import type { VerifyProgress } from '../../../../src/shared/verify-run';

describe('What is read out of a run', () => {
  it('is its start, every quarter and its end, and nothing in between', () => {
    const figures = Array.from({ length: 100 }, (_, index) => progress({ verified: index }));
    const said = spoken([...figures, progress({ state: 'idle', verified: 98, failed: 2 })]);
    expect(said).toEqual([
      'Verifying 100 tenants.',
      '25 percent verified.',
      '50 percent verified.',
      '75 percent verified.',
      '98 in order, 2 need attention',
    ]);
  });

  it('counts what failed and what was not judged as done', () => {
    expect(spoken([progress(), progress({ verified: 20, failed: 20, unverified: 10 })])).toEqual([
      'Verifying 100 tenants.',
      '50 percent verified.',
    ]);
  });

  it('is not said twice where others join and the share falls back', () => {
    const steps = [progress(), progress({ verified: 50 }), progress({ total: 200, verified: 60 })];
    expect(spoken([...steps, progress({ total: 200, verified: 100 })])).toEqual([
      'Verifying 100 tenants.',
      '50 percent verified.',
    ]);
  });

  it('is nothing for a single tenant, whose row says it', () => {
    const one = progress({ total: 1 });
    expect(isRunOfMany(one)).toBe(false);
    expect(spoken([one, progress({ total: 1, state: 'idle', verified: 1 })])).toEqual([]);
  });

  it('counts those that were cancelled in the whole, and says that they were not checked', () => {
    const cancelling = progress({ verified: 39, cancelled: 59 });
    const end = progress({ state: 'idle', verified: 40, failed: 1, cancelled: 59 });
    const run = [progress(), cancelling, end];
    expect(spoken(run).at(-1)).toBe(
      '40 in order, 1 needs attention. 59 tenants were not checked because you canceled.',
    );
  });

  it('begins anew with the next run', () => {
    const run = [progress(), progress({ state: 'idle', verified: 100 })];
    expect(spoken([...run, ...run])).toHaveLength(4);
  });
});

function progress(given: Partial<VerifyProgress> = {}): VerifyProgress {
  return {
    state: 'running',
    total: 100,
    verified: 0,
    failed: 0,
    unverified: 0,
    cancelled: 0,
    running: [],
    heldTenants: 0,
    ...given,
  };
}

/** All that is read out, in order. */
function spoken(steps: readonly VerifyProgress[]): string[] {
  const said: string[] = [];
  let heard: Heard = nothingHeard;
  for (const step of steps) {
    const next = hear(heard, step, en);
    if (next.words !== heard.words) said.push(next.words);
    heard = next;
  }
  return said;
}
