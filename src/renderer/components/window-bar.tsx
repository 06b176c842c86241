import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
  type MessageBarIntent,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface WindowBarProps {
  readonly intent: MessageBarIntent;
  readonly title: string;
  /** What is the matter, below the title. */
  readonly children: ReactNode;
  /** Buttons at its end. */
  readonly actions?: ReactNode;
  readonly testId: string;
  /** Read out when it appears: it comes of what the person just did. */
  readonly isAlert?: boolean;
}

/** A bar across the window's top: something holds for the whole window until it is put right. */
export function WindowBar({ intent, title, children, actions, testId, isAlert = false }: WindowBarProps) {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      shape="square"
      layout="singleline"
      className={styles.bar}
      // A landmark, as all that stands outside of the others is.
      role="region"
      data-testid={testId}
    >
      <MessageBarBody className={styles.body} {...(isAlert ? { role: 'alert' } : {})}>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      {actions !== undefined && <MessageBarActions className={styles.actions}>{actions}</MessageBarActions>}
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    // With several lines, picture and buttons stay beside the first.
    alignItems: 'start',
    borderLeftStyle: 'none',
    borderRightStyle: 'none',
    borderTopStyle: 'none',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalXL,
    paddingRight: tokens.spacingHorizontalXL,
  },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', userSelect: 'text' },
  title: { display: 'block' },
  // They end where the window's other buttons do.
  actions: { paddingLeft: tokens.spacingHorizontalXL, paddingRight: 0 },
});
