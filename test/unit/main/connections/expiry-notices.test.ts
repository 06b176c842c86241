import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExpiryNotices } from '../../../../src/main/connections/expiry-notices';
import type { CredentialStatus } from '../../../../src/shared/connection';
import { core as en } from '../../../../src/shared/messages/en/core';
import type { VaultRecord } from '../../../../src/main/vault/vault-file';
import { record } from '../../../support/builders';

/** Noon where this runs, so that days begin and end when the person's clock says so. */
const localNoon = new Date(2026, 2, 2, 12).getTime();

let records: VaultRecord[];
let status: CredentialStatus;
let isShut: boolean;
let wanted: boolean;
let keptDay: string | undefined;
let writable: boolean;
let said: string[][];
let running: ExpiryNotices[];
beforeEach(() => {
  vi.useFakeTimers({ now: localNoon });
  records = [];
  status = 'kept';
  isShut = false;
  wanted = true;
  keptDay = undefined;
  writable = true;
  said = [];
  running = [];
});
afterEach(() => {
  for (const notices of running) notices.stop();
  vi.useRealTimers();
});

function start(): ExpiryNotices {
  const notices = new ExpiryNotices({
    vault: {
      get connections() {
        return records;
      },
      credentialStatus: () => status,
      get isShut() {
        return isShut;
      },
    },
    wanted: () => wanted,
    lastDay: {
      get: () => keptDay,
      set: (today) => {
        if (writable) keptDay = today;
      },
    },
    notify: (title, body) => said.push([title, body]),
    messages: () => en,
    now: () => Date.now(),
  });
  running.push(notices);
  notices.start();
  return notices;
}

function expiring(name: string, day: string): VaultRecord {
  return record({ name, secretExpiresAt: `${day}T00:00:00.000Z` });
}

describe('The notice of secrets that expire', () => {
  it('counts those that expire within 30 days and names the nearest', () => {
    records = [
      expiring('Fabrikam', '2026-03-30'),
      expiring('Contoso', '2026-03-05'),
      expiring('Later', '2026-04-20'),
      record(),
    ];
    start();
    expect(said).toEqual([['2 client secrets expire within 30 days', 'Next: Contoso, on Mar 5, 2026.']]);
  });

  it('tells of those that have expired, and names the last one where no other is near', () => {
    records = [expiring('Long ago', '2025-12-01'), expiring('Contoso', '2026-02-27')];
    start();
    expect(said).toEqual([['2 client secrets have expired', 'Last: Contoso, on Feb 27, 2026.']]);
  });

  it('tells of both', () => {
    records = [expiring('Contoso', '2026-02-27'), expiring('Fabrikam', '2026-03-05')];
    start();
    expect(said).toEqual([
      [
        '1 client secret expires within 30 days, 1 client secret has expired',
        'Next: Fabrikam, on Mar 5, 2026.',
      ],
    ]);
  });

  it('is not given without need: nothing near, no secret kept, not wanted', () => {
    records = [expiring('Later', '2026-04-20'), record()];
    start();
    records = [expiring('Contoso', '2026-03-05')];
    status = 'missing';
    start();
    status = 'kept';
    wanted = false;
    start();
    expect(said).toEqual([]);
    expect(keptDay).toBeUndefined();
  });

  it('is given once a day, and again on the next while the app runs', () => {
    records = [expiring('Contoso', '2026-03-22')];
    start();
    vi.advanceTimersByTime(11 * 60 * 60_000);
    expect(said).toHaveLength(1);
    vi.advanceTimersByTime(2 * 60 * 60_000);
    expect(said).toHaveLength(2);
    expect(keptDay).toBe('2026-03-03');
  });

  it('is given once a day, however often the app is started', () => {
    records = [expiring('Contoso', '2026-03-22')];
    start();
    start();
    expect(said).toHaveLength(1);
    expect(keptDay).toBe('2026-03-02');
  });

  it('is not repeated where the day cannot be written', () => {
    writable = false;
    records = [expiring('Contoso', '2026-03-22')];
    start();
    vi.advanceTimersByTime(3 * 60 * 60_000);
    expect(said).toHaveLength(1);
  });

  it('comes within the hour when a date is entered or the setting is turned on', () => {
    start();
    records = [expiring('Contoso', '2026-03-22')];
    vi.advanceTimersByTime(60 * 60_000);
    expect(said).toHaveLength(1);
  });

  it('names nothing while the vault is shut, and comes within the hour when it is open', () => {
    isShut = true;
    records = [expiring('Contoso', '2026-03-22')];
    start();
    vi.advanceTimersByTime(60 * 60_000);
    expect(said).toEqual([]);
    expect(keptDay).toBeUndefined();
    isShut = false;
    vi.advanceTimersByTime(60 * 60_000);
    expect(said).toHaveLength(1);
  });

  it('ends with the app', () => {
    const notices = start();
    records = [expiring('Contoso', '2026-03-22')];
    notices.stop();
    vi.advanceTimersByTime(48 * 60 * 60_000);
    expect(said).toEqual([]);
  });
});
