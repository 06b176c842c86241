import { beforeEach, describe, expect, it } from 'vitest';
import { diagnosticsText, type Surroundings } from '../../../../src/main/connections/diagnostics';
import { findingFor } from '../../../../src/main/entra/diagnose';
import { defaultSettings } from '../../../../src/shared/settings';
import { contosoCloud, draft, guid, noon, proved, refused, secretValue } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { valueOf } from './support';

const around: Surroundings = {
  versions: {
    tenantry: '1.2.3',
    builtAt: '2026-03-01T00:00:00.000Z',
    electron: '45.4.1',
    chromium: '150.0.1.2',
    node: '24.1.0',
    system: 'Debian GNU/Linux 12, Linux 6.1.0, x64',
  },
  desktop: 'GNOME, wayland',
  locales: ['en-GB', 'de'],
  language: 'en',
  displays: [
    { width: 1920, height: 1080, scale: 1 },
    { width: 1280, height: 720, scale: 1.5 },
  ],
  zoomPercent: 120,
  dark: true,
  highContrast: false,
  settings: { ...defaultSettings, theme: 'dark' },
  policy: { kind: 'applied', place: '/etc/tenantry/policy.json', policy: { lockAfterMinutes: 5 } },
  network: { state: 'offline', cause: 'captive_portal', since: '2026-03-01T00:00:00.000Z' },
};

let desk: MemoryDesk;
beforeEach(async () => {
  desk = new MemoryDesk();
  await desk.vault.unlock();
});

function lines(): Map<string, string> {
  const text = diagnosticsText(desk.vault, around);
  return new Map(
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]),
  );
}

describe('The diagnostics', () => {
  it('tell what is running where, and how it is shown', () => {
    const told = lines();
    expect(told.get('tenantry')).toBe('1.2.3, built 2026-03-01T00:00:00.000Z');
    expect(told.get('runtime')).toBe('Electron 45.4.1, Chromium 150.0.1.2, Node 24.1.0');
    expect(told.get('system')).toBe('Debian GNU/Linux 12, Linux 6.1.0, x64');
    expect(told.get('displays')).toBe('1920x1080@1 1280x720@1.5');
    expect(told.get('zoom')).toBe('120 %');
    expect(told.get('theme')).toBe('dark');
  });

  it('tell the protection, the policy, the settings and the network', () => {
    const told = lines();
    expect(told.get('vault')).toMatch(/^ready, .*; opened by nothing$/);
    expect(told.get('policy')).toBe('applied; lockAfterMinutes=5');
    expect(told.get('settings')).toContain('reverify=daily');
    expect(told.get('settings')).toContain('theme=dark');
    expect(told.get('settings')).toContain('layout.sort.column=name');
    expect(told.get('network')).toBe('offline, captive_portal');
  });

  it('count what is kept, and the causes of failures by their codes', async () => {
    valueOf(await desk.calls.link(draft()));
    for (let count = 0; count < 2; count += 1) {
      const { id } = valueOf(await desk.calls.save(draft({ cloud: 'usgov' })));
      desk.answer = () => ({
        check: {
          at: new Date(noon).toISOString(),
          outcome: 'failed',
          durationMs: 1,
          finding: { ...findingFor('wrong_secret', noon), codes: [7000215], status: 401 },
        },
      });
      await desk.calls.verify({ ids: [id] });
    }
    const told = lines();
    expect(told.get('tenants')).toBe(
      '3, 1 linked, 2 attention, 1 cloud global, 2 cloud usgov, 3 service graph, 0 in the bin, 0 labels',
    );
    expect(told.get('causes')).toBe('2 wrong_secret AADSTS7000215 401');
  });

  it('hold nothing that a person entered or that comes from a tenant', async () => {
    const entered = {
      tenant: guid(),
      clientId: guid(),
      name: 'Zanzibar Holding',
      secret: secretValue(),
      notes: 'Call Mrs Quagga',
      label: 'Walrus',
      needed: 'Sites.Read.All',
    };
    desk.answer = () =>
      proved({
        tenant: { id: guid(), displayName: 'Okapi Group', domains: ['okapi.example'] },
      } as never);
    const linked = valueOf(
      await desk.calls.link(
        draft({
          cloud: 'custom',
          customCloud: contosoCloud,
          tenant: entered.tenant,
          clientId: entered.clientId,
          name: entered.name,
          notes: entered.notes,
          labels: [entered.label],
          credential: { kind: 'secret', value: entered.secret },
        }),
      ),
    );
    const refusal = refused('unknown');
    const words = {
      microsoftSays: 'AADSTS1: The tenant Okapi Group refused.',
      traceId: guid(),
      correlationId: guid(),
    };
    desk.answer = () => ({
      ...refusal,
      check: {
        ...refusal.check,
        finding: { ...findingFor('unknown', noon), ...words },
      },
    });
    await desk.calls.verify({ ids: [linked.id] });
    await desk.calls.remove({ ids: [valueOf(await desk.calls.save(draft({ name: 'Gone Ltd' }))).id] });

    const text = diagnosticsText(desk.vault, around);
    expect(text).toContain('1 unknown');
    const kept = JSON.stringify([...desk.vault.connections, ...desk.vault.bin, desk.vault.content.envelope]);
    const secrets: string[] = [
      ...Object.values(entered),
      ...Object.values<string>({ ...contosoCloud }),
      ...Object.values(words),
      ...['Okapi', 'Gone Ltd', linked.id, desk.vault.status().file],
      // Every GUID and whatever is sealed or wrapped.
      ...(kept.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []),
      ...(kept.match(/[A-Za-z0-9+/_=-]{24,}/g) ?? []),
    ];
    expect(secrets.length).toBeGreaterThan(20);
    for (const secret of secrets) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|[/\\](home|users|etc)/i);
  });

  it('are a few short lines, however many connections there are', async () => {
    for (let count = 0; count < 30; count += 1) await desk.calls.save(draft());
    const text = diagnosticsText(desk.vault, around);
    expect(text.split('\n').length).toBeLessThan(16);
    expect(text.length).toBeLessThan(1500);
  });
});
