import { MessageBar, MessageBarBody, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedFilled } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import icon from '../../../../assets/icon.svg';
import type { VaultStatus } from '../../../shared/vault-status';
import { usePart } from '../../lib/language';
import { usePolicy } from '../../lib/policy-store';
import { useSettings } from '../../lib/settings-store';
import { useReportUsable } from '../../lib/usable';
import { DuePanel } from './due-panel';
import { OpenForm } from './open-form';
import { showVaultDialog } from './vault-dialog-store';

/** Stands in the whole window's place while nothing of the vault may be shown: says why, and opens it. */
export function LockScreen({ vault }: { readonly vault: VaultStatus }) {
  const { lock, due } = usePart('vault');
  const { lockAfterMinutes } = useSettings();
  const organisation = usePolicy();
  const { kind, policy } = organisation;
  // Until somebody has opened it this way, it is locked: the words must not change while the window opens.
  const [reason] = useState(vault.appLock);
  useReportUsable();

  if (vault.appLock === undefined && vault.passphraseDue) {
    return (
      <Panel title={due.title} text={due.text} wide>
        {kind === 'malformed' && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{due.malformed(organisation)}</MessageBarBody>
          </MessageBar>
        )}
        <DuePanel vault={vault} />
      </Panel>
    );
  }
  return (
    <Panel
      title={lock.title}
      text={lock.reasons[vault.appLock ?? reason ?? 'start'](policy.lockAfterMinutes ?? lockAfterMinutes)}
    >
      <OpenForm
        vault={vault}
        words={{ open: lock.unlock, opening: lock.unlocking }}
        onOpened={(by) => {
          if (by === 'recovery') showVaultDialog({ kind: 'protection', page: 'passphrase', recovered: true });
        }}
      />
    </Panel>
  );
}

interface PanelProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

function Panel({ title, text, children, wide = false }: PanelProps) {
  const styles = useStyles();
  return (
    <main className={styles.screen} aria-labelledby="lock-title">
      <div className={wide ? styles.wide : styles.narrow} data-testid="lock-screen">
        <div className={styles.head}>
          <span className={styles.mark} aria-hidden>
            <img src={icon} className={styles.icon} alt="" />
            <LockClosedFilled className={styles.lock} />
          </span>
          <Subtitle1 as="h1" id="lock-title" className={styles.title}>
            {title}
          </Subtitle1>
          <Text align="center" className={styles.text}>
            {text}
          </Text>
        </div>
        {children}
      </div>
    </main>
  );
}

const panel = {
  display: 'flex',
  flexDirection: 'column',
  rowGap: tokens.spacingVerticalXL,
  boxSizing: 'border-box',
  width: '100%',
  margin: 'auto',
  padding: tokens.spacingHorizontalXXL,
} as const;

const useStyles = makeStyles({
  screen: { display: 'flex', height: '100vh', overflowY: 'auto' },
  narrow: { ...panel, maxWidth: '376px' },
  wide: { ...panel, maxWidth: '488px' },
  head: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXS,
    textAlign: 'center',
  },
  mark: { position: 'relative', display: 'flex', marginBottom: tokens.spacingVerticalM },
  icon: { width: '72px', height: '72px' },
  lock: {
    position: 'absolute',
    right: '-6px',
    bottom: '-4px',
    padding: '5px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase400,
  },
  title: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});
