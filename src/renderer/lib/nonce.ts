/**
 * The nonce under which this page may add styles. Browsers hide the attribute from scripts' view of the
 * markup, so it is read as a property.
 * @returns undefined where the page was served without one.
 */
export function pageNonce(): string | undefined {
  const holder =
    document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]') ??
    document.querySelector<HTMLScriptElement>('script[nonce]');
  const nonce = holder?.nonce;
  return nonce === undefined || nonce === '' ? undefined : nonce;
}
