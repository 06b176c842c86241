import { describe, expect, it } from 'vitest';
import { isTestRuntime } from '../../../../src/main/app/test-runtime';

describe('an Electron for practice and tests', () => {
  it('is not the one of the build, packaged under the product’s name', () => {
    expect(isTestRuntime({ name: 'Tenantry', running: '45.4.1', built: '45.4.1' })).toBe(false);
  });

  it('is any other version, older or newer', () => {
    expect(isTestRuntime({ name: 'Tenantry', running: '33.4.11', built: '45.4.1' })).toBe(true);
    expect(isTestRuntime({ name: 'Tenantry', running: '45.4.2', built: '45.4.1' })).toBe(true);
  });

  it('is whatever the package says is one, though it claims the right version', () => {
    expect(isTestRuntime({ name: 'tenantry-TEST', running: '45.4.1', built: '45.4.1' })).toBe(true);
    expect(isTestRuntime({ name: 'Electron', running: '45.4.1', built: '45.4.1' })).toBe(true);
  });
});
