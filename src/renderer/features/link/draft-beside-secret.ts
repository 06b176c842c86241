import type { DraftInput } from '../../../shared/draft';
import { optionsOf } from '../../../shared/services';
import { cloudChoiceOf, serviceOptionsOf, type FormState } from './form-state';
import { mergedLabels, typedLabels } from './typed-labels';

/**
 * What the form sends beside the secret, as it was typed; main cleans and checks it again. What is not asked
 * for now is left out.
 */
export function draftBesideSecret(state: FormState): Omit<DraftInput, 'credential'> {
  const { fields, service } = state;
  const { tenant, clientId, name, scope, secretExpiresAt, notes } = fields;
  // A form without hosts for its custom cloud is not sent; main would say which one is missing.
  const { cloud, customCloud } = cloudChoiceOf(state) ?? { cloud: 'custom' };
  const labels = mergedLabels(state.labels, typedLabels(fields.labels.text)) ?? [];
  return {
    tenant: tenant.text,
    clientId: clientId.text,
    cloud,
    ...(customCloud === undefined ? {} : { customCloud }),
    service,
    ...(optionsOf(service).length === 0 ? {} : { serviceOptions: serviceOptionsOf(state) }),
    ...(service === 'custom' ? { scope: scope.text } : {}),
    ...(name.text === '' ? {} : { name: name.text }),
    ...(secretExpiresAt.text === '' ? {} : { secretExpiresAt: secretExpiresAt.text }),
    ...(labels.length === 0 ? {} : { labels }),
    ...(notes.text.trim() === '' ? {} : { notes: notes.text }),
  };
}
