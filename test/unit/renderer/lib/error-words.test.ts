import { describe, expect, it } from 'vitest';
import { core as en } from '../../../../src/shared/messages/en/core';
import { errorWords } from '../../../../src/renderer/lib/error-words';
import { finding } from '../link/support';

describe('The words of an error', () => {
  it('name the seconds to wait, where they are known', () => {
    expect(errorWords({ code: 'rate_limited', retryAfterSeconds: 40 }, en)).toContain('Wait 40 seconds');
    expect(errorWords({ code: 'rate_limited' }, en)).toBe(en.errors.rate_limited);
  });

  it('name the cause, where Microsoft gave one', () => {
    const error = { code: 'exchange_failed', finding: finding({ id: 'app_disabled' }) } as const;
    expect(errorWords(error, en)).toBe(en.findings.app_disabled.title);
    expect(errorWords({ code: 'exchange_failed' }, en)).toBe(en.errors.exchange_failed);
  });
});
