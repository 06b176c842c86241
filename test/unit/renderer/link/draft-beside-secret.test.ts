import { describe, expect, it } from 'vitest';
import { draftBesideSecret } from '../../../../src/renderer/features/link/draft-beside-secret';
import { draftSchema } from '../../../../src/shared/draft';
import { guid, secretValue } from '../../../support/builders';
import { after, type } from './support';

const tenant = guid();
const clientId = guid();
const ids = after([type('tenant', tenant), type('clientId', clientId)]);
const credential = { kind: 'secret', value: secretValue() };

describe('What the form sends', () => {
  it('is no more than what was entered', () => {
    expect(draftBesideSecret(ids)).toEqual({ tenant, clientId, cloud: 'global', service: 'graph' });
  });

  it('has all that the service and the cloud ask for, and main takes it', () => {
    const state = after(
      [
        { type: 'cloudChosen', cloud: 'singapore-government' },
        { type: 'serviceChosen', service: 'dataverse' },
        type('environmentUrl', 'https://contoso.crm4.dynamics.com/'),
        type('name', 'Contoso'),
        type('secretExpiresAt', '2027-01-31'),
        type('notes', 'Ask for Jo.'),
        type('labels', 'gold,'),
        type('labels', 'being typed'),
      ],
      ids,
    );
    const sent = draftBesideSecret(state);
    expect(sent).toEqual({
      tenant,
      clientId,
      cloud: 'custom',
      customCloud: { authority: 'login.sovcloud-identity.sg', graph: 'graph.svc.sovcloud.sg' },
      service: 'dataverse',
      serviceOptions: { environmentUrl: 'contoso.crm4.dynamics.com' },
      name: 'Contoso',
      secretExpiresAt: '2027-01-31',
      labels: ['gold', 'being typed'],
      notes: 'Ask for Jo.',
    });
    expect(draftSchema.safeParse({ ...sent, credential }).success).toBe(true);
  });

  it('leaves out what is no longer asked for', () => {
    const state = after(
      [
        { type: 'cloudChosen', cloud: 'custom' },
        type('customAuthority', 'login.example.com'),
        type('customGraph', 'graph.example.com'),
        { type: 'cloudChosen', cloud: 'global' },
        type('notes', '  '),
      ],
      ids,
    );
    expect(draftBesideSecret(state)).toEqual({ tenant, clientId, cloud: 'global', service: 'graph' });
  });
});
