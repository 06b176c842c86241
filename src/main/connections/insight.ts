import type { Handlers } from '../../shared/bridge';
import { consentUrl } from '../../shared/portal';
import { fail, ok } from '../../shared/result';
import { diagnose } from '../entra/diagnose';
import { credentialsOf, find, whyNotAsked, type Context } from './context';

/** What can be learnt of a connection beside its last judgement. Nothing of it is kept. */
export function insight(
  context: Context,
): Pick<Handlers['connections'], 'history' | 'permissions' | 'consent'> {
  return {
    async history({ id }) {
      const record = find(context, id);
      if (!record.ok) return record;
      const [checks, exports] = await Promise.all([context.history.of(id), context.activity.exportsOf(id)]);
      return ok({ checks, exports });
    },

    async permissions({ id }) {
      const record = find(context, id);
      if (!record.ok) return record;
      if (!(await context.mayAsk(record.value, 'person'))) return fail(whyNotAsked(context, record.value));
      const credentials = await credentialsOf(context, record.value);
      if (!credentials.ok) return credentials;
      const reading = await context.readPermissions(credentials.value);
      if (reading.ok) return reading;
      const finding = diagnose(reading.exchange, credentials.value, context.now());
      return fail({ code: 'exchange_failed', finding });
    },

    async consent({ id, how }) {
      const record = find(context, id);
      if (!record.ok) return record;
      const { cloud, clientId, tenant } = record.value;
      const url = consentUrl({ cloud, clientId, tenant: tenant.id ?? tenant.entered });
      const isDone = url !== undefined && (await context.showLink(url, how));
      return isDone ? ok({ done: true }) : fail({ code: 'policy' });
    },
  };
}
