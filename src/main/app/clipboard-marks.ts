/** A mark beside a text on the clipboard: its format by the system's own name, and its content. */
export interface ClipboardMark {
  readonly format: string;
  readonly content: Uint8Array<ArrayBuffer> | string;
}

/** The number 0 as Windows writes it, in 32 bits: no. */
const no = new Uint8Array(4);

/**
 * What asks clipboard histories, clipboards in the cloud and other programs that watch the clipboard to leave a text out.
 * Whether they do is theirs. Sources: Microsoft Learn, "Clipboard Formats", section "Cloud Clipboard and Clipboard History
 * Formats"; nspasteboard.org; KDE's Klipper, which other clipboard histories on Linux follow.
 */
const marks: Partial<Record<NodeJS.Platform, readonly ClipboardMark[]>> = {
  win32: [
    { format: 'ExcludeClipboardContentFromMonitorProcessing', content: no },
    { format: 'CanIncludeInClipboardHistory', content: no },
    { format: 'CanUploadToCloudClipboard', content: no },
  ],
  darwin: [{ format: 'org.nspasteboard.ConcealedType', content: '' }],
  linux: [{ format: 'x-kde-passwordManagerHint', content: 'secret' }],
};

/** The marks of a system. @param platform as Node names it. */
export function marksOf(platform: NodeJS.Platform): readonly ClipboardMark[] {
  return marks[platform] ?? [];
}
