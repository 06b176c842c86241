import { Badge, Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClockRegular, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { CloudId } from '../../shared/clouds';
import type { Connection } from '../../shared/connection';
import type { PortalPage } from '../../shared/portal';
import { PortalButton } from './portal-button';
import { answered, bridge } from '../lib/bridge';
import { useMessages } from '../lib/language';
import { firstNames, nameList } from '../lib/name-list';
import { useToasts } from '../lib/toasts';

/** What became of the group: judged a failure, not judged, or not asked about. */
type GroupKind = 'failed' | 'unreachable' | 'skipped';

const pictures: Record<GroupKind, ReactElement> = {
  failed: <WarningFilled aria-hidden />,
  unreachable: <ClockRegular aria-hidden />,
  skipped: <InfoRegular aria-hidden />,
};

/** A portal page that helps a whole group. */
export interface GroupPage {
  readonly page: PortalPage;
  readonly cloud: CloudId;
  /** Where all of the group are one app. */
  readonly clientId?: string;
}

interface CauseGroupProps {
  readonly kind: GroupKind;
  readonly title: string;
  readonly text: string;
  readonly more?: string | undefined;
  readonly connections: readonly Connection[];
  readonly page?: GroupPage | undefined;
  readonly onShow?: ((ids: readonly string[]) => void) | undefined;
  readonly onVerify?: ((ids: readonly string[]) => void) | undefined;
  readonly onReplace?: ((connections: readonly Connection[]) => void) | undefined;
}

/** Failures of one cause: what happened, to whom, and what can be done for all of them. */
export function CauseGroup({
  kind,
  title,
  text,
  more,
  connections,
  page,
  onShow,
  onVerify,
  onReplace,
}: CauseGroupProps) {
  const messages = useMessages();
  const styles = useStyles();
  const toasts = useToasts();
  const { verifyRun } = messages;
  const ids = connections.map(({ id }) => id);
  const first = firstNames(connections);

  const copy = async () => {
    const text = nameList(connections.map(({ name }) => name));
    toasts.answer(
      await answered(bridge.clipboard.copyText({ text })),
      (shown) => shown.verifyRun.namesCopied,
    );
  };

  return (
    <li className={styles.group}>
      <span className={mergeClasses(styles.picture, kind === 'failed' && styles.failed)}>
        {pictures[kind]}
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <Text weight="semibold">{title}</Text>
          <Badge
            appearance="tint"
            shape="rounded"
            color={kind === 'failed' ? 'danger' : 'informative'}
            className={styles.count}
          >
            {verifyRun.tenants(connections.length)}
          </Badge>
        </div>
        <Text block>{text}</Text>
        {more !== undefined && <Text block>{more}</Text>}
        <Text block className={styles.names}>
          {verifyRun.named(first.names, first.more)}
        </Text>
        <div className={styles.buttons}>
          {onReplace && (
            <Button
              size="small"
              onClick={() => {
                onReplace(connections);
              }}
            >
              {verifyRun.replaceSecret}
            </Button>
          )}
          {onShow && (
            <Button
              size="small"
              onClick={() => {
                onShow(ids);
              }}
            >
              {verifyRun.show}
            </Button>
          )}
          {onVerify && (
            <Button
              size="small"
              onClick={() => {
                onVerify(ids);
              }}
            >
              {messages.list.verify}
            </Button>
          )}
          {page && <PortalButton size="small" {...page} />}
          <Button size="small" appearance="subtle" onClick={() => void copy()}>
            {verifyRun.copyNames}
          </Button>
        </div>
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  group: { display: 'flex', columnGap: tokens.spacingHorizontalM },
  picture: {
    flexShrink: 0,
    paddingTop: '2px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase400,
  },
  failed: { color: tokens.colorStatusDangerForeground1 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  count: { whiteSpace: 'nowrap' },
  names: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});
