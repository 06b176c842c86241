import type { Result } from '../../shared/result';

/** Whether the operating system can keep a key for us, here and now. */
export type ProtectorState =
  | { readonly kind: 'protects'; /** Its own name, for example `gnome_libsecret`. */ readonly name: string }
  | { readonly kind: 'absent' };

/** Why a wrapped key did not open: `unavailable` may pass (try again), `lost` will not by itself. */
export type UnwrapFailure = 'unavailable' | 'lost';

/** An unwrapped key. `stale`: it should be wrapped anew, because the system retires what it was wrapped with. */
export interface Unwrapped {
  readonly key: Uint8Array;
  readonly stale: boolean;
}

/**
 * Wraps the vault's data key by something that only this user on this computer has. It may ask the person
 * (a keyring's prompt) and take as long as they do, so nothing that the window waits for may wait for it.
 */
export interface KeyProtector {
  state(): Promise<ProtectorState>;
  /** @returns the wrapped key as base64; a failure where nothing protects after all. */
  wrap(key: Uint8Array): Promise<Result<string, 'absent'>>;
  /** @param wrapped what `wrap` returned. The result may be a wrong key: the envelope's check tells. */
  unwrap(wrapped: string): Promise<Result<Unwrapped, UnwrapFailure>>;
}
