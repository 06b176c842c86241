import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { airbyte } from '../../../../../src/main/transfer/export/formats/airbyte';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { cloudCases, entriesWith } from './support';

/** Source: airbytehq/airbyte, docs/integrations/sources/microsoft-entra-id.md, "Configuration". */
const documented = z.strictObject({
  client_id: z.string(),
  client_secret: z.string(),
  tenant_id: z.string(),
  user_id: z.string(),
});

/** Of the nasty secrets, those that are literals of Python. */
const literals = ["'quoted'", '"double"', '1e5', '+1'];

describe('A configuration of Airbyte’s Microsoft Entra ID source', () => {
  it('carries every secret that is no literal of Python, by the documented schema', () => {
    const fixed = nastySecrets(45);
    const secrets = [...nastySecrets(200), 'two\nlines'];
    const refused = entriesWith(fixed).filter((entry) => airbyte.refusal?.(entry) !== undefined);
    expect(refused.map(({ secret }) => secret?.real)).toEqual(literals);
    const entries = entriesWith(secrets).filter((entry) => airbyte.refusal?.(entry) === undefined);
    expect(entries.length).toBeGreaterThan(190);
    expect(entries.map((entry) => documented.parse(JSON.parse(writtenBy(airbyte, [entry]))))).toEqual(
      entries.map(({ connection, secret }) => ({
        client_id: connection.clientId,
        client_secret: secret?.real,
        tenant_id: connection.tenant.entered,
        user_id: '',
      })),
    );
  });

  it('refuses what the source would evaluate', () => {
    for (const secret of literals) {
      expect(airbyte.refusal?.(exportEntry({}, secret))).toBe('tool_notation');
    }
  });

  it('without a secret has a placeholder in its place', () => {
    const configuration = documented.parse(JSON.parse(writtenBy(airbyte, [exportEntry()])));
    expect(configuration.client_secret).toBe('PUT-THE-CLIENT-SECRET-HERE');
  });

  it.each(cloudCases)('is refused outside of the global cloud: $cloud', ({ cloud, ...more }) => {
    const reason = cloud === 'global' ? undefined : 'cloud_unknown_to_tool';
    expect(airbyte.refusal?.(exportEntry({ cloud, ...more }, 'x'))).toBe(reason);
  });
});
