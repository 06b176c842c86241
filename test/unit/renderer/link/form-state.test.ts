import { describe, expect, it } from 'vitest';
import { guid } from '../../../support/builders';
import {
  cloudChoiceOf,
  formLike,
  scopeOf,
  textFieldNames,
} from '../../../../src/renderer/features/link/form-state';
import { connection } from './connection';
import { after, finding, secretTyped, type } from './support';

const tenant = guid();
const clientId = guid();

describe('A field', () => {
  it('keeps what is typed as it is, and is not judged while it is typed', () => {
    const { fields } = after([type('tenant', ' Contoso')]);
    expect(fields.tenant).toEqual({ text: ' Contoso', kept: [], judged: false, settled: false });
  });

  it('is cleaned when it is left, and says so until the next key', () => {
    const left = after([type('tenant', `  ${tenant.toUpperCase()} `), { type: 'left', name: 'tenant' }]);
    expect(left.fields.tenant).toMatchObject({ text: tenant, kept: ['cleaned'], judged: true });
    const left2 = after([{ type: 'left', name: 'tenant' }], left);
    expect(left2.fields.tenant.kept).toEqual(['cleaned']);
    expect(after([type('tenant', tenant)], left).fields.tenant.kept).toEqual([]);
  });

  it('that is left empty is not judged', () => {
    expect(after([{ type: 'left', name: 'clientId' }]).fields.clientId.judged).toBe(false);
  });

  it('is judged with all others when the form is sent incomplete', () => {
    const { fields, secret } = after([{ type: 'incomplete' }]);
    expect([...Object.values(fields), secret].map(({ judged }) => judged)).toEqual(
      Array(textFieldNames.length + 1).fill(true),
    );
  });
});

describe('The cloud', () => {
  const url = 'https://login.microsoftonline.us/fabrikam.us';

  it('is taken from a URL as soon as it is pasted', () => {
    const state = after([{ type: 'typed', name: 'tenant', text: url, pasted: true }]);
    expect(state).toMatchObject({ cloud: 'usgov', cloudFromUrl: true });
  });

  it('is taken from a typed URL when the field is left', () => {
    const typed = after([type('tenant', url)]);
    expect(typed.cloud).toBe('global');
    expect(after([{ type: 'left', name: 'tenant' }], typed)).toMatchObject({
      cloud: 'usgov',
      cloudFromUrl: true,
      fields: { tenant: { text: 'fabrikam.us', kept: ['taken_from_url'] } },
    });
  });

  it('stays, where the URL’s authority is that of the chosen one too', () => {
    const events = [
      { type: 'cloudChosen', cloud: 'usgov-dod' },
      { type: 'typed', name: 'tenant', text: url, pasted: true },
    ] as const;
    expect(after(events)).toMatchObject({ cloud: 'usgov-dod', cloudFromUrl: false });
  });

  it('that the person chooses is no longer one from a URL', () => {
    const state = after([
      { type: 'typed', name: 'tenant', text: url, pasted: true },
      { type: 'cloudChosen', cloud: 'china' },
    ]);
    expect(state).toMatchObject({ cloud: 'china', cloudFromUrl: false });
  });
});

describe('A pasted block', () => {
  const pasted = after([
    type('name', 'Mine'),
    { type: 'blockPasted', texts: { tenant: ` ${tenant}`, clientId }, cloud: 'china', count: 3 },
  ]);

  it('fills its fields, cleaned and judged, and leaves the others', () => {
    expect(pasted.fields.tenant).toMatchObject({ text: tenant, judged: true, settled: true });
    expect(pasted.fields.clientId).toMatchObject({ text: clientId, judged: true });
    expect(pasted.fields.name.text).toBe('Mine');
  });

  it('chooses its cloud, and its count is told until the next key', () => {
    expect(pasted).toMatchObject({ cloud: 'china', cloudFromUrl: false, filled: 3 });
    expect(after([type('name', 'Mine too')], pasted)).not.toHaveProperty('filled');
  });
});

describe('An attempt', () => {
  const sent = after([type('tenant', tenant), secretTyped, { type: 'sent', how: 'link' }]);

  it('forgets what was known of the secret, and the last outcome', () => {
    expect(sent).toMatchObject({ sending: 'link', secret: { filled: false } });
    const again = after(
      [
        { type: 'refused', error: { code: 'exchange_failed', finding: finding({ field: 'tenant' }) } },
        { type: 'sent', how: 'save' },
      ],
      sent,
    );
    expect(again.sending).toBe('save');
    for (const gone of ['outcome', 'marked', 'filled']) expect(again).not.toHaveProperty(gone);
  });

  it('that a field stood in the way of says so in that field, until its next key', () => {
    const error = { code: 'invalid_input', field: 'name', problem: 'contains_secret' } as const;
    const state = after([{ type: 'refused', error }], sent);
    expect(state.fields.name.refused).toBe('contains_secret');
    expect(state).not.toHaveProperty('outcome');
    expect(state).not.toHaveProperty('sending');
    expect(after([type('name', 'x')], state).fields.name).not.toHaveProperty('refused');
  });

  it('that a field off the screen, or a choice, stood in the way of has an outcome that says so', () => {
    for (const field of ['scope', 'cloud', 'service'] as const) {
      const error = { code: 'invalid_input', field, problem: 'empty' } as const;
      expect(after([{ type: 'refused', error }], sent).outcome).toEqual({ kind: 'error', error });
    }
  });

  it('that failed for a general reason has that as its outcome', () => {
    const error = { code: 'storage_failed', held: 'h' } as const;
    expect(after([{ type: 'refused', error }], sent)).toMatchObject({
      outcome: { kind: 'error', error },
      held: 'h',
    });
  });

  it('whose held secret is gone asks for the secret again, and holds none', () => {
    const held = after([{ type: 'refused', error: { code: 'internal', held: 'h' } }], sent);
    const error = { code: 'secret_missing', field: 'clientSecret' } as const;
    const state = after(
      [
        { type: 'sent', how: 'save' },
        { type: 'refused', error },
      ],
      held,
    );
    expect(state.secret.refused).toBe('secret_not_held');
    expect(state).not.toHaveProperty('held');
    expect(state).not.toHaveProperty('outcome');
    expect(after([secretTyped], state).secret).not.toHaveProperty('refused');
  });
});

describe('A finding', () => {
  const refused = (field?: 'tenant' | 'scope') =>
    ({
      type: 'refused',
      error: { code: 'exchange_failed', finding: finding(field === undefined ? {} : { field }) },
    }) as const;

  it('marks the field that it names, until that field is typed in', () => {
    const state = after([refused('tenant')]);
    expect(state).toMatchObject({
      marked: { field: 'tenant', finding: 'wrong_secret' },
      outcome: { takesFocus: false },
    });
    expect(after([type('clientId', 'x')], state)).toHaveProperty('marked');
    expect(after([type('tenant', 'x')], state)).not.toHaveProperty('marked');
  });

  it('takes the focus where its field is not on the screen, and marks nothing', () => {
    const state = after([refused('scope')]);
    expect(state.outcome).toMatchObject({ takesFocus: true });
    expect(state).not.toHaveProperty('marked');
    const shown = after([{ type: 'serviceChosen', service: 'custom' }, refused('scope')]);
    expect(shown).toMatchObject({ marked: { field: 'scope' }, outcome: { takesFocus: false } });
  });

  it('that names no field takes no focus', () => {
    expect(after([refused()]).outcome).toMatchObject({ takesFocus: false });
  });
});

describe('The scope', () => {
  it('is forgotten when another service is chosen', () => {
    const state = after([
      { type: 'serviceChosen', service: 'custom' },
      type('scope', 'api://x'),
      { type: 'left', name: 'scope' },
      { type: 'serviceChosen', service: 'graph' },
    ]);
    expect(state.fields.scope).toEqual({ text: '', kept: [], judged: false, settled: false });
  });

  it('is known as soon as all that it follows from is', () => {
    expect(scopeOf(after([]))).toBe('https://graph.microsoft.com/.default');
    const dataverse = after([{ type: 'serviceChosen', service: 'dataverse' }]);
    expect(scopeOf(dataverse)).toBeUndefined();
    expect(scopeOf(after([type('environmentUrl', 'contoso')], dataverse))).toBeUndefined();
    const business = after([{ type: 'serviceChosen', service: 'business-central' }]);
    expect(scopeOf(business)).toBe('https://api.businesscentral.dynamics.com/.default');
    const url = type('environmentUrl', 'https://contoso.crm4.dynamics.com/main.aspx');
    expect(scopeOf(after([url], dataverse))).toBe('https://contoso.crm4.dynamics.com/.default');
  });

  it('is not known in a cloud without the service, nor without the cloud’s hosts', () => {
    expect(
      scopeOf(
        after([
          { type: 'serviceChosen', service: 'business-central' },
          type('environmentName', 'production'),
          { type: 'cloudChosen', cloud: 'china' },
        ]),
      ),
    ).toBeUndefined();
    expect(scopeOf(after([{ type: 'cloudChosen', cloud: 'custom' }]))).toBeUndefined();
  });
});

describe('An option of a service', () => {
  it('stays while another service asks for it too, and is forgotten otherwise', () => {
    const typed = after([
      { type: 'serviceChosen', service: 'dataverse' },
      type('environmentUrl', 'contoso.crm4.dynamics.com'),
    ]);
    const finance = after([{ type: 'serviceChosen', service: 'dynamics-finance' }], typed);
    expect(finance.fields.environmentUrl.text).toBe('contoso.crm4.dynamics.com');
    const graph = after([{ type: 'serviceChosen', service: 'graph' }], typed);
    expect(graph.fields.environmentUrl.text).toBe('');
  });
});

describe('A cloud that is not Microsoft’s own', () => {
  const custom = after([
    { type: 'cloudChosen', cloud: 'custom' },
    type('customAuthority', 'https://login.example.com/'),
  ]);

  it('is known once both hosts are', () => {
    expect(cloudChoiceOf(custom)).toBeUndefined();
    expect(cloudChoiceOf(after([type('customGraph', 'graph')], custom))).toBeUndefined();
    expect(cloudChoiceOf(after([type('customGraph', 'Graph.Example.com')], custom))).toEqual({
      cloud: 'custom',
      customCloud: { authority: 'login.example.com', graph: 'graph.example.com' },
    });
  });

  it('has its hosts at once where it is a sovereign one', () => {
    expect(cloudChoiceOf(after([{ type: 'cloudChosen', cloud: 'france-bleu' }]))).toEqual({
      cloud: 'custom',
      customCloud: { authority: 'login.sovcloud-identity.fr', graph: 'graph.svc.sovcloud.fr' },
    });
  });

  it('is left for the cloud of a pasted URL', () => {
    const url = 'https://login.microsoftonline.us/fabrikam.us';
    const state = after([{ type: 'typed', name: 'tenant', text: url, pasted: true }], custom);
    expect(state).toMatchObject({ cloud: 'usgov', cloudFromUrl: true });
  });
});

describe('The day on which the secret expires', () => {
  it('stays as the native field holds it', () => {
    const left = after([type('secretExpiresAt', '2027-01-31'), { type: 'left', name: 'secretExpiresAt' }]);
    expect(left.fields.secretExpiresAt).toMatchObject({ text: '2027-01-31', judged: true });
  });
});

describe('Labels', () => {
  it('are taken at a comma, when asked to, and when the field is left', () => {
    for (const event of [{ type: 'labelsTaken' }, { type: 'left', name: 'labels' }] as const) {
      expect(after([type('labels', ' gold '), event])).toMatchObject({
        labels: ['gold'],
        fields: { labels: { text: '' } },
      });
    }
    expect(after([type('labels', 'gold, silver,')]).labels).toEqual(['gold', 'silver']);
  });

  it('stand there once, whatever their case', () => {
    const state = after([type('labels', 'Gold,'), type('labels', 'gold,')]);
    expect(state.labels).toEqual(['Gold']);
  });

  it('that cannot be one stay in the field, with what is wrong', () => {
    const state = after([type('labels', `${'x'.repeat(41)},`)]);
    expect(state.labels).toEqual([]);
    expect(state.fields.labels).toMatchObject({
      text: `${'x'.repeat(41)},`,
      refused: 'too_long',
      judged: true,
    });
  });

  it('are at most twenty', () => {
    const names = Array.from({ length: 20 }, (_, index) => `l${index}`).join(',');
    const full = after([type('labels', `${names},`)]);
    expect(full.labels).toHaveLength(20);
    const more = after([type('labels', 'one more,')], full);
    expect(more.labels).toHaveLength(20);
    expect(more.fields.labels.refused).toBe('too_many_labels');
  });

  it('can be taken off', () => {
    const state = after([type('labels', 'gold,silver,'), { type: 'labelRemoved', label: 'gold' }]);
    expect(state.labels).toEqual(['silver']);
  });
});

describe('The tenant that may be looked up', () => {
  it('is the one that was left, cleaned, until the next key', () => {
    const left = after([type('tenant', ' Contoso.com '), { type: 'left', name: 'tenant' }]);
    expect(left.leftTenant).toBe('contoso.com');
    expect(after([type('tenant', 'contoso.co')], left)).not.toHaveProperty('leftTenant');
    expect(after([type('name', 'x')], left).leftTenant).toBe('contoso.com');
  });

  it('is none that has a problem', () => {
    expect(after([type('tenant', 'common'), { type: 'left', name: 'tenant' }])).not.toHaveProperty(
      'leftTenant',
    );
  });

  it('is the one of a pasted block', () => {
    const block = { type: 'blockPasted', texts: { tenant: 'contoso.com' }, count: 2 } as const;
    expect(after([block]).leftTenant).toBe('contoso.com');
  });
});

describe('The form for another tenant', () => {
  it('begins with the same cloud, service and labels, and with nothing of the tenant', () => {
    const state = formLike(
      connection({
        cloud: 'usgov',
        service: 'dataverse',
        serviceOptions: { environmentUrl: 'contoso.crm4.dynamics.com' },
        labels: ['gold'],
        notes: 'about this tenant only',
      }),
    );
    expect(state).toMatchObject({ cloud: 'usgov', service: 'dataverse', labels: ['gold'] });
    for (const { text } of Object.values(state.fields)) expect(text).toBe('');
  });

  it('has the hosts of a custom cloud, by name where it is a sovereign one', () => {
    const customCloud = { authority: 'login.example.com', graph: 'graph.example.com' };
    const state = formLike(connection({ cloud: 'custom', customCloud }));
    expect(cloudChoiceOf(state)).toEqual({ cloud: 'custom', customCloud });
    const delos = { authority: 'login.sovcloud-identity.de', graph: 'graph.svc.sovcloud.de' };
    expect(formLike(connection({ cloud: 'custom', customCloud: delos })).cloud).toBe('germany-delos');
  });

  it('has the scope of another API, and no other service’s', () => {
    const scope = 'api://x/.default';
    expect(formLike(connection({ service: 'custom', scope })).fields.scope.text).toBe(scope);
    expect(formLike(connection({ service: 'graph' })).fields.scope.text).toBe('');
  });
});
