import { describe, expect, it } from 'vitest';
import { ServerClock } from '../../../../src/main/entra/server-clock';
import { noon } from '../../../support/builders';

const hour = 60 * 60_000;
const header = (ms: number): string => new Date(ms).toUTCString();

/** A computer whose clock can be set, and the time that passes meanwhile. */
function computer() {
  const state = { now: noon, elapsed: 0 };
  const clock = new ServerClock(
    () => state.now,
    () => state.elapsed,
  );
  return { state, clock };
}

describe('This computer’s clock', () => {
  it('is believed while no server has told the time', () => {
    expect(computer().clock.isOff).toBe(false);
  });

  it.each([
    ['two hours behind', 2 * hour, true],
    ['two hours ahead', -2 * hour, true],
    ['a year behind', 365 * 24 * hour, true],
    ['half an hour behind', hour / 2, false],
    ['right', 0, false],
  ])('%s: off is %s ms, wrong is %s', (_what, ahead, isOff) => {
    const { clock } = computer();
    clock.note(header(noon + ahead));
    expect(clock.isOff).toBe(isOff);
  });

  it('is right after hours in which both ran on', () => {
    const { clock, state } = computer();
    clock.note(header(noon));
    state.now += 5 * hour;
    state.elapsed += 5 * hour;
    expect(clock.isOff).toBe(false);
  });

  it('that is set wrongly later is noticed', () => {
    const { clock, state } = computer();
    clock.note(header(noon));
    state.now -= 400 * 24 * hour;
    expect(clock.isOff).toBe(true);
  });

  it('is wrong before any server has told, where it stands before the day that the app was built', () => {
    const built = (at: number) =>
      new ServerClock(
        () => noon,
        () => 0,
        at,
      );
    expect(built(noon + 2 * hour).isOff).toBe(true);
    expect(built(noon + hour / 2).isOff).toBe(false);
    expect(built(noon - 900 * 24 * hour).isOff).toBe(false);
  });

  it.each([undefined, '', 'soon'])('is not judged by a header that is no date: %j', (date) => {
    const { clock } = computer();
    clock.note(header(noon + 3 * hour));
    clock.note(date);
    expect(clock.isOff).toBe(true);
  });
});
