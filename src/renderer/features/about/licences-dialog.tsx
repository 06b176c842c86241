import {
  Button,
  SearchBox,
  Spinner,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { Licences } from '../../../shared/about';
import type { Answer } from '../../../shared/bridge';
import type { Licence } from '../../../shared/licence';
import { AppDialog } from '../../components/app-dialog';
import { FoldButton } from '../../components/fold-button';
import { answered, bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages } from '../../lib/language';
import { useToasts } from '../../lib/toasts';

interface LicencesDialogProps {
  readonly onClose: () => void;
}

/** Under which terms Tenantry and all that it is made of can be used. */
export function LicencesDialog({ onClose }: LicencesDialogProps) {
  const messages = useMessages();
  const { about: words } = messages;
  const styles = useStyles();
  const answer = useLicences();
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const packages = answer?.ok ? answer.value.packages : [];
  const shown = packages.filter(({ name }) => name.toLowerCase().includes(wanted));

  return (
    <AppDialog title={words.licencesTitle} size="wide" onClose={onClose}>
      <SearchBox
        data-first
        className={styles.search}
        value={sought}
        placeholder={words.search}
        aria-label={words.search}
        dismiss={{ 'aria-label': messages.list.clearSearch }}
        onChange={(_, { value }) => {
          setSought(value);
        }}
      />
      {/* Scrolled by keys as well. */}
      <div className={styles.pane} tabIndex={0} role="region" aria-label={words.licencesTitle}>
        {answer === undefined && <Spinner label={words.loading} />}
        {answer?.ok === false && <Text>{errorWords(answer.error, messages)}</Text>}
        {answer?.ok && (
          <>
            <Text block className={mergeClasses(styles.quiet, styles.inLine)}>
              {words.licencesText}
            </Text>
            {shown.length === 0 && (
              <Text block className={styles.inLine}>
                {words.noneFound}
              </Text>
            )}
            <ul className={styles.list}>
              {shown.map((licence) => (
                <Terms key={`${licence.name}@${licence.version}`} licence={licence} />
              ))}
            </ul>
            <Runtime there={answer.value.runtime} />
          </>
        )}
      </div>
    </AppDialog>
  );
}

/** A package, and its terms where somebody wants to read them. */
function Terms({ licence: { name, version, licence, text } }: { readonly licence: Licence }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const textId = useId();
  return (
    <li>
      <FoldButton
        open={open}
        controls={textId}
        className={styles.fold}
        onToggle={() => {
          setOpen(!open);
        }}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.quiet}>{`${version} · ${licence}`}</span>
      </FoldButton>
      {open && (
        <pre id={textId} className={styles.text}>
          {text}
        </pre>
      )}
    </li>
  );
}

/** Electron's and Chromium's terms: more than a window shows, in files of their own. */
function Runtime({ there }: { readonly there: boolean }) {
  const { about: words } = useMessages();
  const styles = useStyles();
  const toasts = useToasts();
  const show = async () => {
    toasts.answer(await answered(bridge.about.showRuntimeLicences({})));
  };
  return (
    <div className={mergeClasses(styles.runtime, styles.inLine)}>
      <Text block className={styles.grow}>
        {there ? words.runtime : words.noRuntime}
      </Text>
      {there && (
        <Button className={styles.button} onClick={() => void show()}>
          {words.showRuntime}
        </Button>
      )}
    </div>
  );
}

function useLicences(): Answer<Licences> | undefined {
  const [answer, setAnswer] = useState<Answer<Licences>>();
  useEffect(() => {
    let closed = false;
    void answered(bridge.about.licences({})).then((licences) => {
      if (!closed) setAnswer(licences);
    });
    return () => {
      closed = true;
    };
  }, []);
  return answer;
}

const useStyles = makeStyles({
  search: { flexShrink: 0, maxWidth: '320px' },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalM,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    // Room for the focus of what stands at its edges.
    padding: tokens.spacingHorizontalXS,
  },
  // It begins where the search box begins, in the room for the focus.
  inLine: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  fold: { maxWidth: '100%', fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  name: { marginRight: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: {
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  runtime: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1, flexBasis: '240px' },
  button: { flexShrink: 0 },
});
