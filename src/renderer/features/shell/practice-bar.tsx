import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useAppInfo } from '../../lib/app-info';
import { useMessages } from '../../lib/language';

/** Stands across the top for good when the runtime is one for practice and tests only. */
export function PracticeBar() {
  const messages = useMessages();
  const styles = useStyles();
  if (!useAppInfo()?.testRuntime) return null;
  return (
    <MessageBar
      intent="warning"
      shape="square"
      className={styles.bar}
      // A landmark, as all that stands outside of the others is.
      role="region"
      aria-labelledby={undefined}
      aria-label={messages.app.testRuntimeTitle}
    >
      <MessageBarBody>{messages.app.testRuntime}</MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    minHeight: '28px',
    borderLeftStyle: 'none',
    borderRightStyle: 'none',
    borderTopStyle: 'none',
    paddingLeft: tokens.spacingHorizontalXL,
  },
});
