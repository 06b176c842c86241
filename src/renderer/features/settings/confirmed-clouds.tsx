import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { sovereignCloudOf, type CustomCloud } from '../../../shared/clouds';
import { answered, bridge } from '../../lib/bridge';
import { useMessages } from '../../lib/language';
import { useToasts } from '../../lib/toasts';

/** The clouds outside of the table that the person agreed to send secrets to; nothing where there are none. */
export function ConfirmedClouds() {
  const messages = useMessages();
  const { settings: words } = messages;
  const styles = useStyles();
  const toasts = useToasts();
  const titleId = useId();
  const [clouds, setClouds] = useState<readonly CustomCloud[]>([]);

  useEffect(() => {
    let closed = false;
    void answered(bridge.clouds.confirmed({})).then((answer) => {
      if (!closed && answer.ok) setClouds(answer.value.clouds);
    });
    return () => {
      closed = true;
    };
  }, []);

  const forget = async ({ authority, graph }: CustomCloud) => {
    const answer = await answered(bridge.clouds.forget({ authority, graph }));
    toasts.answer(answer, (shown) => shown.settings.asksAgain);
    if (answer.ok) setClouds(answer.value.clouds);
  };

  if (clouds.length === 0) return undefined;
  return (
    <section aria-labelledby={titleId} className={styles.section}>
      <Text as="h4" id={titleId} block className={styles.title}>
        {words.confirmedClouds}
      </Text>
      <Text block size={200} className={styles.quiet}>
        {words.confirmedCloudsText}
      </Text>
      <ul className={styles.list}>
        {clouds.map((cloud) => {
          const { authority, graph } = cloud;
          const sovereign = sovereignCloudOf(cloud);
          return (
            <li key={`${authority} ${graph}`} className={styles.cloud}>
              <span className={styles.hosts}>
                {sovereign !== undefined && <Text block>{messages.sovereignClouds[sovereign].name}</Text>}
                <Text block size={200} font="monospace" className={styles.host}>
                  {authority}
                </Text>
                <Text block size={200} font="monospace" className={styles.host}>
                  {graph}
                </Text>
              </span>
              <Button
                size="small"
                className={styles.button}
                aria-label={words.askAgainFor(authority, graph)}
                onClick={() => void forget(cloud)}
              >
                {words.askAgain}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column' },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
    marginBottom: 0,
    padding: 0,
    listStyleType: 'none',
  },
  cloud: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  hosts: { flexGrow: 1, minWidth: 0 },
  host: { overflowWrap: 'anywhere', userSelect: 'text' },
  button: { flexShrink: 0 },
});
