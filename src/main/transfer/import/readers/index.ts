import type { ImportKind } from '../../../../shared/transfer/import';
import { appsettings } from './appsettings';
import { azureCli } from './azure-cli';
import { csv } from './csv';
import { environment } from './environment';
import { insomnia } from './insomnia';
import { nango } from './nango';
import { postman } from './postman';
import { pptb } from './pptb';
import type { ImportReader } from './reader';
import { tenantry } from './tenantry';
import { xrmtoolbox } from './xrmtoolbox';

/**
 * The readers of all kinds, in the order in which they are asked: those that know their documents by a mark before those
 * that take much for theirs. A new kind is one row here, its file, its name in `importKinds` and its words in each
 * catalogue.
 */
export const importReaders: Readonly<Record<ImportKind, ImportReader>> = {
  tenantry,
  pptb,
  nango,
  insomnia,
  postman,
  azure_cli: azureCli,
  appsettings,
  xrmtoolbox,
  environment,
  csv,
};
