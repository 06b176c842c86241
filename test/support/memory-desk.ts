import { vi } from 'vitest';
import type { Events, Handlers } from '../../src/shared/bridge';
import type { Connection } from '../../src/shared/connection';
import { ClipboardLoan } from '../../src/main/connections/clipboard-loan';
import { connectionHandlers } from '../../src/main/connections/connections';
import type { Context } from '../../src/main/connections/context';
import { TokenCache } from '../../src/main/connections/token-cache';
import type { Credentials } from '../../src/main/entra/exchange';
import type { Verification } from '../../src/main/entra/verify';
import { Vault } from '../../src/main/vault/vault';
import { noon, proved } from './builders';
import { MemoryClipboard } from './memory-clipboard';
import { MemoryProtector } from './memory-protector';
import { MemoryMarker, MemoryStore } from './memory-store';

/** The use cases of connections on a desk without Electron, disk or network, at a time that a test sets. */
export class MemoryDesk {
  readonly store = new MemoryStore();
  readonly protector = new MemoryProtector();
  readonly clipboard = new MemoryClipboard();
  readonly vault = new Vault({
    store: this.store,
    marker: new MemoryMarker(),
    protector: this.protector,
  });
  /** The present, in milliseconds since 1970. */
  now = noon;
  /** What Entra answers; what it was asked with is in `asked`. */
  answer: (credentials: Credentials) => Promise<Verification> | Verification = () => proved();
  readonly asked: Credentials[] = [];
  readonly published: Events['connections.changed'][] = [];
  readonly context: Context = {
    vault: this.vault,
    verify: async (credentials) => {
      this.asked.push(credentials);
      return this.answer(credentials);
    },
    tokens: new TokenCache(() => this.now),
    clipboard: new ClipboardLoan(this.clipboard),
    publish: (change) => this.published.push(change),
    now: () => this.now,
  };
  readonly calls: Handlers['connections'] = connectionHandlers(this.context);

  /** All connections as the window sees them. */
  async list(): Promise<Connection[]> {
    const answer = await this.calls.list({});
    return answer.ok ? answer.value.connections : [];
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

  /** Waits until Entra was asked this often. */
  async untilAsked(times: number): Promise<void> {
    await vi.waitFor(() => {
      if (this.asked.length < times) throw new Error('Entra was not asked yet.');
    });
  }
}
