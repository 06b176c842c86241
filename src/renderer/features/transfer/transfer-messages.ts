import { transferCatalogues, type TransferMessages } from '../../../shared/messages/transfer';
import { language } from '../../lib/language';

/** Every text about export and import, in the best language for this person. */
export function useTransferMessages(): TransferMessages {
  return transferCatalogues[language];
}
