import { Button, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import icon from '../../../../assets/icon.svg';
import type { Versions } from '../../../shared/about';
import { AppDialog } from '../../components/app-dialog';
import { FactList } from '../../components/fact-list';
import { answered, bridge } from '../../lib/bridge';
import { useMessages } from '../../lib/language';
import { useToasts } from '../../lib/toasts';
import { LicencesDialog } from './licences-dialog';

interface AboutDialogProps {
  readonly onClose: () => void;
}

/** What is running, under which licences, and what helps those who are asked for help. */
export function AboutDialog({ onClose }: AboutDialogProps) {
  const messages = useMessages();
  const { about: words } = messages;
  const styles = useStyles();
  const toasts = useToasts();
  const versions = useVersions();
  const [onLicences, setOnLicences] = useState(false);

  const copy = async () => {
    const answer = await answered(bridge.about.copyDiagnostics({}));
    toasts.answer(answer, (shown) => shown.about.copied);
  };

  if (onLicences) {
    return (
      <LicencesDialog
        onClose={() => {
          setOnLicences(false);
        }}
      />
    );
  }
  return (
    <AppDialog
      title={words.title}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button
            onClick={() => {
              setOnLicences(true);
            }}
          >
            {words.licences}
          </Button>
          <Button data-first onClick={() => void copy()}>
            {words.diagnostics}
          </Button>
        </>
      }
    >
      <div className={styles.head}>
        <img src={icon} className={styles.icon} alt="" />
        <div>
          <Subtitle1 as="h3" block className={styles.name}>
            {messages.app.name}
          </Subtitle1>
          {versions && <Text className={styles.quiet}>{words.version(versions.tenantry)}</Text>}
        </div>
      </div>
      {versions && (
        <FactList
          facts={[
            { label: words.built, value: words.builtOn(versions.builtAt) },
            { label: words.electron, value: versions.electron },
            { label: words.chromium, value: versions.chromium },
            { label: words.node, value: versions.node },
            { label: words.system, value: versions.system },
          ]}
        />
      )}
      <Text block size={200} className={styles.quiet}>
        {words.diagnosticsText}
      </Text>
    </AppDialog>
  );
}

function useVersions(): Versions | undefined {
  const [versions, setVersions] = useState<Versions>();
  useEffect(() => {
    let closed = false;
    void answered(bridge.about.versions({})).then((answer) => {
      if (!closed && answer.ok) setVersions(answer.value);
    });
    return () => {
      closed = true;
    };
  }, []);
  return versions;
}

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  icon: { width: '56px', height: '56px', marginLeft: '-4px' },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});
