import {
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { NetworkState, NetworkStatus } from '../../../shared/network';
import { useConnections } from '../../lib/connections-store';
import { useMessages } from '../../lib/language';
import { retryNetwork, signInToProxy, useNetwork } from '../../lib/network-store';
import { useNow } from '../../lib/now';
import { buttonFrom, visuallyHidden, wordsFrom } from '../../lib/visually-hidden';

/** Where Microsoft cannot be reached: that, and pressed why, since when, what waits for it, and another try. */
export function NetworkChip() {
  const { network: words } = useMessages();
  const styles = useStyles();
  const network = useNetwork();
  const [before, setBefore] = useState<NetworkState>(network.state);
  const [said, setSaid] = useState('');
  if (before !== network.state) {
    setBefore(network.state);
    if (network.state === 'offline') setSaid(words.nowOffline);
    else if (before === 'offline') setSaid(words.nowOnline);
  }
  return (
    <>
      {network.state === 'offline' && <OfflineChip status={network} />}
      <span role="status" className={styles.hidden}>
        {said}
      </span>
    </>
  );
}

function OfflineChip({ status: { cause, since } }: { readonly status: NetworkStatus }) {
  const messages = useMessages();
  const { network: words, findings, moments } = messages;
  const styles = useStyles();
  const now = useNow();
  const { connections } = useConnections();
  const [asking, setAsking] = useState(false);
  const waiting = connections.filter(({ state }) => state === 'waiting').length;
  const why = cause === undefined ? undefined : findings[cause];

  const asksForSignIn = cause === 'proxy_credentials';

  const retry = async () => {
    if (asking) return;
    setAsking(true);
    await (asksForSignIn ? signInToProxy() : retryNetwork());
    setAsking(false);
  };

  return (
    // Where it opens it also stands in the order of the Tab key.
    <Popover inline withArrow positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<PlugDisconnectedRegular />}
          className={styles.chip}
          title={words.offline}
          data-testid="network-chip"
          data-cause={cause}
        >
          <span className={styles.words}>{words.offline}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={why?.title ?? words.title}>
        <Text weight="semibold">{why?.title ?? words.title}</Text>
        {why && <Text>{why.remedy}</Text>}
        <Text>{waiting > 0 ? words.waiting(waiting) : words.keepsWorking}</Text>
        <div className={styles.foot}>
          <Text size={200} className={styles.quiet} title={moments.full(since)}>
            {words.since(moments.inSentence(since, Math.max(now, Date.parse(since))))}
          </Text>
          <Button
            size="small"
            disabledFocusable={asking}
            {...(asking ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
            onClick={() => void retry()}
          >
            {asksForSignIn ? messages.finding.signInToProxy : messages.app.retry}
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}

const useStyles = makeStyles({
  chip: {
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorStatusWarningForeground1,
    whiteSpace: 'nowrap',
    ...buttonFrom(800),
  },
  words: wordsFrom(800),
  surface: {
    // Above the rows and the details.
    zIndex: 10,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    maxWidth: '360px',
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  hidden: visuallyHidden,
});
