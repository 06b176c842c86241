import { app, daysFrom, secret, tenant, type Directory, type Secret } from './directory';
import { secretValue } from './secret-value';

/**
 * Three tenants to show and to practise on, named after Microsoft's fictitious companies. Every ID and every secret
 * is the same in each run, so that what was linked in one demonstration still works in the next; only the secrets'
 * dates follow `now`.
 *
 * - **Contoso**, global: one app in good order, but for a permission it asks for without consent; one without admin
 *   consent; one whose secret ends in 12 days.
 * - **Fabrikam Public Sector**, US Government (GCC High): one app in good order.
 * - **Woodgrove Bank**, global: an expired secret, a disabled app, and one that Conditional Access blocks, and one
 *   without admin consent.
 */
export function practiceDirectory(now: Date = new Date()): Directory {
  return {
    tenants: [
      tenant({
        id: '7c1f0a52-3b6d-4c1e-9a57-0d2f64c1b801',
        displayName: 'Contoso',
        domains: ['contoso.onmicrosoft.com', 'contoso.com'],
        createdAt: new Date('2016-05-11T08:12:45Z'),
        apps: [
          app({
            clientId: '1b7d5c0e-8f42-4e0b-8a86-3c9e5d7af101',
            objectId: '1b7d5c0e-8f42-4e0b-8a86-3c9e5d7af102',
            servicePrincipalId: '1b7d5c0e-8f42-4e0b-8a86-3c9e5d7af103',
            displayName: 'Contoso Directory Sync',
            roles: ['Directory.Read.All', 'Application.Read.All', 'User.Read.All', 'Group.Read.All'],
            resourceRoles: { sharepoint: ['Sites.Read.All'] },
            requested: {
              graph: [
                'Directory.Read.All',
                'Application.Read.All',
                'User.Read.All',
                'Group.Read.All',
                'AuditLog.Read.All',
              ],
              sharepoint: ['Sites.Read.All'],
            },
            secrets: [practiceSecret('contoso-sync', daysFrom(now, -40), 180)],
          }),
          app({
            clientId: '2e94b1d3-60a7-4b8f-b7c5-91d0a7f6c201',
            objectId: '2e94b1d3-60a7-4b8f-b7c5-91d0a7f6c202',
            servicePrincipalId: '2e94b1d3-60a7-4b8f-b7c5-91d0a7f6c203',
            displayName: 'Contoso Reporting',
            roles: [],
            secrets: [practiceSecret('contoso-reporting', daysFrom(now, -2), 180)],
          }),
          app({
            clientId: '3a05c8f7-1d29-49e6-9e43-5b8c2f10d301',
            objectId: '3a05c8f7-1d29-49e6-9e43-5b8c2f10d302',
            servicePrincipalId: '3a05c8f7-1d29-49e6-9e43-5b8c2f10d303',
            displayName: 'Contoso Backup',
            roles: ['Directory.Read.All', 'Application.Read.All', 'Sites.FullControl.All'],
            secrets: [practiceSecret('contoso-backup', daysFrom(now, -353), 365)],
          }),
        ],
      }),
      tenant({
        id: 'b4e2d9c6-58f1-4d37-8c0b-6a91e3f7d402',
        displayName: 'Fabrikam Public Sector',
        cloud: 'usgov',
        domains: ['fabrikam.onmicrosoft.us', 'fabrikam.us'],
        createdAt: new Date('2020-10-01T14:03:10Z'),
        apps: [
          app({
            clientId: '4d6e1f90-c73b-4a15-a2d8-70e4b9c8e401',
            objectId: '4d6e1f90-c73b-4a15-a2d8-70e4b9c8e402',
            servicePrincipalId: '4d6e1f90-c73b-4a15-a2d8-70e4b9c8e403',
            displayName: 'Fabrikam Case Management',
            roles: ['Organization.Read.All', 'Application.Read.All', 'Mail.Send'],
            secrets: [practiceSecret('fabrikam-cases', daysFrom(now, -90), 365)],
          }),
        ],
      }),
      tenant({
        id: 'e03a7b18-94c5-4f62-b1de-25d8c60f9a03',
        displayName: 'Woodgrove Bank',
        domains: ['woodgrovebank.onmicrosoft.com', 'woodgrovebank.com'],
        createdAt: new Date('2018-01-23T16:40:02Z'),
        region: { scope: 'EU' },
        apps: [
          app({
            clientId: '5f83a2c4-0b9e-4d71-8f36-e1c7d5042501',
            objectId: '5f83a2c4-0b9e-4d71-8f36-e1c7d5042502',
            servicePrincipalId: '5f83a2c4-0b9e-4d71-8f36-e1c7d5042503',
            displayName: 'Woodgrove Audit',
            roles: ['AuditLog.Read.All', 'Directory.Read.All'],
            secrets: [practiceSecret('woodgrove-audit', daysFrom(now, -200), 180)],
          }),
          app({
            clientId: '60b4d7e9-5a18-4c93-9d20-f4a6b8e13601',
            objectId: '60b4d7e9-5a18-4c93-9d20-f4a6b8e13602',
            servicePrincipalId: '60b4d7e9-5a18-4c93-9d20-f4a6b8e13603',
            displayName: 'Woodgrove Onboarding',
            enabled: false,
            secrets: [practiceSecret('woodgrove-onboarding', daysFrom(now, -30), 180)],
          }),
          app({
            clientId: '71c5e8fa-6b29-4da4-8e31-05b7c9f24701',
            objectId: '71c5e8fa-6b29-4da4-8e31-05b7c9f24702',
            servicePrincipalId: '71c5e8fa-6b29-4da4-8e31-05b7c9f24703',
            displayName: 'Woodgrove Payments Export',
            rejects: 53003,
            secrets: [practiceSecret('woodgrove-payments', daysFrom(now, -10), 180)],
          }),
          app({
            clientId: '82d6f90b-7c3a-4eb5-9f42-16c8da035801',
            objectId: '82d6f90b-7c3a-4eb5-9f42-16c8da035802',
            servicePrincipalId: '82d6f90b-7c3a-4eb5-9f42-16c8da035803',
            displayName: 'Woodgrove Records',
            roles: [],
            secrets: [practiceSecret('woodgrove-records', daysFrom(now, -1), 180)],
          }),
        ],
      }),
    ],
  };
}

function practiceSecret(seed: string, startsAt: Date, days: number): Secret {
  return secret({
    keyId: guidFrom(seed),
    value: secretValue(`tenantry-practice-${seed}`),
    displayName: seed,
    startsAt,
    expiresAt: daysFrom(startsAt, days),
  });
}

/** A GUID of version 4's form, the same for the same seed. */
function guidFrom(seed: string): string {
  const hex = Buffer.from(seed.padEnd(16, '.')).toString('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
