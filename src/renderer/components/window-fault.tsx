import { Button, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../lib/language';
import { useReportUsable } from '../lib/usable';

/** Stands in the window's place where it cannot be drawn. The page begins anew when it is asked to. */
export function WindowFault() {
  const messages = useMessages();
  const styles = useStyles();
  useReportUsable();
  const words = messages.fault.window;
  return (
    <main className={styles.whole} data-testid="window-fault">
      <div role="alert" className={styles.said}>
        <Subtitle1 as="h1">{words.title}</Subtitle1>
        <Text>{words.text}</Text>
      </div>
      <Button
        appearance="primary"
        onClick={() => {
          location.reload();
        }}
      >
        {messages.fault.reload}
      </Button>
    </main>
  );
}

const useStyles = makeStyles({
  whole: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    maxWidth: '520px',
    minHeight: '100vh',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXL,
  },
  said: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});
