import { Badge, Spinner, makeStyles, tokens, type BadgeProps } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ClockRegular, WarningFilled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ConnectionState } from '../../shared/connection';
import { useMessages } from '../lib/language';

const looks: Record<ConnectionState, { color: NonNullable<BadgeProps['color']>; icon: ReactElement }> = {
  linked: { color: 'success', icon: <CheckmarkCircleFilled /> },
  waiting: { color: 'informative', icon: <ClockRegular /> },
  attention: { color: 'danger', icon: <WarningFilled /> },
};

/** A connection's state; while it is verified, that. */
export function StateBadge({
  state,
  verifying,
}: {
  readonly state: ConnectionState;
  readonly verifying: boolean;
}) {
  const messages = useMessages();
  const styles = useStyles();
  if (verifying) {
    return <Spinner size="extra-tiny" label={messages.list.verifying} className={styles.spinner} />;
  }
  return (
    <Badge
      appearance="tint"
      shape="rounded"
      color={looks[state].color}
      icon={looks[state].icon}
      className={styles.badge}
    >
      {messages.states[state]}
    </Badge>
  );
}

const useStyles = makeStyles({
  badge: { whiteSpace: 'nowrap' },
  spinner: { justifyContent: 'flex-start', height: '20px', columnGap: tokens.spacingHorizontalXS },
});
