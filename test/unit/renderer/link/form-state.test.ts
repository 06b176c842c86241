import { describe, expect, it } from 'vitest';
import { guid } from '../../../support/builders';
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
    expect([...Object.values(fields), secret].map(({ judged }) => judged)).toEqual(Array(5).fill(true));
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
});
