import {
  Button,
  Input,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  Subtitle1,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, type FocusEvent } from 'react';
import { cloudIds, type CloudId } from '../../../shared/clouds';
import type { Connection } from '../../../shared/connection';
import { fieldNames } from '../../../shared/fields/field';
import { isGuid } from '../../../shared/fields/guid';
import { nameFromTenant } from '../../../shared/fields/tenant';
import { serviceIds, type ServiceId } from '../../../shared/services';
import { SecretInput } from '../../components/secret-input';
import { fluentRef } from '../../lib/fluent-ref';
import { useMessages } from '../../lib/language';
import { focusField, stepOfField } from './focus-field';
import type { TextFieldName } from './form-state';
import { readers } from './form-state';
import type { GuideFocus } from './guide-focus';
import { OutcomePanel } from './outcome-panel';
import { RemarkField } from './remark-field';
import { remarkOfMark, remarkOfSecret, remarkOfText } from './remarks';
import { useLinkForm } from './use-link-form';

/** What the form needs and hands on. */
interface LinkFormProps {
  /** The guide should stand here now. */
  readonly onGuide: (focus: GuideFocus) => void;
  /** The guide should also be seen. */
  readonly onShowGuide: (focus: GuideFocus) => void;
  /** What the guide's links depend on has changed. */
  readonly onContext: (context: { readonly cloud: CloudId; readonly clientId?: string }) => void;
  /** The tenant is kept; `verified` when Microsoft was asked first. */
  readonly onKept: (connection: Connection) => void;
}

/** The form in which a tenant is linked. */
export function LinkForm({ onGuide, onShowGuide, onContext, onKept }: LinkFormProps) {
  const messages = useMessages();
  const styles = useStyles();
  const connectRef = useRef<HTMLButtonElement>(null);
  const { state, dispatch, formRef, secretRef, ...form } = useLinkForm({
    onKept,
    onRefused: ({ finding }) => {
      if (finding?.guide) onGuide(finding.guide);
    },
  });
  const busy = state.sending !== undefined;

  const clientId = readers.clientId(state.fields.clientId.text).value;
  const knownClientId = isGuid(clientId) ? clientId : undefined;
  useEffect(() => {
    onContext({ cloud: state.cloud, ...(knownClientId === undefined ? {} : { clientId: knownClientId }) });
  }, [onContext, state.cloud, knownClientId]);

  useEffect(() => {
    focusField(formRef.current, 'tenant');
  }, [formRef]);

  const followFocus = (event: FocusEvent) => {
    const field = fieldNames.find((name) => name === event.target.getAttribute('name'));
    if (field !== undefined) onGuide({ step: stepOfField[field] });
  };

  const tenant = readers.tenant(state.fields.tenant.text);
  const proposed = tenant.problem === undefined ? nameFromTenant(tenant.value) : undefined;

  const textField = (
    name: TextFieldName,
    { hint, placeholder }: { hint?: string; placeholder?: string } = {},
  ) => (
    <RemarkField
      label={messages.fields[name].label}
      hint={hint ?? messages.fields[name].hint}
      remark={remarkOfText(state, name)}
    >
      <Input
        name={name}
        value={state.fields[name].text}
        placeholder={placeholder ?? messages.fields[name].placeholder}
        readOnly={busy}
        aria-required={name !== 'name'}
        autoComplete="off"
        spellCheck={false}
        onChange={({ nativeEvent }, { value }) => {
          const pasted = nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromPaste';
          dispatch({ type: 'typed', name, text: value, pasted });
        }}
        onBlur={() => {
          dispatch({ type: 'left', name });
        }}
      />
    </RemarkField>
  );

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
            {messages.form.title}
          </Subtitle1>
          <Text className={styles.intro}>{messages.form.intro}</Text>
        </header>
        <div role="status">
          {state.filled !== undefined && (
            <MessageBar intent="success" className={styles.filled}>
              <MessageBarBody>{messages.form.blockFilled(state.filled)}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      </div>

      {textField('tenant')}
      {textField('clientId')}
      <RemarkField
        label={messages.fields.clientSecret.label}
        hint={state.held === undefined ? messages.fields.clientSecret.hint : messages.form.secretHeld}
        remark={remarkOfSecret(state)}
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
          onBlur={form.onSecretLeft}
        />
      </RemarkField>

      {textField('name', {
        placeholder: proposed ?? messages.fields.name.placeholder,
        ...(proposed === undefined || state.fields.name.text !== ''
          ? {}
          : { hint: messages.form.proposedName(proposed) }),
      })}

      <div className={styles.pair}>
        <RemarkField
          label={messages.fields.cloud.label}
          hint={messages.clouds[state.cloud].hint}
          remark={
            remarkOfMark(state, 'cloud') ??
            (state.cloudFromUrl ? { weight: 'quiet', notes: ['cloud_from_url'] } : undefined)
          }
        >
          <Select
            name="cloud"
            value={state.cloud}
            onChange={(_, { value }) => {
              const cloud = cloudIds.find((id) => id === value);
              if (cloud !== undefined && !busy) dispatch({ type: 'cloudChosen', cloud });
            }}
          >
            {cloudIds.map((id) => (
              <option key={id} value={id}>
                {messages.clouds[id].name}
              </option>
            ))}
          </Select>
        </RemarkField>
        <RemarkField
          label={messages.fields.service.label}
          hint={messages.services[state.service].hint}
          remark={remarkOfMark(state, 'service')}
        >
          <Select
            name="service"
            value={state.service}
            onChange={(_, { value }) => {
              const service: ServiceId | undefined = serviceIds.find((id) => id === value);
              if (service !== undefined && !busy) dispatch({ type: 'serviceChosen', service });
            }}
          >
            {serviceIds.map((id) => (
              <option key={id} value={id}>
                {messages.services[id].name}
              </option>
            ))}
          </Select>
        </RemarkField>
      </div>
      {state.service === 'custom' && textField('scope')}

      {state.outcome !== undefined && (
        <OutcomePanel
          outcome={state.outcome}
          cloud={state.cloud}
          onShowGuide={onShowGuide}
          onSwitchCloud={(cloud) => {
            dispatch({ type: 'cloudChosen', cloud });
            connectRef.current?.focus();
          }}
        />
      )}

      <div className={styles.buttons}>
        <Button
          ref={fluentRef(connectRef)}
          type="submit"
          appearance="primary"
          disabledFocusable={busy}
          {...(state.sending === 'link' ? { icon: <Spinner size="extra-tiny" /> } : {})}
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
      </div>
    </form>
  );

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
  title: { margin: 0 },
  intro: { color: tokens.colorNeutralForeground2 },
  filled: { marginTop: tokens.spacingVerticalL },
  pair: {
    display: 'grid',
    // Side by side where the longest cloud's name has room, otherwise one above the other.
    gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalL,
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    // Always at hand, however long the form and its findings are.
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
