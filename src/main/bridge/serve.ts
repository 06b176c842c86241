import type { z } from 'zod';
import { channelOf, contract, type Answer, type CallSpec, type Handlers } from '../../shared/bridge';
import { problemOf } from '../../shared/draft';
import { fail } from '../../shared/result';

/** The main side of the channels between the processes, as far as it is used. */
export interface CallServer<CallEvent> {
  handle(channel: string, listener: (event: CallEvent, input: unknown) => Promise<unknown>): void;
}

/** What serving needs. */
export interface ServeParts<CallEvent> {
  readonly server: CallServer<CallEvent>;
  readonly handlers: Handlers;
  /** Whether a call comes from the main frame of our window, on our origin. */
  readonly isTrusted: (event: CallEvent) => boolean;
  /** Whether Tenantry is locked: then only calls are answered that show no connection and hand out nothing. */
  readonly isShut: () => boolean;
  /** Is told of exceptions: the call's name and the error's class, never its text. */
  readonly report: (call: string, errorName: string) => void;
}

type Handler = (input: unknown) => Promise<Answer<unknown>> | Answer<unknown>;

/**
 * Serves the whole contract: each call checks its sender, parses its input and answers with a value. An
 * exception becomes `internal`; its text stays here.
 */
export function serve<CallEvent>({
  server,
  handlers,
  isTrusted,
  isShut,
  report,
}: ServeParts<CallEvent>): void {
  for (const [group, calls] of Object.entries(contract)) {
    for (const [name, spec] of Object.entries(calls as Record<string, CallSpec>)) {
      const channel = channelOf(group, name);
      const handler = (handlers as unknown as Record<string, Record<string, Handler>>)[group]?.[name];
      if (!handler) throw new Error(`No handler for ${channel}`);
      server.handle(channel, async (event, input): Promise<Answer<unknown>> => {
        try {
          if (!isTrusted(event)) return fail({ code: 'policy' });
          if (!spec.whileLocked && isShut()) return fail({ code: 'locked' });
          const parsed = parse(spec.input, input);
          if (!parsed.success) return invalid(parsed.error);
          const answer = await handler(parsed.data);
          // Locked while it was under way. The vault's own calls tell what became of it.
          if (answer.ok && group !== 'vault' && !spec.whileLocked && isShut())
            return fail({ code: 'locked' });
          return answer;
        } catch (error) {
          report(channel, error instanceof Error ? error.name : typeof error);
          return fail({ code: 'internal' });
        }
      });
    }
  }
}

/**
 * Zod compares a length with its limit before it has looked whether it is a text's at all (seen in 4.6), and the length of
 * a hostile object throws at that: it is as wrong as any other.
 */
function parse(
  schema: z.ZodType,
  input: unknown,
): z.ZodSafeParseResult<unknown> | { readonly success: false; readonly error?: undefined } {
  try {
    return schema.safeParse(input);
  } catch {
    return { success: false };
  }
}

function invalid(error: z.ZodError | undefined): Answer<never> {
  if (!error) return fail({ code: 'invalid_input' });
  return fail({ code: 'invalid_input', ...problemOf(error) });
}
