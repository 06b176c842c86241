/** Goes on every field that a secret is typed or pasted into. */
export const secretFieldMark = { 'data-secret': 'field' } as const;

/** Goes on every element whose text is a secret that was put there past React. */
export const secretTextMark = { 'data-secret': 'text' } as const;

/** All of both, as a selector. */
export const secretPlaces = '[data-secret]';

/** The events by which fields were emptied because Tenantry was locked. */
const emptyings = new WeakSet<Event>();

/** Whether a place is a field. */
export function isSecretField(place: Element): place is HTMLInputElement | HTMLTextAreaElement {
  return place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement;
}

/** Empties a secret's field because Tenantry was locked, and tells who owns it as if a person had emptied it. */
export function emptyByLock(field: HTMLInputElement | HTMLTextAreaElement): void {
  if (field.value === '') return;
  clearSecret(field);
  const event = new InputEvent('input', { bubbles: true });
  emptyings.add(event);
  field.dispatchEvent(event);
}

/** Whether a field was emptied because Tenantry was locked. */
export function isEmptiedByLock(event: Event): boolean {
  return emptyings.has(event);
}

/** Empties a secret's field at once, the copy that React's change tracking holds included. */
export function clearSecret(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  if (field) field.value = '';
}
