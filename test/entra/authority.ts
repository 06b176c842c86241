import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { resourceManagerHosts, simulatedHosts } from './hosts';

/** A certificate with its chain and its private key, both PEM, as TLS servers take them. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Ways in which a server certificate can be wrong. */
export type BadCertificate = 'untrusted' | 'wrongName' | 'expired';

/** A certificate authority for one run of the tests: made in memory, never written, forgotten at the end. */
export interface Authority {
  /** The authority's own certificate, PEM: what a test puts among the trusted ones (NSS, `ca` in Node). */
  readonly caPem: string;
  /** A good certificate for every host the simulator answers for. */
  readonly leaf: Certificate;
  /** `untrusted` comes from a second authority nobody trusts; `wrongName` and `expired` from this one. */
  readonly bad: Readonly<Record<BadCertificate, Certificate>>;
  /**
   * SHA-256 of the good leaf's public key, base64: what Chromium's `--ignore-certificate-errors-spki-list` takes
   * where its trust store cannot be changed for a test.
   */
  readonly leafSpki: string;
}

const names = [...simulatedHosts, ...resourceManagerHosts];

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Makes a test authority and its leaves: P-256 keys, SHA-256, valid from yesterday for 30 days of the machine's
 * clock (not the simulator's: TLS knows no practice clock).
 */
export async function createAuthority(): Promise<Authority> {
  const [trusted, stranger] = await Promise.all([
    issueRoot('Tenantry Test Authority'),
    issueRoot('Tenantry Untrusted Authority'),
  ]);
  const [leaf, untrusted, wrongName, expired] = await Promise.all([
    issueLeaf(trusted, { names }),
    issueLeaf(stranger, { names }),
    issueLeaf(trusted, { names: ['portal.captive.example'] }),
    issueLeaf(trusted, { names, from: -20 * day, to: -day }),
  ]);
  return { caPem: trusted.cert, leaf, bad: { untrusted, wrongName, expired }, leafSpki: spkiOf(leaf) };
}

async function issueRoot(commonName: string): Promise<Certificate> {
  const made = await generate(subject(commonName), {
    ...keys,
    ...validity(-30 * day, 30 * day),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { cert: made.cert, key: made.private };
}

async function issueLeaf(
  issuer: Certificate,
  leaf: { names: readonly string[]; from?: number; to?: number },
): Promise<Certificate> {
  const made = await generate(subject(leaf.names[0] ?? 'unnamed'), {
    ...keys,
    ...validity(leaf.from ?? -day, leaf.to ?? 30 * day),
    ca: { key: issuer.key, cert: issuer.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: leaf.names.map((value) => ({ type: 2, value })) },
    ],
  });
  return { cert: `${made.cert}\n${issuer.cert}`, key: made.private };
}

const keys = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

function subject(commonName: string): { name: string; value: string }[] {
  return [
    { name: 'commonName', value: commonName },
    { name: 'organizationName', value: 'Tenantry tests' },
  ];
}

/** Both bounds in milliseconds from now. */
function validity(from: number, to: number): { notBeforeDate: Date; notAfterDate: Date } {
  return { notBeforeDate: new Date(Date.now() + from), notAfterDate: new Date(Date.now() + to) };
}

function spkiOf(certificate: Certificate): string {
  const spki = new X509Certificate(certificate.cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}
