import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Fragment, useId } from 'react';
import type { Answer } from '../../../shared/bridge';
import type { ExportPreview } from '../../../shared/transfer/export';
import { errorWords } from '../../lib/error-words';
import { useMessages, usePart } from '../../lib/language';

interface PreviewProps {
  /** Undefined until main has answered. */
  readonly answer: Answer<ExportPreview> | undefined;
  /** What is said of the masks in it, where there are any. */
  readonly note: string | undefined;
  readonly onRetry: () => void;
}

/** The text as it would be written, with secrets masked. Long lines are broken here, and nowhere else. */
export function Preview({ answer, note, onRetry }: PreviewProps) {
  const messages = useMessages();
  const { exportDialog: words } = usePart('transfer');
  const styles = useStyles();
  const titleId = useId();
  const isEmpty = answer?.ok === true && answer.value.files.length === 0;
  if (isEmpty) return undefined;

  return (
    <div className={styles.preview}>
      <div className={styles.head}>
        <Text as="h4" id={titleId} weight="semibold" className={styles.title}>
          {words.preview}
        </Text>
        {note !== undefined && (
          <Text size={200} className={styles.quiet}>
            {note}
          </Text>
        )}
      </div>
      {answer?.ok === false ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{errorWords(answer.error, messages)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onRetry}>
              {messages.app.retry}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        <div
          role="region"
          aria-labelledby={titleId}
          aria-busy={answer === undefined}
          tabIndex={0}
          className={styles.text}
        >
          {answer ? (
            <Files preview={answer.value} />
          ) : (
            <Spinner size="extra-small" delay={300} label={words.previewing} className={styles.spinner} />
          )}
        </div>
      )}
    </div>
  );
}

function Files({ preview: { files, fileCount } }: { readonly preview: ExportPreview }) {
  const { exportDialog: words } = usePart('transfer');
  const styles = useStyles();
  const more = fileCount - files.length;
  return (
    <>
      {files.map(({ name, text, cut }) => (
        <Fragment key={name}>
          <div className={styles.file}>{name}</div>
          <pre className={styles.code}>{text}</pre>
          {cut && <div className={styles.more}>{words.cutOff}</div>}
        </Fragment>
      ))}
      {more > 0 && <div className={styles.more}>{words.moreFiles(more)}</div>}
    </>
  );
}

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexShrink: 0,
    flexBasis: '168px',
    rowGap: tokens.spacingVerticalXS,
    minHeight: '168px',
  },
  head: {
    display: 'flex',
    flexShrink: 0,
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: 0,
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    userSelect: 'text',
    ':focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: tokens.strokeWidthThick,
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '-1px',
    },
  },
  spinner: { justifyContent: 'flex-start', padding: tokens.spacingHorizontalM },
  file: {
    position: 'sticky',
    top: 0,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  code: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    tabSize: 4,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  more: {
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
