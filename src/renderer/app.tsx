import { PortalMountNodeProvider, makeStyles } from '@fluentui/react-components';
import { Activity, Suspense, lazy, useCallback, useEffect, useState } from 'react';
import type { Command } from '../shared/commands';
import type { Connection } from '../shared/connection';
import { sendListCommand, showInList } from './features/connections/list-commands';
import type { FormContent } from './features/link/form-content';
import { Header } from './features/shell/header';
import { PracticeBar } from './features/shell/practice-bar';
import { useCommands } from './features/shell/use-commands';
import { ImportDrop } from './features/transfer/import-drop';
import { VaultBar } from './features/vault/vault-bar';
import { VerifyBar } from './features/verify/verify-bar';
import { useConnections } from './lib/connections-store';
import { useMessages } from './lib/language';
import { useSummary } from './lib/summary-store';
import { Notices, useToasts } from './lib/toasts';
import { useBulkVerify } from './lib/use-bulk-verify';

const loadTenants = () => import('./features/connections/tenants-view');
const loadLink = () => import('./features/link/link-view');
// Loaded when first shown: each start needs only one of the two.
const TenantsView = lazy(() => loadTenants().then((module) => ({ default: module.TenantsView })));
const LinkView = lazy(() => loadLink().then((module) => ({ default: module.LinkView })));
// Few starts need any of these.
const DiscardQuestion = lazy(() =>
  import('./features/link/discard-question').then((module) => ({ default: module.DiscardQuestion })),
);
const BinView = lazy(() => import('./features/bin/bin-view').then((module) => ({ default: module.BinView })));
const SettingsDialog = lazy(() =>
  import('./features/settings/settings-dialog').then((module) => ({ default: module.SettingsDialog })),
);
const ImportDialog = lazy(() =>
  import('./features/transfer/import-dialog').then((module) => ({ default: module.ImportDialog })),
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
  /** What would be lost with it. */
  readonly content: FormContent;
  readonly like?: Connection;
}

const firstForm: Form = { run: 0, begun: false, finished: false, content: 'nothing' };

/** A new form in this one's place. */
function formAfter({ run }: Form): Form {
  return { ...firstForm, run: run + 1 };
}

/** The form as it is come back to: one that has led to a tenant makes way. */
function unfinished(form: Form): Form {
  return form.finished ? formAfter(form) : form;
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
  // Each of the two stays, hidden, while the other is shown: a form that was begun, and the list as it was searched.
  const [form, setForm] = useState(firstForm);
  const [listBegun, setListBegun] = useState(false);
  const [toDuplicate, setToDuplicate] = useState<Connection>();
  const [dialog, setDialog] = useState<'bin' | 'settings' | 'import'>();
  const onList = view?.name === 'tenants';
  if (view?.name === 'link' && !form.begun) setForm({ ...form, begun: true });
  if (onList && !listBegun) setListBegun(true);

  const link = useCallback(() => {
    setForm(unfinished);
    setChosen({ name: 'link' });
  }, []);
  const run = useCallback(
    (command: Command) => {
      if (command === 'link') link();
      else if (command === 'bin' || command === 'settings' || command === 'import') setDialog(command);
      // What is meant for the list must not happen behind the form.
      else if (onList) sendListCommand(command);
    },
    [link, onList],
  );
  useCommands(run);
  const openImport = useCallback(() => {
    setDialog('import');
  }, []);

  useEffect(() => {
    if (view === undefined) {
      // An answer that takes this long has tenants in it: their view comes with it, not after it.
      void loadTenants();
      return;
    }
    // The first view is on its way; the other is fetched when there is nothing else to do.
    const idle = requestIdleCallback(() => {
      void loadTenants();
      void loadLink();
    });
    return () => {
      cancelIdleCallback(idle);
    };
  }, [view]);

  const onFinished = useCallback((finished: boolean) => {
    setForm((before) => ({ ...before, finished }));
  }, []);
  const onContent = useCallback((content: FormContent) => {
    setForm((before) => (before.content === content ? before : { ...before, content }));
  }, []);
  const messages = useMessages();
  const toasts = useToasts();
  const { verify } = useBulkVerify();
  const beginLike = (like: Connection) => {
    setForm({ ...formAfter(form), like });
    setChosen({ name: 'link' });
  };
  const duplicate = (like: Connection) => {
    const content = form.finished ? 'nothing' : form.content;
    if (content === 'sending') toasts.say(messages.form.stillSending, 'warning');
    else if (content === 'entered') setToDuplicate(like);
    else beginLike(like);
  };
  const toTenants = (chosenId?: string) => {
    setChosen({ name: 'tenants', ...(chosenId === undefined ? {} : { chosenId }) });
    setForm(unfinished);
  };
  const closeDialog = () => {
    setDialog(undefined);
  };
  const show = (ids: readonly string[]) => {
    toTenants();
    showInList(ids);
  };
  const summary = useSummary();
  const empty = status === 'ready' && connections.length === 0;
  // Menus, dialogs and notices stand in the main landmark: outside of every landmark, screen readers pass them by.
  const [main, setMain] = useState<HTMLElement | null>(null);

  return (
    <PortalMountNodeProvider value={main ?? undefined}>
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
        <main ref={setMain} className={styles.main}>
          <Suspense>
            {form.begun && (
              <Activity mode={view?.name === 'link' ? 'visible' : 'hidden'}>
                <LinkView
                  key={form.run}
                  like={form.like}
                  onDone={toTenants}
                  onFinished={onFinished}
                  onContent={onContent}
                  onImport={openImport}
                />
              </Activity>
            )}
            {listBegun && (
              <Activity mode={onList ? 'visible' : 'hidden'}>
                <TenantsView
                  onLink={link}
                  onImport={openImport}
                  onDuplicate={duplicate}
                  chosenAtStart={onList ? view.chosenId : undefined}
                  focusAtStart={chosen !== undefined}
                />
              </Activity>
            )}
          </Suspense>
        </main>
        <Suspense>
          {dialog === 'bin' && <BinView onClose={closeDialog} />}
          {dialog === 'settings' && <SettingsDialog onClose={closeDialog} />}
          {dialog === 'import' && (
            <ImportDialog
              onClose={(imported) => {
                closeDialog();
                if (imported) toTenants();
              }}
              onVerify={(ids) => {
                closeDialog();
                toTenants();
                void verify(ids);
              }}
            />
          )}
          {summary && <SummaryDialog onShow={show} />}
          {toDuplicate && (
            <DiscardQuestion
              onKeep={() => {
                setToDuplicate(undefined);
              }}
              onDiscard={() => {
                setToDuplicate(undefined);
                beginLike(toDuplicate);
              }}
            />
          )}
        </Suspense>
        <ImportDrop onDropped={openImport} />
        {main && <Notices />}
      </div>
    </PortalMountNodeProvider>
  );
}

const useStyles = makeStyles({
  // Not on Fluent's provider: menus and notices would inherit its class, and with it the height.
  app: { display: 'flex', flexDirection: 'column', height: '100vh' },
  main: { display: 'flex', flexGrow: 1, minHeight: 0 },
});
