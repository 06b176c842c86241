import { z } from 'zod';
import type { CustomCloud } from '../../shared/clouds';
import type { Answer, Handlers } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import type { Policy } from '../../shared/policy';
import { defaultSettings, settingsSchema, type Settings } from '../../shared/settings';
import type { DocumentStore } from '../vault/document-store';
import { storageErrorOf } from '../vault/storage-fault-of';
import { changedIn, keptOr } from './kept-or';

const documentSchema = z.record(z.string(), z.unknown());

type Document = z.infer<typeof documentSchema>;

const updateMemorySchema = z.object({
  newest: z.string().optional(),
  skipped: z.string().optional(),
  deferredUntil: z.string().optional(),
});

/** What of the settings an organisation can settle. */
type SettingPolicy = Pick<Policy, 'lockAfterMinutes' | 'updates'>;

const confirmedCloudSchema = z.object({ authority: z.string(), graph: z.string() });

/**
 * The settings file: what the person chose, and the little that the app remembers outside of the vault. What
 * this version does not understand counts as the default, each value for itself, and stays in the file; what
 * others keep there (that there is a vault) stays too.
 */
export class KeptSettings {
  readonly #store: DocumentStore;
  readonly #publish: (settings: Settings) => void;
  readonly #policy: SettingPolicy;
  #settings: Settings | undefined;

  /**
   * @param publish is told all settings after every change.
   * @param policy what the organisation has settled stands in the place of what the person chose, which is kept.
   */
  constructor(store: DocumentStore, publish: (settings: Settings) => void, policy: SettingPolicy = {}) {
    this.#store = store;
    this.#publish = publish;
    this.#policy = policy;
  }

  /** All settings as they are now. The file is asked once. */
  get current(): Settings {
    this.#settings ??= this.#managed(keptOr(this.#document()['settings'], settingsSchema, defaultSettings));
    return this.#settings;
  }

  #managed(chosen: Settings): Settings {
    const { lockAfterMinutes = chosen.lockAfterMinutes, updates } = this.#policy;
    return { ...chosen, lockAfterMinutes, lookForUpdates: chosen.lookForUpdates && updates !== false };
  }

  /** The calls of the contract. */
  readonly handlers: Handlers['settings'] = {
    get: () => ok(this.current),
    set: (change) => {
      const isSettled =
        (change.lockAfterMinutes !== undefined && this.#policy.lockAfterMinutes !== undefined) ||
        (change.lookForUpdates !== undefined && this.#policy.updates === false);
      if (isSettled) return fail({ code: 'policy' });
      const after = keptOr(changedIn(this.current, change), settingsSchema, defaultSettings);
      const written = this.#write((document) => ({ settings: changedIn(document['settings'], change) }));
      if (!written.ok) return written;
      this.#settings = after;
      this.#publish(after);
      return ok(after);
    },
  };

  /** The day of the last notice of secrets that expire, `YYYY-MM-DD`. Not remembered where it cannot be written. */
  readonly lastExpiryNotice = {
    get: (): string | undefined =>
      keptOr(this.#document()['lastExpiryNotice'], z.string().optional(), undefined),
    set: (day: string): void => {
      this.#write(() => ({ lastExpiryNotice: day }));
    },
  };

  /** What is remembered of updates. Not remembered where it cannot be written. */
  readonly updateMemory = {
    get: () => keptOr(this.#document()['updates'], updateMemorySchema, {}),
    set: (change: z.infer<typeof updateMemorySchema>): void => {
      this.#write((document) => ({ updates: changedIn(document['updates'], change) }));
    },
  };

  /** The clouds outside of the table that the person has agreed to. Not remembered where it cannot be written. */
  readonly confirmedClouds = {
    get: (): CustomCloud[] => confirmedIn(this.#document()),
    add: ({ authority, graph }: CustomCloud): void => {
      this.#write((document) => ({ confirmedClouds: [...confirmedIn(document), { authority, graph }] }));
    },
    remove: ({ authority, graph }: CustomCloud): Answer<void> =>
      this.#write((document) => ({
        confirmedClouds: confirmedIn(document).filter(
          (cloud) => cloud.authority !== authority || cloud.graph !== graph,
        ),
      })),
  };

  /** The document; an empty one where it cannot be read. */
  #document(): Document {
    try {
      return this.#read();
    } catch {
      return {}; // no JSON, no permission: the defaults hold, and nothing is written over it
    }
  }

  #read(): Document {
    return documentSchema.parse(this.#store.read() ?? {});
  }

  /** @param change what is new in the document, from what it is. One that cannot be read stays as it is. */
  #write(change: (document: Document) => Document): Answer<void> {
    try {
      const document = this.#read();
      this.#store.write({ ...document, format: 1, ...change(document) });
      return ok(undefined);
    } catch (error) {
      return fail(storageErrorOf(error));
    }
  }
}

/** One entry that is not understood is no reason to ask about the others again. */
function confirmedIn(document: Document): CustomCloud[] {
  const entries = keptOr(document['confirmedClouds'], z.array(z.unknown()), []);
  return entries.flatMap((entry) => {
    const read = confirmedCloudSchema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}
