/**
 * Whether a text is a GUID in its usual form, in any case. Any version and variant: Microsoft's ids do
 * not keep to RFC 9562, so a stricter test refuses real tenants.
 */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

/** The GUID of zeros: a placeholder, never an id of anything. */
export const zeroGuid = '00000000-0000-0000-0000-000000000000';
