import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { Policy } from '../../../shared/policy';
import { usePart } from '../../lib/language';
import { usePolicy } from '../../lib/policy-store';

/** What the organisation has settled, at the head of the settings; nothing where there is no policy. */
export function PolicyNotice() {
  const { policy: words } = usePart('vault');
  const styles = useStyles();
  const status = usePolicy();
  const { kind, place, policy } = status;
  if (kind === 'none') return null;
  const isMalformed = kind === 'malformed';
  return (
    <MessageBar intent={isMalformed ? 'error' : 'info'} layout="multiline" data-testid="policy-notice">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{isMalformed ? words.malformedTitle : words.title}</MessageBarTitle>
        {isMalformed && <p className={styles.line}>{words.malformed(status)}</p>}
        <ul className={styles.rules}>
          {rulesOf(policy).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        {!isMalformed && <p className={styles.line}>{words.place(place)}</p>}
      </MessageBarBody>
    </MessageBar>
  );

  function rulesOf({
    requirePassphrase,
    forbidSecretExports,
    forbidCustomClouds,
    updates,
    lockAfterMinutes,
  }: Policy): string[] {
    const { rules } = words;
    return [
      ...(requirePassphrase ? [rules.requirePassphrase] : []),
      ...(lockAfterMinutes === undefined ? [] : [rules.lockAfterMinutes(lockAfterMinutes)]),
      ...(forbidSecretExports ? [rules.forbidSecretExports] : []),
      ...(forbidCustomClouds ? [rules.forbidCustomClouds] : []),
      ...(updates === false ? [rules.updates] : []),
    ];
  }
}

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere', userSelect: 'text' },
  line: { margin: 0 },
  rules: { margin: 0, paddingLeft: '20px' },
});
