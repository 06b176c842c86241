import type { Handlers } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import { diagnose } from '../entra/diagnose';
import { credentialsOf, find, type Context } from './context';
import type { UnderWay } from './under-way';

/** What can be learnt of a connection beside its last judgement. Nothing of it is kept. */
export function insight(
  context: Context,
  underWay: UnderWay,
): Pick<Handlers['connections'], 'history' | 'permissions'> {
  return {
    async history({ id }) {
      const record = find(context, id);
      return record.ok ? ok({ checks: await context.history.of(id) }) : record;
    },

    async permissions({ id }) {
      const record = find(context, id);
      if (!record.ok) return record;
      if (!(await context.mayAsk(record.value, 'person'))) return fail({ code: 'cancelled' });
      const credentials = await credentialsOf(context, record.value);
      if (!credentials.ok) return credentials;
      const reading = await underWay.during(() => context.readPermissions(credentials.value));
      if (reading.ok) return reading;
      const finding = diagnose(reading.exchange, credentials.value, context.now());
      return fail({ code: 'exchange_failed', finding });
    },
  };
}
