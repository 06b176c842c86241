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
  /** Is told of exceptions: the call's name and the error's class, never its text. */
  readonly report: (call: string, errorName: string) => void;
}

type Handler = (input: unknown) => Promise<Answer<unknown>> | Answer<unknown>;

/**
 * Serves the whole contract: each call checks its sender, parses its input and answers with a value. An
 * exception becomes `internal`; its text stays here.
 */
export function serve<CallEvent>({ server, handlers, isTrusted, report }: ServeParts<CallEvent>): void {
  for (const [group, calls] of Object.entries(contract)) {
    for (const [name, spec] of Object.entries(calls as Record<string, CallSpec>)) {
      const channel = channelOf(group, name);
      const handler = (handlers as unknown as Record<string, Record<string, Handler>>)[group]?.[name];
      if (!handler) throw new Error(`No handler for ${channel}`);
      server.handle(channel, async (event, input): Promise<Answer<unknown>> => {
        try {
          if (!isTrusted(event)) return fail({ code: 'policy' });
          const parsed = spec.input.safeParse(input);
          if (!parsed.success) return invalid(parsed.error);
          return await handler(parsed.data);
        } catch (error) {
          report(channel, error instanceof Error ? error.name : typeof error);
          return fail({ code: 'internal' });
        }
      });
    }
  }
}

function invalid(error: z.ZodError): Answer<never> {
  return fail({ code: 'invalid_input', ...problemOf(error) });
}
