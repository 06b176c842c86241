import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Finding, FindingOwner } from '../../shared/finding';
import { bringIntoView } from '../lib/bring-into-view';
import { answered, bridge } from '../lib/bridge';
import { findingFacts, findingReport } from '../lib/finding-report';
import { useMessages } from '../lib/language';
import { useToasts } from '../lib/toasts';
import { FactList } from './fact-list';
import { FoldButton } from './fold-button';

/** A diagnosis in words, with what can be done about it. */
interface FindingBarProps {
  readonly finding: Finding;
  /** Buttons that help with this cause. */
  readonly actions?: ReactNode;
  /** Whether one of them tries again and counts the time until then; where none does, the time is told. */
  readonly countsDown?: boolean;
  /** It is known by the secret's date, and not from an answer that there would be details of. */
  readonly byDate?: boolean;
  readonly className?: string;
}

/** Those whom a person has to ask; for all others the remedy says what to do. */
const helpers: readonly FindingOwner[] = ['tenant_admin', 'network_team', 'microsoft'];

/** Shows a diagnosis: what happened, what to do now, and on request the details for a support request. */
export function FindingBar({
  finding,
  actions,
  countsDown = actions !== undefined,
  byDate = false,
  className,
}: FindingBarProps) {
  const messages = useMessages();
  const styles = useStyles();
  const toasts = useToasts();
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const detailsRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) bringIntoView(detailsRef.current);
  }, [open]);
  const words = byDate ? messages.expiry.byDate : messages.findings[finding.id];

  const copy = async () => {
    const text = findingReport(finding, messages);
    toasts.answer(await answered(bridge.clipboard.copyText({ text })), (shown) => shown.finding.copied);
  };

  return (
    <MessageBar
      intent={intentOf(finding)}
      layout="multiline"
      className={mergeClasses(styles.bar, className)}
      data-testid="finding"
      data-finding={finding.id}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{words.title}</MessageBarTitle>
        <span className={styles.text}>{words.remedy}</span>
        {!countsDown && finding.retryAfterSeconds !== undefined && (
          <span className={styles.text}>{messages.finding.waitSeconds(finding.retryAfterSeconds)}</span>
        )}
        {finding.owner !== undefined && helpers.includes(finding.owner) && (
          <span className={styles.owner}>
            {messages.finding.ownedBy(messages.finding.owners[finding.owner])}
          </span>
        )}
        <div className={styles.actions}>
          {actions}
          {!byDate && (
            <FoldButton
              open={open}
              controls={detailsId}
              className={styles.toggle}
              onToggle={() => {
                setOpen(!open);
              }}
            >
              {messages.finding.details}
            </FoldButton>
          )}
        </div>
        {open && (
          <div ref={detailsRef} id={detailsId} className={styles.details}>
            <FactList
              className={styles.facts}
              facts={findingFacts(finding, messages).map(([label, value]) => ({ label, value }))}
            />
            <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
              {messages.finding.copy}
            </Button>
          </div>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function intentOf({ id, retry }: Finding): 'warning' | 'error' {
  const afterSuccess = id === 'consent_missing' || id === 'secret_expires_soon';
  return afterSuccess || retry === 'later' ? 'warning' : 'error';
}

const useStyles = makeStyles({
  bar: {
    alignItems: 'start',
    // Fluent keeps a third row for actions, which stand inside the body here.
    gridTemplateAreas: '"icon body" "icon body"',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'auto 0',
    paddingTop: tokens.spacingVerticalMNudge,
    paddingBottom: tokens.spacingVerticalS,
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    whiteSpace: 'normal',
    paddingRight: tokens.spacingHorizontalM,
  },
  title: { display: 'block' },
  text: { overflowWrap: 'anywhere' },
  owner: { color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  toggle: {
    alignSelf: 'center',
    // Alone in its row, its picture stands in line with the text above.
    ':first-child': { marginLeft: '-9px' },
  },
  details: {
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalXS,
  },
  facts: {
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // In narrow places an ID has no room beside its label.
    '@container (max-width: 400px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      rowGap: 0,
      '> div + div > dt': { marginTop: tokens.spacingVerticalXS },
    },
  },
});
