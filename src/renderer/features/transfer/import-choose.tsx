import {
  Button,
  Field,
  Spinner,
  Subtitle2,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { importKinds } from '../../../shared/transfer/import';
import { usePart } from '../../lib/language';
import { PasteArea } from './import-paste-area';
import type { Importing } from './use-import';

/** The first step: a file, or a pasted text. */
export function ImportChoose({ importing }: { readonly importing: Importing }) {
  const { importDialog: words, kinds } = usePart('transfer');
  const styles = useStyles();
  const areaRef = useRef<HTMLTextAreaElement>(null);
  const [isFilled, setFilled] = useState(false);
  const { run } = importing.state;

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData: pasted, target } = event;
    if (!pasted || event.defaultPrevented) return;
    // Pasted into a text that was begun: it goes there.
    if (target instanceof HTMLTextAreaElement && target.value !== '') return;
    const text = pasted.getData('text/plain');
    const [file] = pasted.files;
    // A spreadsheet copies its cells as a picture, too.
    if (text !== '') importing.takeText(text);
    else if (file) importing.takeFiles({ file, several: pasted.files.length > 1 });
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    // Wherever the focus is.
    const listener = (event: ClipboardEvent) => {
      onPaste(event);
    };
    document.addEventListener('paste', listener);
    return () => {
      document.removeEventListener('paste', listener);
    };
  }, []);

  const readText = () => {
    const area = areaRef.current;
    if (run || !area || area.value === '') return;
    importing.takeText(area.value);
    area.value = '';
    setFilled(false);
    area.focus();
  };

  return (
    <>
      <div className={styles.ways}>
        <div className={styles.drop}>
          <DocumentArrowUpRegular className={styles.picture} aria-hidden />
          <Text>{words.drop}</Text>
          <Button
            appearance="primary"
            data-first
            disabledFocusable={run !== undefined}
            onClick={importing.chooseFile}
            {...(run ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
          >
            {words.chooseFile}
          </Button>
        </div>
        <div className={styles.paste}>
          <Field label={{ children: words.paste, className: styles.label }} hint={words.pasteHint}>
            <PasteArea areaRef={areaRef} rows={5} readOnly={run !== undefined} onFilled={setFilled} />
          </Field>
          <Button
            size="small"
            className={styles.read}
            disabledFocusable={run !== undefined || !isFilled}
            onClick={readText}
          >
            {words.readText}
          </Button>
        </div>
      </div>
      <Text block className={styles.quiet}>
        {words.nothingYet}
      </Text>
      <section aria-labelledby="import-kinds">
        <Subtitle2 as="h3" id="import-kinds" className={styles.title}>
          {words.whatCanBe}
        </Subtitle2>
        <ul className={styles.kinds}>
          {importKinds.map((kind) => (
            <li key={kind}>
              {kinds[kind]}
              {words.kindHints[kind] !== undefined && (
                <Text size={200} className={styles.hint}>
                  {words.kindHints[kind]}
                </Text>
              )}
            </li>
          ))}
        </ul>
        <Text block size={200} className={mergeClasses(styles.hint, styles.archives)}>
          {words.archives}
        </Text>
      </section>
    </>
  );
}

const useStyles = makeStyles({
  ways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
    gap: tokens.spacingHorizontalXL,
  },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    minHeight: '168px',
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  picture: { fontSize: tokens.fontSizeHero800 },
  paste: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  read: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  title: { display: 'block', margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  archives: { marginTop: tokens.spacingVerticalS },
  kinds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(300px, 1fr))',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    padding: 0,
    listStyleType: 'none',
    '> li': {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: tokens.spacingHorizontalS,
    },
  },
});
