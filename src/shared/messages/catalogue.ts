import type { Catalogue, Loaders, Part } from './index';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { Language } from './languages';
import { ja } from './ja';
import { pseudo } from './pseudo';
import { ptBR } from './pt-BR';

const catalogues: Readonly<Record<Language, Loaders>> = {
  en,
  de,
  fr,
  es,
  ja,
  'pt-BR': ptBR,
  'qps-ploc': pseudo,
};

/** Loads a part of a language's catalogue. Rejects where the installation is damaged. */
export function loadPart<P extends Part>(language: Language, part: P): Promise<Catalogue[P]> {
  return catalogues[language][part]();
}
