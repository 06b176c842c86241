import { formatIds, type FormatId } from '../../../shared/transfer/formats';
import { createStore } from '../../lib/store';

/** The format that was chosen last, until the window is closed. */
export const lastFormat = createStore<FormatId>(formatIds[0]);
