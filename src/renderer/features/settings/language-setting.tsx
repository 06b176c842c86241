import { isLanguage, languageNames, languages, pseudoLanguage } from '../../../shared/messages/languages';
import type { Settings } from '../../../shared/settings';
import { useAppInfo } from '../../lib/app-info';
import { useMessages } from '../../lib/language';
import { useSettings } from '../../lib/settings-store';
import { SelectRow } from './setting-row';

interface LanguageSettingProps {
  readonly onChange: (change: Partial<Settings>) => void;
}

/** What Tenantry speaks: each language by its own name, so that it is found by whoever cannot read the present one. */
export function LanguageSetting({ onChange }: LanguageSettingProps) {
  const { settings: words } = useMessages();
  const { language } = useSettings();
  const isPractice = useAppInfo()?.testRuntime === true;
  const offered = languages.filter((each) => each !== pseudoLanguage || isPractice || language === each);
  return (
    <SelectRow
      label={words.language}
      value={language}
      onChange={(value) => {
        onChange({ language: isLanguage(value) ? value : 'system' });
      }}
    >
      <option value="system">{words.languageOfSystem}</option>
      {offered.map((each) => (
        <option key={each} value={each} {...(each === pseudoLanguage ? {} : { lang: each })}>
          {languageNames[each]}
        </option>
      ))}
    </SelectRow>
  );
}
