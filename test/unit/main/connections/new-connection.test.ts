import { describe, expect, it } from 'vitest';
import { judged, withExpiryWarning } from '../../../../src/main/connections/new-connection';
import { findingFor } from '../../../../src/main/entra/diagnose';
import type { Verification } from '../../../../src/main/entra/verify';
import type { VaultRecord } from '../../../../src/main/vault/vault-file';
import {
  changes,
  guid,
  noon,
  proved,
  record,
  refused,
  throttled,
  unreached,
} from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { linkOne, valueOf } from './support';

/** A verification that gave a token without roles. */
function unconsented(): Verification {
  const { check } = proved();
  return proved({ check: { ...check, roles: [], finding: findingFor('consent_missing', noon) } });
}

const soon = '2026-03-20T10:00:00.000Z';
const later = '2026-09-01T10:00:00.000Z';

describe('A connection that was verified', () => {
  const organisation = { displayName: 'Contoso', domains: ['contoso.com', 'contoso.onmicrosoft.com'] };
  const registration = { displayName: 'Backup', secretExpiresAt: later };

  it('has what was learnt', () => {
    const tenantId = guid();
    const before = record({ tenant: { entered: 'contoso.com' } });
    const verification = proved({ tenantId, organisation, registration });
    expect(judged(before, verification)).toEqual({
      ...before,
      tenant: { entered: 'contoso.com', id: tenantId, ...organisation },
      appName: 'Backup',
      secretExpiresAt: later,
      expiryFromMicrosoft: true,
      state: 'linked',
      lastCheck: verification.check,
    });
  });

  it('keeps what was learnt before where less is learnt now', () => {
    const learnt = judged(record(), proved({ tenantId: guid(), organisation, registration }));
    for (const verification of [proved(), proved({ organisation: {}, registration: {} }), unreached()]) {
      expect(judged(learnt, verification)).toMatchObject({
        tenant: learnt.tenant,
        appName: 'Backup',
        secretExpiresAt: later,
        expiryFromMicrosoft: true,
      });
    }
    expect(judged(learnt, refused('secret_expired'))).toEqual({
      ...learnt,
      state: 'attention',
      lastCheck: refused('secret_expired').check,
    });
  });

  it('has what is new in place of what was learnt before', () => {
    const learnt = judged(record(), proved({ organisation, registration }));
    const renamed = judged(
      learnt,
      proved({
        organisation: { displayName: 'Fabrikam', domains: ['fabrikam.com'] },
        registration: { displayName: 'Restore', secretExpiresAt: '2027-01-01T00:00:00.000Z' },
      }),
    );
    expect(renamed).toMatchObject({
      tenant: { displayName: 'Fabrikam', domains: ['fabrikam.com'] },
      appName: 'Restore',
      secretExpiresAt: '2027-01-01T00:00:00.000Z',
    });
  });

  it('has the date that Microsoft names in place of one that was entered', () => {
    const entered = record({ secretExpiresAt: '2027-01-01T00:00:00.000Z' });
    expect(judged(entered, proved())).not.toHaveProperty('expiryFromMicrosoft');
    expect(judged(entered, proved({ registration }))).toMatchObject({
      secretExpiresAt: later,
      expiryFromMicrosoft: true,
    });
  });
});

describe('The warning that a secret expires soon', () => {
  const proofOn = (secretExpiresAt: string, verification = proved()) =>
    judged(record({ secretExpiresAt }), verification);
  /** What the last check of a connection says beside its outcome. */
  const said = ({ lastCheck }: VaultRecord) => lastCheck?.finding?.id;

  it.each([
    ['2026-03-01T23:59:59.999Z', undefined],
    ['2026-03-02T12:00:00.001Z', 'secret_expires_soon'],
    ['2026-03-03T00:00:00.000Z', 'secret_expires_soon'],
    ['2026-04-01T00:00:00.000Z', 'secret_expires_soon'],
    ['2026-04-01T23:59:59.999Z', 'secret_expires_soon'],
    ['2026-04-02T00:00:00.000Z', undefined],
    ['2027-03-02T12:00:00.000Z', undefined],
  ])('comes with a success of up to thirty days before, by calendar days: %s: %s', (date, finding) => {
    expect(said(proofOn(date))).toBe(finding);
  });

  it('is given for a date that Microsoft names with the same answer, too', () => {
    const verification = proved({ registration: { secretExpiresAt: soon } });
    expect(said(judged(record(), verification))).toBe('secret_expires_soon');
    expect(said(judged(record({ secretExpiresAt: later }), verification))).toBe('secret_expires_soon');
  });

  it('is not given for an entered date that Microsoft’s replaces', () => {
    const verification = proved({ registration: { secretExpiresAt: later } });
    expect(said(judged(record({ secretExpiresAt: soon }), verification))).toBeUndefined();
  });

  it('says what to do, and leaves the success what it was', () => {
    expect(proofOn(soon)).toMatchObject({ state: 'linked' });
    expect(proofOn(soon).lastCheck).toEqual({
      ...proved().check,
      finding: {
        id: 'secret_expires_soon',
        at: '2026-03-02T12:00:00.000Z',
        retry: 'after_change',
        owner: 'you',
        codes: [],
        page: 'certificates_and_secrets',
        guide: { step: 'secret', line: 'secret.new' },
      },
    });
  });

  it('is not given where no date is known', () => {
    expect(said(judged(record(), proved()))).toBeUndefined();
  });

  it('does not stand before a consent that is missing, but before one that the service does not need', () => {
    expect(said(proofOn(soon, unconsented()))).toBe('consent_missing');
    const dataverse = record({ service: 'dataverse', secretExpiresAt: soon });
    expect(said(judged(dataverse, unconsented()))).toBe('secret_expires_soon');
  });

  it.each([refused('wrong_secret'), unreached('offline'), throttled(30)])(
    'is not given with what is no success: $check.finding.id',
    (verification) => {
      expect(said(proofOn(soon, verification))).toBe(verification.check.finding?.id);
    },
  );

  it('stands where a later check reaches nobody, and is gone with one that is refused', () => {
    const warned = proofOn(soon);
    expect(judged(warned, unreached()).lastCheck).toMatchObject({
      finding: { id: 'offline' },
      standing: { finding: { id: 'secret_expires_soon' } },
    });
    expect(JSON.stringify(judged(warned, refused()))).not.toContain('secret_expires_soon');
  });

  it('goes when the date changes to a later one, to one that has passed, or to none', () => {
    const { secretExpiresAt: _soon, ...dateless } = proofOn(soon);
    for (const changed of [
      { ...dateless, secretExpiresAt: later },
      { ...dateless, secretExpiresAt: '2026-03-01T00:00:00.000Z' },
      dateless,
    ]) {
      expect(withExpiryWarning(changed)).toEqual({ ...changed, lastCheck: proved().check });
    }
  });

  it('comes when the date changes to one that is soon, and stays with another that is', () => {
    const changed = { ...proofOn(later), secretExpiresAt: soon };
    expect(withExpiryWarning(changed)).toEqual({ ...changed, lastCheck: proofOn(soon).lastCheck });
    const other = { ...proofOn(soon), secretExpiresAt: '2026-03-21T00:00:00.000Z' };
    expect(withExpiryWarning(other)).toEqual(other);
  });

  it('says nothing of a connection that was never verified', () => {
    const waiting = record({ secretExpiresAt: soon });
    expect(withExpiryWarning(waiting)).toEqual(waiting);
  });

  it('goes and comes with the date behind a check that reached nobody, too', async () => {
    const desk = new MemoryDesk();
    const { id } = await linkOne(desk, { secretExpiresAt: '2026-03-20T10:00:00.000Z' });
    desk.answer = () => unreached();
    await desk.calls.verify({ ids: [id] });
    const later = { secretExpiresAt: '2027-01-01T00:00:00.000Z' };
    const without = valueOf(await desk.calls.update(changes(id, later)));
    expect(without.lastCheck?.standing).not.toHaveProperty('finding');
    const soon = { secretExpiresAt: '2026-03-09T00:00:00.000Z' };
    const back = valueOf(await desk.calls.update(changes(id, soon)));
    expect(back.lastCheck?.standing?.finding?.id).toBe('secret_expires_soon');
    expect(back.lastCheck?.finding?.id).toBe('offline');
  });
});
