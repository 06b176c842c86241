import { PortalMountNodeProvider, makeStyles } from '@fluentui/react-components';
import { Activity, useCallback, useEffect, useState } from 'react';
import type { Command } from '../shared/commands';
import type { Connection } from '../shared/connection';
import { FetchedPart } from './components/fetched-part';
import { sendListCommand, showInList } from './features/connections/list-commands';
import type { FormContent } from './features/link/form-content';
import { LinkView } from './features/link/link-view';
import { Header } from './features/shell/header';
import { PracticeBar } from './features/shell/practice-bar';
import { useCommands } from './features/shell/use-commands';
import { ImportDrop } from './features/transfer/import-drop';
import { PolicyBar } from './features/settings/policy-bar';
import { UpdateDialogSlot } from './features/updates/update-slots';
import { lockNow } from './features/vault/lock-now';
import { UnsavedBar } from './features/vault/unsaved-bar';
import { VaultBar } from './features/vault/vault-bar';
import { VaultDialogs } from './features/vault/vault-dialogs';
import { VerifyBar } from './features/verify/verify-bar';
import { useConnections } from './lib/connections-store';
import { keepFaultPlace } from './lib/fault-place';
import { fetchedLater, useFetched } from './lib/fetched-later';
import { lazyWith } from './lib/lazy-with';
import { showSummary, useSummary } from './lib/summary-store';
import { Notices, useToasts } from './lib/toasts';
import { useBulkVerify } from './lib/use-bulk-verify';

// Loaded when first shown: a start with the form does without it.
const tenantsView = fetchedLater(() =>
  import('./features/connections/tenants-view').then((module) => module.TenantsView),
);
const TenantsView = tenantsView.View;
// The list's code comes while main still reads a long one.
if ('longList' in document.documentElement.dataset) void tenantsView.fetch();
// Few starts need any of these.
const DiscardQuestion = lazyWith([], () =>
  import('./features/link/discard-question').then((module) => module.DiscardQuestion),
);
const BinView = lazyWith([], () => import('./features/bin/bin-view').then((module) => module.BinView));
const ActivityDialog = lazyWith(['activity', 'transfer'], () =>
  import('./features/activity/activity-dialog').then((module) => module.ActivityDialog),
);
const AboutDialog = lazyWith([], () =>
  import('./features/about/about-dialog').then((module) => module.AboutDialog),
);
const SettingsDialog = lazyWith(['vault', 'updates'], () =>
  import('./features/settings/settings-dialog').then((module) => module.SettingsDialog),
);
const ImportDialog = lazyWith(['transfer'], () =>
  import('./features/transfer/import-dialog').then((module) => module.ImportDialog),
);
const SummaryDialog = lazyWith([], () =>
  import('./features/verify/summary-dialog').then((module) => module.SummaryDialog),
);

/** The dialogs that a command opens. */
const dialogs = ['bin', 'activity', 'settings', 'import', 'about'] as const satisfies Command[];
type DialogName = (typeof dialogs)[number];

function isDialog(command: Command): command is DialogName {
  return dialogs.some((name) => name === command);
}

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
  const listFetched = useFetched(tenantsView, first?.name === 'tenants');
  const view = chosen ?? (first?.name === 'link' || listFetched ? first : undefined);
  // Each of the two stays, hidden, while the other is shown: a form that was begun, and the list as it was searched.
  const [form, setForm] = useState(firstForm);
  const [listBegun, setListBegun] = useState(false);
  const [toDuplicate, setToDuplicate] = useState<Connection>();
  const [dialog, setDialog] = useState<DialogName>();
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
      else if (command === 'lock') void lockNow();
      else if (isDialog(command)) setDialog(command);
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
      void tenantsView.fetch();
      return;
    }
    // Who begins to fill in the form, or opens something, may be led to the list; until then its memory is saved.
    if (form.content === 'nothing' && dialog === undefined) return;
    const idle = requestIdleCallback(() => {
      void tenantsView.fetch();
    });
    return () => {
      cancelIdleCallback(idle);
    };
  }, [view, form.content, dialog]);

  const onFinished = useCallback((finished: boolean) => {
    setForm((before) => ({ ...before, finished }));
  }, []);
  const onContent = useCallback((content: FormContent) => {
    setForm((before) => (before.content === content ? before : { ...before, content }));
  }, []);
  const toasts = useToasts();
  const { verify } = useBulkVerify();
  const beginLike = (like: Connection) => {
    setForm({ ...formAfter(form), like });
    setChosen({ name: 'link' });
  };
  const duplicate = (like: Connection) => {
    const content = form.finished ? 'nothing' : form.content;
    if (content === 'sending') toasts.say((shown) => shown.form.stillSending, 'warning');
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
  const keepForm = () => {
    setToDuplicate(undefined);
  };
  const show = (ids: readonly string[]) => {
    toTenants();
    showInList(ids);
  };
  const summary = useSummary();
  const empty = status === 'ready' && connections.length === 0;
  // Menus, dialogs and notices stand in the main landmark: outside of every landmark, screen readers pass them by.
  const [main, setMain] = useState<HTMLElement>();
  const keepMain = useCallback((element: HTMLElement | null) => {
    // While Tenantry is locked they stay in it, and with it out of the document.
    if (element) setMain(element);
  }, []);

  return (
    <PortalMountNodeProvider value={main}>
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
          onActivity={() => {
            setDialog('activity');
          }}
          onSettings={() => {
            setDialog('settings');
          }}
        />
        <PolicyBar />
        <VaultBar />
        <UnsavedBar />
        <VerifyBar />
        <div ref={keepFaultPlace} className={styles.faults} />
        <main ref={keepMain} className={styles.main}>
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
              <FetchedPart inPlace>
                <TenantsView
                  onLink={link}
                  onImport={openImport}
                  onDuplicate={duplicate}
                  chosenAtStart={onList ? view.chosenId : undefined}
                  focusAtStart={chosen !== undefined}
                />
              </FetchedPart>
            </Activity>
          )}
        </main>
        <FetchedPart key={dialog} onClose={closeDialog}>
          {dialog === 'bin' && <BinView onClose={closeDialog} />}
          {dialog === 'activity' && <ActivityDialog onClose={closeDialog} />}
          {dialog === 'about' && <AboutDialog onClose={closeDialog} />}
          {dialog === 'settings' && (
            <SettingsDialog
              onClose={closeDialog}
              onAbout={() => {
                setDialog('about');
              }}
            />
          )}
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
        </FetchedPart>
        <VaultDialogs
          onReplaced={() => {
            toTenants();
          }}
        />
        <UpdateDialogSlot />
        {summary && (
          <FetchedPart
            onClose={() => {
              showSummary(undefined);
            }}
          >
            <SummaryDialog onShow={show} />
          </FetchedPart>
        )}
        {toDuplicate && (
          <FetchedPart onClose={keepForm}>
            <DiscardQuestion
              onKeep={keepForm}
              onDiscard={() => {
                keepForm();
                beginLike(toDuplicate);
              }}
            />
          </FetchedPart>
        )}
        <ImportDrop onDropped={openImport} />
        {main && <Notices />}
      </div>
    </PortalMountNodeProvider>
  );
}

const useStyles = makeStyles({
  // Not on Fluent's provider: menus and notices would inherit its class, and with it the height.
  app: { display: 'flex', flexDirection: 'column', height: '100vh' },
  faults: { flexShrink: 0 },
  main: { display: 'flex', flexGrow: 1, minHeight: 0 },
});
