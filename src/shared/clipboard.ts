/** How long a secret, a token or an export with secrets stays on the clipboard, in milliseconds. */
export const clipboardMs = 30_000;
