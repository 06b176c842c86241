import { beforeEach, describe, expect, it } from 'vitest';
import { Pace } from '../../../../src/main/connections/pace';

let now = 0;
let pace: Pace;
beforeEach(() => {
  now = 1000;
  pace = new Pace(() => now);
});

const fine = (times: number) => {
  for (let each = 0; each < times; each += 1) pace.note('a', 'fine');
};
const congested = (...tenants: string[]) => {
  for (const tenant of tenants) pace.note(tenant, 'congested');
};

describe('The pace of verifications', () => {
  it('begins with eight at once, four of them in the background', () => {
    expect([pace.room, pace.backgroundRoom]).toEqual([8, 4]);
  });

  it('doubles with each round that goes well, up to thirty-two', () => {
    fine(pace.room);
    expect(pace.room).toBe(16);
    fine(pace.room);
    expect(pace.room).toBe(32);
    fine(1000);
    expect([pace.room, pace.backgroundRoom]).toEqual([32, 4]);
  });

  it('stays where an attempt says nothing of it', () => {
    for (let each = 0; each < 100; each += 1) pace.note('a', 'other');
    expect(pace.room).toBe(8);
  });

  it('stays where one or two tenants are throttled, however often: that is their own matter', () => {
    for (let each = 0; each < 100; each += 1) congested('a', 'b');
    expect(pace.room).toBe(8);
  });

  it('halves when a third tenant is throttled within ten seconds', () => {
    congested('a', 'b');
    now += 10_000;
    congested('c');
    expect(pace.room).toBe(4);
  });

  it('stays when the third comes later', () => {
    congested('a', 'b');
    now += 10_001;
    congested('c');
    expect(pace.room).toBe(8);
    congested('d', 'e');
    expect(pace.room).toBe(4);
  });

  it('halves once for three: three more have to come', () => {
    congested('a', 'b', 'c', 'd', 'e');
    expect(pace.room).toBe(4);
    congested('f');
    expect(pace.room).toBe(2);
  });

  it('never falls below two, and the background has no more than there is', () => {
    for (let each = 0; each < 100; each += 1) congested(`a${each}`, `b${each}`, `c${each}`);
    expect([pace.room, pace.backgroundRoom]).toEqual([2, 2]);
    fine(2);
    expect(pace.room).toBe(4);
  });
});
