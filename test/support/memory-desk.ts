import { vi } from 'vitest';
import type { Events, Handlers } from '../../src/shared/bridge';
import { hostsOf, type CloudChoice } from '../../src/shared/clouds';
import type { ActivityKind } from '../../src/shared/activity';
import type { Connection } from '../../src/shared/connection';
import type { Finding } from '../../src/shared/finding';
import type { Policy } from '../../src/shared/policy';
import type { VerifyProgress } from '../../src/shared/verify-run';
import { ClipboardLoan } from '../../src/main/connections/clipboard-loan';
import { connectionHandlers } from '../../src/main/connections/connections';
import type { Context } from '../../src/main/connections/context';
import type { VerifyKept } from '../../src/main/connections/verify-kept';
import { TokenCache } from '../../src/main/connections/token-cache';
import type { Credentials } from '../../src/main/entra/exchange';
import type { PermissionsReading } from '../../src/main/entra/permissions';
import type { Verification } from '../../src/main/entra/verify';
import { ActivityRecord, type ActivityAbout } from '../../src/main/history/activity-record';
import { CheckHistory } from '../../src/main/history/check-history';
import { Vault } from '../../src/main/vault/vault';
import { noon, proved } from './builders';
import { MemoryClipboard } from './memory-clipboard';
import { MemoryLineFile } from './memory-line-file';
import { MemoryProtector } from './memory-protector';
import { MemoryMarker, MemoryStore } from './memory-store';
import { MemoryLock, quickAccess } from './quick-access';

/** The use cases of connections on a desk without Electron, disk or network, at a time that a test sets. */
export class MemoryDesk {
  readonly store = new MemoryStore();
  readonly protector = new MemoryProtector();
  readonly clipboard = new MemoryClipboard();
  readonly #marker = new MemoryMarker();
  readonly lock = new MemoryLock();
  /** Whether the organisation asks for a passphrase. */
  passphraseRequired = false;
  readonly access = quickAccess({
    lockMemory: this.lock,
    passphraseRequired: () => this.passphraseRequired,
  });
  readonly vault = this.restarted();
  readonly history = new CheckHistory({
    file: new MemoryLineFile(),
    kept: () => new Set(this.vault.connections.map(({ id }) => id)),
    onFault: (error) => {
      throw error;
    },
  });
  readonly activity = new ActivityRecord({
    file: new MemoryLineFile(),
    head: new MemoryLineFile(),
    key: () => {
      const { key, content } = this.vault;
      return key && content.envelope ? { id: content.envelope.keyId, bytes: key } : undefined;
    },
    now: () => this.now,
    onFault: (error) => {
      throw error;
    },
  });
  /** What the activity record was told. */
  readonly noted: ({ readonly kind: ActivityKind } & ActivityAbout)[] = [];
  /** The names that were announced outside of the window. */
  readonly announced: string[] = [];
  /** Links that were opened or copied. */
  readonly links: { readonly url: string; readonly how: 'open' | 'copy' }[] = [];
  /** What is wrong with cloud or tenant before anything is sent. */
  doubt: Finding | undefined;
  /** What an app may do, as Entra and Graph tell. */
  permissions: PermissionsReading = { ok: true, value: { apis: [], source: 'token' } };
  /** The present, in milliseconds since 1970. */
  now = noon;
  /** What Entra answers; what it was asked with is in `asked`. */
  answer: (credentials: Credentials, signal?: AbortSignal) => Promise<Verification> | Verification = () =>
    proved();
  readonly asked: Credentials[] = [];
  /** Whether the person agrees to a cloud that is not in the table; who was asked about which is in `consents`. */
  agrees = true;
  readonly consents: { readonly choice: CloudChoice; readonly asker: 'person' | 'background' }[] = [];
  /** Tenants' GUIDs that look-ups have found, by sign-in host and domain: `host/domain`. */
  readonly lookedUp = new Map<string, string>();
  readonly published: Events['connections.changed'][] = [];
  readonly publishedLabels: Events['labels.changed'][] = [];
  /** How far the person's verifications were, each time that it was told. */
  readonly progress: VerifyProgress[] = [];
  /** What the organisation has settled. */
  readonly policy: Policy = {};
  readonly context: Context = {
    vault: this.vault,
    policy: this.policy,
    verify: async (credentials, { signal } = {}) => {
      this.asked.push(credentials);
      return this.answer(credentials, signal);
    },
    preflight: () => Promise.resolve(this.doubt),
    mayAsk: (choice, asker) => {
      if (choice.cloud !== 'custom') return Promise.resolve(true);
      if (this.policy.forbidCustomClouds) return Promise.resolve(false);
      this.consents.push({ choice, asker });
      // As in the app: what the person has agreed to once is agreed to in the background too.
      const { authority, graph } = hostsOf(choice);
      if (asker === 'person' && this.agrees) this.#agreed.add(`${authority} ${graph}`);
      return Promise.resolve(this.#agreed.has(`${authority} ${graph}`));
    },
    tenantIdOf: (choice, tenant) => this.lookedUp.get(`${hostsOf(choice).authority}/${tenant}`),
    tokens: new TokenCache(() => this.now),
    history: this.history,
    activity: {
      note: (kind, about) => {
        this.noted.push({ kind, ...about });
        this.activity.note(kind, about);
      },
      record: (kind, about) => {
        this.noted.push({ kind, ...about });
        return this.activity.record(kind, about);
      },
      list: () => this.activity.list(),
      exportsOf: (id) => this.activity.exportsOf(id),
    },
    announceReveal: (name) => this.announced.push(name),
    showLink: (url, how) => {
      this.links.push({ url, how });
      return Promise.resolve(true);
    },
    readPermissions: (credentials) => {
      this.asked.push(credentials);
      return Promise.resolve(this.permissions);
    },
    clipboard: new ClipboardLoan(this.clipboard),
    publish: (change) => this.published.push(change),
    publishLabels: (labels) => this.publishedLabels.push(labels),
    now: () => this.now,
  };
  /** What the rest of main asks of the use cases. */
  readonly kept: VerifyKept;
  readonly calls: Handlers['connections'];
  readonly #agreed = new Set<string>();

  constructor() {
    const { handlers, kept } = connectionHandlers(this.context, (progress) => this.progress.push(progress));
    this.calls = handlers;
    this.kept = kept;
  }

  /** All connections as the window sees them. */
  async list(): Promise<Connection[]> {
    const answer = await this.calls.list({});
    return answer.ok ? answer.value.connections : [];
  }

  /** The vault as it is after another start: the keyring has not been asked yet. */
  restarted(): Vault {
    return new Vault({
      store: this.store,
      marker: this.#marker,
      protector: this.protector,
      access: this.access,
    });
  }

  /** Holds Entra's answers back; the returned function lets them go. */
  hold(verification: () => Verification = proved): () => void {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.answer = async () => {
      await held;
      return verification();
    };
    return release;
  }

  /** Forgets what the person has agreed to, and that they were asked. */
  forgetConsent(): void {
    this.#agreed.clear();
    this.consents.length = 0;
  }

  /** Waits until Entra was asked this often. */
  async untilAsked(times: number): Promise<void> {
    await vi.waitFor(() => {
      if (this.asked.length < times) throw new Error('Entra was not asked yet.');
    });
  }
}
