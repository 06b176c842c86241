import {
  Button,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
  Spinner,
  Subtitle1,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useReducer, useRef } from 'react';
import type { Connection } from '../../../shared/connection';
import type { Exported } from '../../../shared/transfer/export';
import { factsOf, packings } from '../../../shared/transfer/formats';
import { AppDialog } from '../../components/app-dialog';
import { bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { fluentRef } from '../../lib/fluent-ref';
import { useMessages, usePart } from '../../lib/language';
import { useToasts, type Telling } from '../../lib/toasts';
import { ExportFormatList } from './export-format-list';
import { lastFormat } from './export-memory';
import { ExportPassphrase, type PassphraseHandle } from './export-passphrase';
import { Preview } from './export-preview';
import { ExportRefusedBar } from './export-refused-bar';
import { ExportSecrets } from './export-secrets';
import { canCopy, choosesPacking, exportReducer, initialExport, type ExportRun } from './export-state';
import { useExportPreview } from './use-export-preview';
import { useExportRun } from './use-export-run';

interface ExportDialogProps {
  /** One at least. */
  readonly connections: readonly Connection[];
  readonly onClose: () => void;
}

/**
 * Connections as files or text for other tools: on the left the formats, on the right what the chosen one would
 * write. Secrets are left out unless the person asks for them, twice here, and once more in main's own dialog.
 */
export function ExportDialog({ connections, onClose }: ExportDialogProps) {
  const messages = useMessages();
  const transfer = usePart('transfer');
  const { exportDialog: words } = transfer;
  const styles = useStyles();
  const toasts = useToasts();
  const [state, dispatch] = useReducer(exportReducer, lastFormat.get(), initialExport);
  const { format, secrets, leftOut, run, failure } = state;
  const withSecrets = secrets === 'in';
  const going = useMemo(() => connections.filter(({ id }) => !leftOut.has(id)), [connections, leftOut]);
  const request = useMemo(
    () => ({ ids: going.map(({ id }) => id), format, secrets: withSecrets }),
    [going, format, withSecrets],
  );
  const secretCount = useMemo(() => going.filter(hasSecret).length, [going]);
  const [preview, askAgain] = useExportPreview(request);
  const passphraseRef = useRef<PassphraseHandle>(null);
  const saveRef = useRef<HTMLButtonElement>(null);
  const runner = useExportRun({ run, dispatch, onExported: tell, onClose });

  const { name, purpose, limits } = transfer.formats[format];
  const { passphrase: needsPassphrase } = factsOf(format);
  const packs = choosesPacking(format, going.length);
  const copies = canCopy(format, going.length);
  const refused =
    state.refused.length > 0 ? state.refused : preview?.ok === true ? preview.value.refused : [];
  const isReady = run === undefined && secrets !== 'asked' && refused.length === 0;
  const [only] = connections;

  const save = () => {
    if (!isReady) return;
    const passphrase = needsPassphrase ? passphraseRef.current?.read() : undefined;
    if (needsPassphrase && passphrase === undefined) return;
    runner.start('file', () =>
      bridge.transfer.exportToFile({
        ...request,
        ...(packs ? { packing: state.packing } : {}),
        ...(passphrase === undefined ? {} : { passphrase }),
      }),
    );
  };
  const copy = () => {
    if (isReady) runner.start('clipboard', () => bridge.transfer.exportToClipboard(request));
  };

  return (
    <AppDialog
      title={
        connections.length === 1 && only
          ? words.titleOne(only.name)
          : words.title(going.length, connections.length)
      }
      size="wide"
      plain={run !== undefined}
      onClose={() => {
        // What is being written is ended by its own button.
        if (run === undefined) onClose();
      }}
      actions={
        <>
          {run && <Progress run={run} />}
          <Button disabledFocusable={run?.cancelling === true} onClick={run ? runner.cancel : onClose}>
            {run?.cancelling === true ? words.cancelling : messages.list.cancel}
          </Button>
          {copies && (
            <Button disabledFocusable={!isReady} onClick={copy}>
              {words.copy}
            </Button>
          )}
          <Button
            ref={fluentRef(saveRef)}
            appearance="primary"
            disabledFocusable={!isReady}
            onClick={save}
            {...(run ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <div className={styles.panes}>
        <ExportFormatList
          chosen={format}
          disabled={run !== undefined}
          onChoose={(chosen) => {
            lastFormat.set(chosen);
            dispatch({ type: 'format', format: chosen });
          }}
        />
        <section key={format} aria-label={name} className={styles.pane}>
          <header className={styles.head}>
            <Subtitle1 as="h3" className={styles.title}>
              {name}
            </Subtitle1>
            <Text block>{purpose}</Text>
            {limits.map((limit) => (
              <Text key={limit} block size={200} className={styles.quiet}>
                {limit}
              </Text>
            ))}
            {factsOf(format).several === 'prefixed' && going.length > 1 && (
              <Text block size={200} className={styles.quiet}>
                {words.prefixed}
              </Text>
            )}
          </header>
          <ExportSecrets
            format={format}
            state={secrets}
            count={secretCount}
            copies={copies}
            disabled={run !== undefined}
            onAsk={() => {
              dispatch({ type: 'askSecrets' });
            }}
            onAnswer={(include) => {
              dispatch({ type: 'answerSecrets', include });
            }}
          />
          {needsPassphrase && (
            <ExportPassphrase ref={passphraseRef} disabled={run !== undefined} onEnter={save} />
          )}
          {packs && (
            <Field label={words.packing} orientation="horizontal" className={styles.packing}>
              <RadioGroup
                layout="horizontal"
                value={state.packing}
                disabled={run !== undefined}
                onChange={(_, { value }) => {
                  const packing = packings.find((each) => each === value);
                  if (packing !== undefined) dispatch({ type: 'packing', packing });
                }}
              >
                {packings.map((packing) => (
                  <Radio key={packing} value={packing} label={words.packings[packing]} />
                ))}
              </RadioGroup>
            </Field>
          )}
          <div role="status" className={styles.news}>
            {leftOut.size > 0 && (
              <Text className={styles.leftOut}>
                {words.leftOut(leftOut.size)}
                <Link
                  disabledFocusable={run !== undefined}
                  onClick={() => {
                    dispatch({ type: 'takeBack' });
                    saveRef.current?.focus();
                  }}
                >
                  {words.takeBack}
                </Link>
              </Text>
            )}
            {refused.length > 0 && (
              <ExportRefusedBar
                refused={refused}
                all={going.length}
                attempted={state.refused.length > 0}
                onLeaveOut={() => {
                  dispatch({ type: 'leaveOut', ids: refused.map(({ id }) => id) });
                  saveRef.current?.focus();
                }}
              />
            )}
          </div>
          <div role="alert" className={styles.news}>
            {failure && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{failureWords()}</MessageBarBody>
              </MessageBar>
            )}
          </div>
          <Preview answer={preview} note={previewNote()} onRetry={askAgain} />
        </section>
      </div>
    </AppDialog>
  );

  function tell({ connections: count, path, clearsAfterMs }: Extract<Exported, { kind: 'exported' }>): void {
    passphraseRef.current?.clear();
    const text: Telling = (_, part) => {
      const { exportDialog, formats } = part('transfer');
      if (clearsAfterMs !== undefined)
        return exportDialog.copiedWithSecrets(Math.round(clearsAfterMs / 1000));
      const tell = path === undefined ? exportDialog.copied : exportDialog.exported;
      return tell(count, formats[format].name);
    };
    toasts.say(text, 'success', clearsAfterMs === undefined ? path : undefined);
  }

  function previewNote(): string | undefined {
    if (needsPassphrase) return words.previewEncrypted;
    return withSecrets ? words.previewMasked : undefined;
  }

  function failureWords(): string {
    if (!failure) return '';
    const { way, error } = failure;
    // All that main can object to there is the length.
    if (way === 'clipboard' && error.code === 'invalid_input') return words.tooLongToCopy;
    return error.code === 'storage_failed' ? words.notWritten : errorWords(error, messages);
  }
}

function hasSecret({ credential: { status } }: Connection): boolean {
  return status === 'kept' || status === 'session';
}

function Progress({ run: { progress } }: { readonly run: ExportRun }) {
  const { exportDialog: words } = usePart('transfer');
  const styles = useStyles();
  const text = progress ? words.progress(progress.phase, progress.done, progress.total) : words.preparing;
  return (
    <div className={styles.progress}>
      <Text size={200} block className={styles.figures}>
        {text}
      </Text>
      <ProgressBar
        aria-label={words.preparing}
        aria-valuetext={text}
        {...(progress && progress.total > 0 ? { value: progress.done / progress.total } : {})}
      />
    </div>
  );
}

const useStyles = makeStyles({
  panes: {
    display: 'grid',
    flexGrow: 1,
    gridTemplateColumns: 'minmax(200px, 3fr) minmax(0, 7fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    minHeight: 0,
  },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minHeight: 0,
    overflowY: 'auto',
    paddingLeft: tokens.spacingHorizontalXL,
    // Room for the line around what has the focus.
    paddingRight: '2px',
    paddingBottom: '2px',
  },
  head: { display: 'flex', flexDirection: 'column', flexShrink: 0, rowGap: tokens.spacingVerticalXXS },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  // Fluent gives the label a third of the room.
  packing: { flexShrink: 0, gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalM },
  news: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    rowGap: tokens.spacingVerticalS,
    ':empty': { display: 'none' },
  },
  leftOut: { display: 'flex', columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  progress: { flexGrow: 1, minWidth: '160px', paddingRight: tokens.spacingHorizontalL },
  figures: {
    paddingBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});
