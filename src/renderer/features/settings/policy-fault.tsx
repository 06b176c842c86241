import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { PolicyStatus } from '../../../shared/policy';
import { usePart } from '../../lib/language';

/** Where a policy is that cannot be used and why, and that its strictest rules hold. */
export function PolicyFaultBar({ status }: { readonly status: PolicyStatus }) {
  const { policy: words } = usePart('vault');
  const styles = useStyles();
  return (
    <MessageBar
      intent="error"
      shape="square"
      layout="singleline"
      className={styles.bar}
      // A landmark, as all that stands outside of the others is.
      role="region"
      data-testid="policy-bar"
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{words.malformedTitle}</MessageBarTitle>
        {words.malformed(status)}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
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
});
