import { describe, expect, it } from 'vitest';
import { readEnvironmentName, readEnvironmentUrl } from '../../../../src/shared/fields/environment';
import { secretValue } from '../../../support/builders';

describe('The name of a Business Central environment', () => {
  it.each(['production', 'Sandbox-2', 'test_EU'])('is kept as it is written: %s', (name) => {
    expect(readEnvironmentName(name)).toEqual({ value: name, notes: [] });
    expect(readEnvironmentName(` ${name}\n`)).toEqual({ value: name, notes: ['cleaned'] });
  });

  it.each([
    ['', 'empty'],
    ['our production', 'environment_name_shape'],
    ['production/../sandbox', 'environment_name_shape'],
    ['https://businesscentral.dynamics.com/production', 'environment_name_shape'],
    ['a'.repeat(65), 'too_long'],
    [secretValue(), 'contains_secret'],
  ])('is refused when it is %j: %s', (typed, problem) => {
    expect(readEnvironmentName(typed).problem).toBe(problem);
  });
});

describe('The address of a Dynamics 365 environment', () => {
  it.each([
    ['contoso.crm4.dynamics.com', []],
    ['Contoso.CRM4.dynamics.com', []],
    ['https://contoso.crm4.dynamics.com/', ['taken_from_url']],
    ['https://contoso.crm4.dynamics.com/main.aspx?appid=1', ['taken_from_url']],
    [' https://contoso.crm4.dynamics.com', ['taken_from_url', 'cleaned']],
  ])('is read from %j as its host', (typed, notes) => {
    expect(readEnvironmentUrl(typed)).toEqual({ value: 'contoso.crm4.dynamics.com', notes });
  });

  it.each([
    'contoso.operations.dynamics.com',
    'contoso.sandbox.operations.eu.dynamics.com',
    'contoso.crm.microsoftdynamics.us',
    'contoso.crm.appsplatform.us',
    'contoso.crm.dynamics.cn',
  ])('is a usual one in each cloud: %s', (host) => {
    expect(readEnvironmentUrl(host).notes).toEqual([]);
  });

  it.each(['crm.contoso.example', 'contoso.dynamics.com.evil.example', 'notdynamics.com'])(
    'is pointed out, and not refused, when it is not: %s',
    (host) => {
      expect(readEnvironmentUrl(host)).toEqual({ value: host, notes: ['environment_unusual'] });
    },
  );

  it.each([
    ['', 'empty'],
    ['contoso', 'environment_url_shape'],
    ['contoso.crm4.dynamics.com:8443', 'environment_url_shape'],
    ['our environment', 'environment_url_shape'],
    [secretValue(), 'contains_secret'],
  ])('is refused when it is %j: %s', (typed, problem) => {
    expect(readEnvironmentUrl(typed).problem).toBe(problem);
  });
});
