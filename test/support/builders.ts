import { randomBytes, randomUUID } from 'node:crypto';
import type { CustomCloud } from '../../src/shared/clouds';
import type { Changes, Draft, DraftInput } from '../../src/shared/draft';
import type { Finding } from '../../src/shared/finding';
import type { Credentials } from '../../src/main/entra/exchange';
import { findingFor } from '../../src/main/entra/diagnose';
import type { Verification } from '../../src/main/entra/verify';
import type { VaultRecord } from '../../src/main/vault/vault-file';
import { secretValue } from '../entra/secret-value';

export { secretValue };

/** The moment at which most tests take place, in milliseconds since 1970. */
export const noon = Date.parse('2026-03-02T12:00:00.000Z');

/** A GUID that no other test has, in lower case. */
export function guid(): string {
  return randomUUID();
}

/** A secret of the generation before today's: 37 characters. Put together at run time, for secret scanners. */
export function olderSecretValue(): string {
  const characters = randomBytes(40).toString('base64url');
  return `${characters.slice(0, 3)}${['7', 'Q', '~'].join('')}${characters.slice(3, 34)}`;
}

/** The hosts of a cloud that no list of Microsoft's knows; the simulator plays it. */
export const contosoCloud: CustomCloud = {
  authority: 'login.cloud.contoso-sovereign.example',
  graph: 'graph.cloud.contoso-sovereign.example',
};

/** What the form sends for a good tenant of the global cloud. */
export function draftInput(given: Partial<DraftInput> = {}): DraftInput {
  return {
    cloud: 'global',
    tenant: guid(),
    clientId: guid(),
    credential: { kind: 'secret', value: secretValue() },
    service: 'graph',
    ...given,
  };
}

/** The same as main gets it, past the border. */
export function draft(given: Partial<Draft> = {}): Draft {
  return {
    cloud: 'global',
    tenant: guid(),
    clientId: guid(),
    credential: { kind: 'secret', value: secretValue() },
    service: 'graph',
    ...given,
  };
}

/** A change of one connection: what is left out stays. */
export function changes(id: string, given: Partial<Changes> = {}): Changes {
  return { id, ...given };
}

/** What a token is asked for with. */
export function credentials(given: Partial<Credentials> = {}): Credentials {
  return {
    cloud: 'global',
    tenant: guid(),
    clientId: guid(),
    clientSecret: secretValue(),
    scope: 'https://graph.microsoft.com/.default',
    ...given,
  };
}

/** A kept connection that was never verified, without a secret. */
export function record(given: Partial<VaultRecord> = {}): VaultRecord {
  return {
    id: guid(),
    name: 'Contoso',
    cloud: 'global',
    tenant: { entered: guid() },
    clientId: guid(),
    service: 'graph',
    scope: 'https://graph.microsoft.com/.default',
    labels: [],
    pinned: false,
    notes: '',
    state: 'waiting',
    createdAt: '2026-03-01T08:00:00.000Z',
    updatedAt: '2026-03-01T08:00:00.000Z',
    ...given,
  };
}

/** A verification that gave a token with one role. */
export function proved(given: Partial<Verification> = {}): Verification {
  return {
    check: {
      at: new Date(noon).toISOString(),
      outcome: 'ok',
      durationMs: 120,
      tokenSeconds: 3599,
      roles: ['User.Read.All'],
    },
    token: { accessToken: `token-${guid()}`, seconds: 3599 },
    ...given,
  };
}

/** A verification that Microsoft refused for this cause. */
export function refused(id: Finding['id'] = 'wrong_secret'): Verification {
  const finding = findingFor(id, noon);
  return { check: { at: finding.at, outcome: 'failed', finding, durationMs: 90 } };
}

/** A verification that Microsoft asked to put off, for so many seconds where it said how long. */
export function throttled(retryAfterSeconds?: number): Verification {
  const finding: Finding = {
    ...findingFor('throttled', noon),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
  return { check: { at: finding.at, outcome: 'unreachable', finding, durationMs: 20 } };
}

/** A verification that never got to Microsoft. */
export function unreached(id: Finding['id'] = 'offline'): Verification {
  const finding = findingFor(id, noon);
  return { check: { at: finding.at, outcome: 'unreachable', finding, durationMs: 15 } };
}
