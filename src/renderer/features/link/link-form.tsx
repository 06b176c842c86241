import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle1,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CloudOffRegular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef, type FocusEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Connection } from '../../../shared/connection';
import { fieldNames } from '../../../shared/fields/field';
import { isGuid } from '../../../shared/fields/guid';
import { nameFromTenant } from '../../../shared/fields/tenant';
import { hasRemedy } from '../../components/finding-actions';
import { ExpiryField } from '../../components/expiry-field';
import { RemarkField, type Said } from '../../components/remark-field';
import { SecretInput } from '../../components/secret-input';
import { useConnections } from '../../lib/connections-store';
import { fluentRef } from '../../lib/fluent-ref';
import { useMessages } from '../../lib/language';
import { useNetwork } from '../../lib/network-store';
import { tellingStatus } from '../../lib/telling-status';
import { alreadyLinked } from './already-linked';
import { CloudAndService } from './cloud-and-service';
import { isNational } from './cloud-pick';
import { focusField, stepOfField } from './focus-field';
import type { FormContent } from './form-content';
import { cloudChoiceOf, readers } from './form-state';
import type { GuideContext, GuideFocus } from './guide-focus';
import { MoreFields } from './more-fields';
import { OutcomePanel } from './outcome-panel';
import { remarkOfSecret, remarkOfText } from './remarks';
import { TextField } from './text-field';
import { useLinkForm } from './use-link-form';
import { useTenantLookup } from './use-tenant-lookup';

/** What the form needs and hands on. */
interface LinkFormProps {
  /** The guide should stand here now. */
  readonly onGuide: (focus: GuideFocus) => void;
  /** The guide should also be seen. */
  readonly onShowGuide: (focus: GuideFocus) => void;
  /** What the guide's lines and links depend on has changed. */
  readonly onContext: (context: GuideContext) => void;
  /** What would be lost with the form has changed. Keeps its identity. */
  readonly onContent: (content: FormContent) => void;
  /** How high its buttons are that stick to the foot; 0 when they are gone. Keeps its identity. */
  readonly onFootHeight: (pixels: number) => void;
  /** The form begins with this one's cloud, service and labels. */
  readonly like?: Connection | undefined;
  /** The tenant is kept; `verified` when Microsoft was asked first. */
  readonly onKept: (connection: Connection) => void;
  /** Offered while there is no tenant yet. */
  readonly onImport: () => void;
}

/** The form in which a tenant is linked. */
export function LinkForm({
  like,
  onGuide,
  onShowGuide,
  onContext,
  onContent,
  onFootHeight,
  onKept,
  onImport,
}: LinkFormProps) {
  const messages = useMessages();
  const styles = useStyles();
  const connectRef = useRef<HTMLButtonElement>(null);
  const footRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const foot = footRef.current;
    if (!foot) return;
    const observer = new ResizeObserver(() => {
      // Known before anything is scrolled by it.
      flushSync(() => {
        onFootHeight(foot.offsetHeight);
      });
    });
    observer.observe(foot);
    return () => {
      observer.disconnect();
      onFootHeight(0);
    };
  }, [onFootHeight]);
  const { state, content, dispatch, formRef, secretRef, ...form } = useLinkForm({
    like,
    onKept,
    onRefused: ({ finding }) => {
      // No effect says it while the form is hidden.
      onContent('entered');
      if (finding?.guide) onGuide(finding.guide);
    },
  });
  const busy = state.sending !== undefined;
  useEffect(() => {
    onContent(content);
  }, [onContent, content]);

  const clientId = readers.clientId(state.fields.clientId.text).value;
  const knownClientId = isGuid(clientId) ? clientId : undefined;
  const { service } = state;
  const cloud = isNational(state.cloud) ? state.cloud : 'custom';
  useEffect(() => {
    onContext({ cloud, service, ...(knownClientId === undefined ? {} : { clientId: knownClientId }) });
  }, [onContext, cloud, service, knownClientId]);

  useEffect(() => {
    focusField(formRef.current, 'tenant');
  }, [formRef]);

  const followFocus = (event: FocusEvent) => {
    const field = fieldNames.find((name) => name === event.target.getAttribute('name'));
    if (field !== undefined) onGuide({ step: stepOfField[field] });
  };

  // What helps has the colour: the remedy that the failure names, until something was changed.
  const { outcome } = state;
  const remedyFirst =
    outcome?.kind === 'finding' &&
    state.corrected !== true &&
    hasRemedy({ finding: outcome.finding, cloud, service });

  const tenant = readers.tenant(state.fields.tenant.text);
  const proposed = tenant.problem === undefined ? nameFromTenant(tenant.value) : undefined;
  const part = { state, dispatch, busy };
  const news = useTenantLookup(state.leftTenant, state.cloud);
  const { connections } = useConnections();
  const offline = useNetwork().state === 'offline';
  const isFirst = connections.length === 0;

  return (
    <form
      ref={formRef}
      className={styles.form}
      noValidate
      autoComplete="off"
      aria-busy={busy}
      aria-labelledby="link-title"
      onPasteCapture={form.onPaste}
      onFocus={followFocus}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit('link');
      }}
    >
      <div>
        <header className={styles.header}>
          <Subtitle1 as="h1" id="link-title" className={styles.title}>
            {isFirst ? messages.form.firstTitle : messages.form.title}
          </Subtitle1>
          <Text className={styles.intro}>{isFirst ? messages.form.firstIntro : messages.form.intro}</Text>
          {isFirst && (
            <Text className={styles.intro}>
              {messages.importing.instead}{' '}
              <Link inline as="button" onClick={onImport}>
                {messages.importing.open}
              </Link>
            </Text>
          )}
          {like && <Text className={styles.intro}>{messages.form.like(like.name)}</Text>}
        </header>
        <div role="status">
          {state.filled !== undefined && (
            <MessageBar intent="success" className={styles.filled}>
              <MessageBarBody>{messages.form.blockFilled(state.filled)}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      </div>

      <TextField {...part} name="tenant" said={saidOfTenant()} />
      <TextField {...part} name="clientId" said={saidOfApp()} />
      <RemarkField
        label={messages.fields.clientSecret.label}
        hint={state.held === undefined ? messages.fields.clientSecret.hint : messages.form.secretHeld}
        remark={remarkOfSecret(state)}
        {...(state.clearedByLock ? { said: { weight: 'warning', words: messages.form.secretCleared } } : {})}
      >
        <SecretInput
          name="clientSecret"
          fieldRef={secretRef}
          readOnly={busy}
          aria-required
          placeholder={
            busy
              ? messages.form.secretSent
              : state.held === undefined
                ? messages.fields.clientSecret.placeholder
                : messages.form.secretHeldPlaceholder
          }
          onEdited={form.onSecretEdited}
          onEmptiedByLock={form.onSecretClearedByLock}
          onBlur={form.onSecretLeft}
        />
      </RemarkField>

      <div className={styles.pair}>
        <TextField
          {...part}
          name="name"
          optional
          placeholder={proposed}
          hint={
            proposed === undefined || state.fields.name.text !== ''
              ? undefined
              : messages.form.proposedName(proposed)
          }
        />
        <ExpiryField
          text={state.fields.secretExpiresAt.text}
          remark={remarkOfText(state, 'secretExpiresAt')}
          busy={busy}
          onText={(text, picked) => {
            dispatch({ type: 'typed', name: 'secretExpiresAt', text, pasted: picked });
          }}
          onLeft={() => {
            dispatch({ type: 'left', name: 'secretExpiresAt' });
          }}
        />
      </div>

      <CloudAndService {...part} />
      <MoreFields {...part} />

      {state.outcome !== undefined && (
        <OutcomePanel
          outcome={state.outcome}
          cloud={state.cloud}
          service={service}
          clientId={knownClientId}
          busy={busy}
          corrected={!remedyFirst}
          onShowGuide={onShowGuide}
          onSwitchCloud={(cloud) => {
            connectRef.current?.focus();
            void form.submit('link', { type: 'cloudChosen', cloud });
          }}
          onRetry={() => {
            connectRef.current?.focus();
            void form.submit('link');
          }}
        />
      )}

      <div ref={footRef} className={styles.foot} data-testid="link-foot">
        <Button
          ref={fluentRef(connectRef)}
          type="submit"
          appearance={remedyFirst ? 'secondary' : 'primary'}
          className={state.sending === 'link' ? styles.connecting : undefined}
          disabledFocusable={busy}
          {...(state.sending === 'link' ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {})}
        >
          {connectWords()}
        </Button>
        {state.outcome !== undefined && (
          <Button
            disabledFocusable={busy}
            onClick={() => {
              void form.submit('save');
            }}
          >
            {messages.form.keepAnyway}
          </Button>
        )}
        <div role="status" className={styles.offline}>
          {offline && (
            <>
              <CloudOffRegular className={styles.offlineSign} />
              {messages.form.offline}
            </>
          )}
        </div>
      </div>
    </form>
  );

  function saidOfTenant(): Said | undefined {
    if (news === undefined) return undefined;
    if (news.kind === 'not_found') return { weight: 'warning', words: messages.form.tenantNotFound };
    const { kind, tenantId, cloud: home } = news;
    if (home === undefined) return { weight: 'quiet', words: messages.form.tenantFoundSomewhere(tenantId) };
    const { name } = messages.clouds[home];
    if (kind === 'found') return { weight: 'quiet', words: messages.form.tenantFound(tenantId, name) };
    return {
      weight: 'warning',
      words: messages.form.tenantElsewhere,
      correction: {
        words: messages.form.switchCloud(name),
        make: () => {
          dispatch({ type: 'cloudChosen', cloud: home });
          focusField(formRef.current, 'tenant');
        },
      },
    };
  }

  function saidOfApp(): Said | undefined {
    const choice = cloudChoiceOf(state);
    // While it is sent, it may be among them already.
    if (busy || choice === undefined || knownClientId === undefined || tenant.problem !== undefined) {
      return undefined;
    }
    const tenants = [tenant.value, ...(news && news.kind !== 'not_found' ? [news.tenantId] : [])];
    const other = alreadyLinked(connections, { clientId: knownClientId, tenants, cloud: choice });
    return other && { weight: 'warning', words: messages.form.alreadyLinked(other.name) };
  }

  function connectWords(): string {
    if (state.sending === 'link') return messages.form.connecting;
    return state.outcome === undefined ? messages.form.connect : messages.form.connectAgain;
  }
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  header: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // Beside it, the view has a button that shows and hides the guide.
  title: { margin: 0, paddingRight: '190px' },
  intro: { color: tokens.colorNeutralForeground2 },
  filled: { marginTop: tokens.spacingVerticalL },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 310px), 1fr))',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalL,
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    // Always at hand, however long the form and its findings are.
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  connecting: tellingStatus,
  // Beside the buttons where it has room, so that the foot keeps its height.
  offline: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    flexBasis: '240px',
    marginLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':empty': { display: 'none' },
  },
  offlineSign: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
});
