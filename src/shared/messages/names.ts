import type { Names } from './index';
import * as de from './de/names';
import * as en from './en/names';
import * as es from './es/names';
import * as fr from './fr/names';
import * as ja from './ja/names';
import * as ptBR from './pt-BR/names';
import type { Language } from './languages';

/** What each language calls things in files: what was written in one is read in another. The pseudo-language writes English. */
const byLanguage: Readonly<Record<Exclude<Language, 'qps-ploc'>, Names>> = {
  en,
  de,
  fr,
  es,
  ja,
  'pt-BR': ptBR,
};

/** The same, without which is whose. */
export const namesInAllLanguages: readonly Names[] = Object.values(byLanguage);
