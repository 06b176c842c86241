import { makeStyles } from '@fluentui/react-components';
import { Activity, Suspense, lazy, useCallback, useEffect, useState } from 'react';
import type { Command } from '../shared/commands';
import type { Connection } from '../shared/connection';
import { sendListCommand, showInList } from './features/connections/list-commands';
import { Header } from './features/shell/header';
import { PracticeBar } from './features/shell/practice-bar';
import { useCommands } from './features/shell/use-commands';
import { VaultBar } from './features/vault/vault-bar';
import { useSummary } from './features/verify/summary-store';
import { VerifyBar } from './features/verify/verify-bar';
import { useConnections } from './lib/connections-store';
import { Notices } from './lib/toasts';

const loadTenants = () => import('./features/connections/tenants-view');
const loadLink = () => import('./features/link/link-view');
// Loaded when first shown: each start needs only one of the two.
const TenantsView = lazy(() => loadTenants().then((module) => ({ default: module.TenantsView })));
const LinkView = lazy(() => loadLink().then((module) => ({ default: module.LinkView })));
// Few starts need any of these.
const BinView = lazy(() => import('./features/bin/bin-view').then((module) => ({ default: module.BinView })));
const SettingsDialog = lazy(() =>
  import('./features/settings/settings-dialog').then((module) => ({ default: module.SettingsDialog })),
);
const SummaryDialog = lazy(() =>
  import('./features/verify/summary-dialog').then((module) => ({ default: module.SummaryDialog })),
);

/** Which view is shown. */
type View = { readonly name: 'tenants'; readonly chosenId?: string } | { readonly name: 'link' };

/** The form's life: `run` counts the forms, `like` is what it begins with. */
interface Form {
  readonly run: number;
  readonly begun: boolean;
  readonly finished: boolean;
  readonly like?: Connection;
}

/** The whole window. */
export function App() {
  const styles = useStyles();
  const { status, connections } = useConnections();
  const [chosen, setChosen] = useState<View>();
  // The first answer decides where a start begins; what comes later never changes the view by itself.
  const [first, setFirst] = useState<View>();
  if (first === undefined && status !== 'loading') {
    setFirst(status === 'ready' && connections.length === 0 ? { name: 'link' } : { name: 'tenants' });
  }
  const view = chosen ?? first;
  // A form that was begun stays, hidden, while the list is shown; one that has led to a tenant makes way.
  const [form, setForm] = useState<Form>({ run: 0, begun: false, finished: false });
  const [dialog, setDialog] = useState<'bin' | 'settings'>();
  if (view?.name === 'link' && !form.begun) setForm({ ...form, begun: true });

  const onList = view?.name === 'tenants';
  const run = useCallback(
    (command: Command) => {
      if (command === 'link') setChosen({ name: 'link' });
      else if (command === 'bin' || command === 'settings') setDialog(command);
      // What is meant for the list must not happen behind the form.
      else if (onList) sendListCommand(command);
    },
    [onList],
  );
  useCommands(run);

  useEffect(() => {
    if (view === undefined) return;
    // The first view is on its way; the other is fetched when there is nothing else to do.
    const idle = requestIdleCallback(() => {
      void loadTenants();
      void loadLink();
    });
    return () => {
      cancelIdleCallback(idle);
    };
  }, [view]);

  const link = () => {
    setChosen({ name: 'link' });
  };
  const onFinished = useCallback((finished: boolean) => {
    setForm((before) => ({ ...before, finished }));
  }, []);
  const duplicate = (like: Connection) => {
    setForm({ run: form.run + 1, begun: false, finished: false, like });
    setChosen({ name: 'link' });
  };
  const toTenants = (chosenId?: string) => {
    setChosen({ name: 'tenants', ...(chosenId === undefined ? {} : { chosenId }) });
    if (form.finished) setForm({ run: form.run + 1, begun: false, finished: false });
  };
  const closeDialog = () => {
    setDialog(undefined);
  };
  const show = (ids: readonly string[]) => {
    setChosen({ name: 'tenants' });
    showInList(ids);
  };
  const summary = useSummary();
  const empty = status === 'ready' && connections.length === 0;

  return (
    <div className={styles.app}>
      <PracticeBar />
      <Header
        onBack={
          view?.name === 'link' && !empty
            ? () => {
                toTenants();
              }
            : undefined
        }
        onLink={view?.name === 'tenants' && !empty ? link : undefined}
        onBin={() => {
          setDialog('bin');
        }}
        onSettings={() => {
          setDialog('settings');
        }}
      />
      <VaultBar />
      <VerifyBar />
      <main className={styles.main}>
        <Suspense>
          {form.begun && (
            <Activity mode={view?.name === 'link' ? 'visible' : 'hidden'}>
              <LinkView key={form.run} like={form.like} onDone={toTenants} onFinished={onFinished} />
            </Activity>
          )}
          {view?.name === 'tenants' && (
            <TenantsView
              onLink={link}
              onDuplicate={duplicate}
              chosenAtStart={view.chosenId}
              focusAtStart={chosen !== undefined}
            />
          )}
        </Suspense>
      </main>
      <Suspense>
        {dialog === 'bin' && <BinView onClose={closeDialog} />}
        {dialog === 'settings' && <SettingsDialog onClose={closeDialog} />}
        {summary && <SummaryDialog onShow={show} />}
      </Suspense>
      <Notices />
    </div>
  );
}

const useStyles = makeStyles({
  // Not on Fluent's provider: menus and notices would inherit its class, and with it the height.
  app: { display: 'flex', flexDirection: 'column', height: '100vh' },
  main: { display: 'flex', flexGrow: 1, minHeight: 0 },
});
