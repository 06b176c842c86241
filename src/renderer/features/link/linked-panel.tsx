import { Badge, Button, Text, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ClockFilled, WarningFilled } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactElement } from 'react';
import type { Connection, ConnectionState } from '../../../shared/connection';
import { lastJudgement } from '../../../shared/last-judgement';
import { tokenNamesRoles } from '../../../shared/services';
import { ExpiryText } from '../../components/expiry-text';
import { FactList, type Fact } from '../../components/fact-list';
import { FindingActions } from '../../components/finding-actions';
import { FindingBar } from '../../components/finding-bar';
import { RoleList } from '../../components/role-list';
import { cloudWords } from '../../lib/cloud-words';
import { findingByDate } from '../../lib/as-shown';
import { useConnections } from '../../lib/connections-store';
import { useMessages } from '../../lib/language';
import { takeFocus } from '../../lib/open-dialog';
import { useBulkVerify } from '../../lib/use-bulk-verify';
import { useVerifyProgress } from '../../lib/verify-store';
import { ProtectionOffer } from '../vault/protection-offer';

const pictures: Record<ConnectionState, ReactElement> = {
  linked: <CheckmarkCircleFilled />,
  waiting: <ClockFilled />,
  attention: <WarningFilled />,
};

/** The kept tenant and the ways on. */
interface LinkedPanelProps {
  readonly connection: Connection;
  readonly onAnother: () => void;
  readonly onDone: () => void;
}

/** Stands in the form's place once a tenant is kept: what was proved, and what is still missing. */
export function LinkedPanel({ connection, onAnother, onDone }: LinkedPanelProps) {
  const messages = useMessages();
  const styles = useStyles();
  const titleRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    takeFocus(titleRef.current);
  }, []);

  const { verify } = useBulkVerify();
  const { verifying } = useConnections();
  const { running } = useVerifyProgress();
  const busy = verifying.has(connection.id) || running.includes(connection.id);

  const { lastCheck } = connection;
  const { state } = connection;
  const judgement = lastJudgement(lastCheck);
  const byDate = findingByDate(connection);
  // The date is ours to tell; what Microsoft said stands beside it.
  const findings = [byDate, lastCheck?.finding].filter((finding) => finding !== undefined);
  const found = findings.map(({ at }) => at).join();
  useEffect(() => {
    // A button of a finding had the focus, and went with it.
    if (document.activeElement === document.body) takeFocus(titleRef.current);
  }, [found]);
  const proved = state === 'linked' || byDate ? judgement : undefined;
  const titles: Record<ConnectionState, (name: string) => string> = {
    linked: messages.linked.title,
    waiting: messages.linked.waitingTitle,
    attention: messages.linked.attentionTitle,
  };

  return (
    <section className={styles.panel} aria-labelledby="linked-title">
      <header className={styles.header}>
        <span className={styles[state]} aria-hidden>
          {pictures[state]}
        </span>
        <div className={styles.words}>
          <h1 id="linked-title" ref={titleRef} tabIndex={-1} className={styles.title}>
            {titles[state](connection.name)}
          </h1>
          {state === 'waiting' && (
            <Text className={styles.quiet}>
              {lastCheck === undefined ? messages.linked.keptText : messages.linked.waitingText}
            </Text>
          )}
        </div>
      </header>

      {findings.map((finding) => (
        <FindingBar
          key={finding.at}
          finding={finding}
          byDate={finding === byDate}
          actions={
            <FindingActions
              finding={finding}
              cloud={connection.cloud}
              service={connection.service}
              clientId={connection.clientId}
              keptId={connection.id}
              busy={busy}
              onRetry={() => void verify([connection.id])}
            />
          }
        />
      ))}

      <ProtectionOffer
        onLater={() => {
          titleRef.current?.focus();
        }}
      />

      <FactList facts={facts()} />

      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onDone}>
          {messages.linked.toList}
        </Button>
        <Button onClick={onAnother}>{messages.linked.another}</Button>
      </div>
    </section>
  );

  function facts(): Fact[] {
    const { tenant, clientId, appName, customCloud, service, credential } = connection;
    const words = messages.linked;
    const checked: Fact[] = [];
    if (proved) {
      if (tokenNamesRoles(service)) {
        checked.push({ label: words.roles, value: <RoleList roles={proved.roles} /> });
      }
      if (proved.tokenSeconds !== undefined) {
        checked.push({ label: words.token, value: words.tokenLifetime(proved.tokenSeconds) });
      }
    }
    const tenantId = tenant.id ?? tenant.entered;
    return [
      ...(tenant.displayName === undefined ? [] : [{ label: words.tenant, value: tenant.displayName }]),
      { label: messages.fields.tenant.label, value: tenantId, mono: true },
      ...(appName === undefined ? [] : [{ label: words.appName, value: appName }]),
      { label: words.app, value: clientId, mono: true },
      { label: words.cloud, value: cloudWords(connection, messages).name },
      ...(customCloud === undefined
        ? []
        : [
            { label: messages.fields.customAuthority.label, value: customCloud.authority, mono: true },
            { label: messages.fields.customGraph.label, value: customCloud.graph, mono: true },
          ]),
      { label: words.service, value: messages.services[service].name },
      ...checked,
      {
        label: words.secret,
        value:
          credential.status === 'session' ? (
            <>
              <Badge appearance="tint" shape="rounded" color="warning">
                {messages.credentialStatus.session}
              </Badge>
              <span className={styles.note}>{words.sessionText}</span>
            </>
          ) : (
            messages.credentialStatus[credential.status]
          ),
      },
      ...(credential.expiresAt === undefined
        ? []
        : [{ label: words.secretExpires, value: <ExpiryText expiresAt={credential.expiresAt} /> }]),
    ];
  }
}

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    paddingBottom: tokens.spacingVerticalXXXL,
  },
  header: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', outlineStyle: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  linked: {
    display: 'flex',
    flexShrink: 0,
    fontSize: tokens.fontSizeHero700,
    color: tokens.colorStatusSuccessForeground1,
  },
  waiting: {
    display: 'flex',
    flexShrink: 0,
    fontSize: tokens.fontSizeHero700,
    color: tokens.colorNeutralForeground3,
  },
  attention: {
    display: 'flex',
    flexShrink: 0,
    fontSize: tokens.fontSizeHero700,
    color: tokens.colorStatusDangerForeground1,
  },
  note: { display: 'block', color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
