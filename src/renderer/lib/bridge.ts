import type { Answer, Bridge } from '../../shared/bridge';
import { keepingUnsaved } from './unsaved';

declare global {
  interface Window {
    /** Put there by the preload; the window's only way out. */
    readonly tenantry: Bridge;
  }
}

/** What could not be written, and can be asked for again. */
export const unsaved = keepingUnsaved(window.tenantry);

/** Everything the window can ask of main. */
export const bridge: Bridge = unsaved.bridge;

/**
 * Waits for an answer. A call that breaks instead of answering is a fault inside the app, and is answered
 * as such, so that no button stays busy for ever.
 */
export async function answered<Value>(pending: Promise<Answer<Value>>): Promise<Answer<Value>> {
  try {
    return await pending;
  } catch {
    return { ok: false, error: { code: 'internal' } };
  }
}
