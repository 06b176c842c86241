import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { isLanguage, languageNames, languages, pseudoLanguage } from '../../../shared/messages/languages';
import type { Settings } from '../../../shared/settings';
import { useAppInfo } from '../../lib/app-info';
import { useMessages } from '../../lib/language';
import { useSettings } from '../../lib/settings-store';

interface LanguageSettingProps {
  readonly onChange: (change: Partial<Settings>) => void;
}

/** What Tenantry speaks: each language by its own name, so that it is found by whoever cannot read the present one. */
export function LanguageSetting({ onChange }: LanguageSettingProps) {
  const { settings: words } = useMessages();
  const styles = useStyles();
  const { language } = useSettings();
  const isPractice = useAppInfo()?.testRuntime === true;
  const selectId = useId();
  const offered = languages.filter((each) => each !== pseudoLanguage || isPractice || language === each);
  return (
    <div className={styles.row}>
      <label htmlFor={selectId} className={styles.label}>
        {words.language}
      </label>
      <Select
        id={selectId}
        className={styles.select}
        value={language}
        onChange={(_, { value }) => {
          onChange({ language: isLanguage(value) ? value : 'system' });
        }}
      >
        <option value="system">{words.languageOfSystem}</option>
        {offered.map((each) => (
          <option key={each} value={each} {...(each === pseudoLanguage ? {} : { lang: each })}>
            {languageNames[each]}
          </option>
        ))}
      </Select>
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  select: { minWidth: '148px' },
});
