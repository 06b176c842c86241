import type { FieldName } from '../../../shared/fields/field';
import type { GuideStepId } from '../../../shared/guide';
import { bringIntoView } from '../../lib/bring-into-view';
import { markedField } from '../../lib/field-mark';
import { takeFocus } from '../../lib/open-dialog';

/** Where the guide stands while a field has the focus. */
export const stepOfField: Record<FieldName, GuideStepId> = {
  tenant: 'tenant',
  clientId: 'client',
  clientSecret: 'secret',
  name: 'connect',
  cloud: 'connect',
  service: 'connect',
  scope: 'connect',
  customAuthority: 'connect',
  customGraph: 'connect',
  environmentName: 'permissions',
  environmentUrl: 'permissions',
  secretExpiresAt: 'secret',
  labels: 'connect',
  notes: 'connect',
};

/**
 * Moves the focus to a field of a form, by the control's name, and brings it into view with all that is said of it; not
 * while a dialog is open.
 */
export function focusField(form: HTMLFormElement | null, name: FieldName): void {
  const control = form?.elements.namedItem(name);
  if (!(control instanceof HTMLElement)) return;
  takeFocus(control);
  if (document.activeElement === control) bringIntoView(control.closest(markedField));
}
