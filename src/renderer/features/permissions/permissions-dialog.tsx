import {
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import {
  permissionToReadOrganisation,
  permissionToReadPermissions,
  type ApiPermissions,
  type AppPermissions,
} from '../../../shared/app-permissions';
import type { Answer } from '../../../shared/bridge';
import type { Connection } from '../../../shared/connection';
import { AppDialog } from '../../components/app-dialog';
import { ConsentButtons } from '../../components/consent-buttons';
import { FindingActions } from '../../components/finding-actions';
import { FindingBar } from '../../components/finding-bar';
import { answered, bridge } from '../../lib/bridge';
import { errorWords } from '../../lib/error-words';
import { useMessages } from '../../lib/language';
import { NeededPermissions } from './needed-permissions';
import { PermissionRows } from './permission-rows';

interface PermissionsDialogProps {
  readonly connection: Connection;
  readonly onClose: () => void;
}

/** What the app may do in its tenant, asked for when the dialog opens. */
export function PermissionsDialog({ connection, onClose }: PermissionsDialogProps) {
  const messages = useMessages();
  const { appPermissions: words } = messages;
  const styles = useStyles();
  const { id, name, cloud, clientId, service } = connection;
  const [answer, setAnswer] = useState<Answer<AppPermissions>>();
  const [editing, setEditing] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    void answered(bridge.connections.permissions({ id })).then((told) => {
      if (!gone) setAnswer(told);
    });
    return () => {
      gone = true;
    };
  }, [id, tries]);

  const lacksConsent =
    answer?.ok === true && answer.value.apis.some(({ ungranted, unnamed }) => ungranted.length + unnamed > 0);

  return (
    <AppDialog
      title={words.title(name)}
      size="large"
      onClose={onClose}
      actions={
        <ConsentButtons
          id={id}
          cloud={cloud}
          appearance={lacksConsent && !editing ? 'primary' : 'secondary'}
        />
      }
    >
      {content()}
    </AppDialog>
  );

  function content() {
    if (answer === undefined) return <Spinner size="small" label={words.asking} className={styles.spinner} />;
    if (!answer.ok) {
      const { finding } = answer.error;
      return finding ? (
        <FindingBar
          finding={finding}
          actions={
            <FindingActions
              finding={finding}
              cloud={cloud}
              service={service}
              clientId={clientId}
              onRetry={() => {
                setAnswer(undefined);
                setTries(tries + 1);
              }}
            />
          }
        />
      ) : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{errorWords(answer.error, messages)}</MessageBarBody>
        </MessageBar>
      );
    }
    const { apis, source } = answer.value;
    const own = apis.find(({ api }) => api === 'own') ?? apis.find(({ api }) => api === 'graph');
    return (
      <>
        {/* Before the lists, which are long: whoever comes asks whether anything is missing. */}
        {own && (
          <NeededPermissions
            connection={connection}
            granted={own.granted}
            requested={[...own.granted, ...own.ungranted]}
            editing={editing}
            onEditing={setEditing}
          />
        )}
        {apis.map((permissions, index) => (
          <ApiSection key={index} connection={connection} permissions={permissions} />
        ))}
        <Text size={200} className={styles.quiet}>
          {messages.sentences([
            source === 'directory' ? words.fromDirectory : words.fromToken(permissionToReadPermissions),
            words.optional(permissionToReadOrganisation, permissionToReadPermissions),
          ])}
        </Text>
      </>
    );
  }
}

interface ApiSectionProps {
  readonly connection: Connection;
  readonly permissions: ApiPermissions;
}

function ApiSection({
  connection,
  permissions: { api, name, granted, ungranted, unnamed },
}: ApiSectionProps) {
  const messages = useMessages();
  const { appPermissions: words, services } = messages;
  const styles = useStyles();
  const own = connection.service === 'custom' ? connection.scope : services[connection.service].name;
  const title = name ?? (api === 'graph' ? services.graph.name : own);
  return (
    <section aria-label={title}>
      <Subtitle2 as="h3" className={styles.title}>
        {title}
      </Subtitle2>
      {granted.length === 0 && (
        <Text block className={styles.remark}>
          {words.none}
        </Text>
      )}
      {unnamed > 0 && (
        <Text block className={styles.remark}>
          {words.unnamed(unnamed)}
        </Text>
      )}
      <PermissionRows values={ungranted} ungranted />
      <PermissionRows values={granted} />
    </section>
  );
}

const useStyles = makeStyles({
  spinner: { justifyContent: 'flex-start', paddingTop: tokens.spacingVerticalM },
  title: { display: 'block', margin: 0, marginBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  // The line above the first row would look like the text's own.
  remark: { marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground3 },
});
