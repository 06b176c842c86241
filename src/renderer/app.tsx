import { makeStyles } from '@fluentui/react-components';
import { Activity, Suspense, lazy, useCallback, useEffect, useState } from 'react';
import { Header } from './features/shell/header';
import { PracticeBar } from './features/shell/practice-bar';
import { VaultBar } from './features/vault/vault-bar';
import { useConnections } from './lib/connections-store';
import { Notices } from './lib/toasts';

const loadTenants = () => import('./features/connections/tenants-view');
const loadLink = () => import('./features/link/link-view');
// Loaded when first shown: each start needs only one of the two.
const TenantsView = lazy(() => loadTenants().then((module) => ({ default: module.TenantsView })));
const LinkView = lazy(() => loadLink().then((module) => ({ default: module.LinkView })));

/** Which view is shown. */
type View = { readonly name: 'tenants'; readonly chosenId?: string } | { readonly name: 'link' };

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
  const [form, setForm] = useState({ run: 0, begun: false, finished: false });
  if (view?.name === 'link' && !form.begun) setForm({ ...form, begun: true });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'n') return;
      event.preventDefault();
      setChosen({ name: 'link' });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);

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
  const toTenants = (chosenId?: string) => {
    setChosen({ name: 'tenants', ...(chosenId === undefined ? {} : { chosenId }) });
    if (form.finished) setForm({ run: form.run + 1, begun: false, finished: false });
  };
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
      />
      <VaultBar />
      <main className={styles.main}>
        <Suspense>
          {form.begun && (
            <Activity mode={view?.name === 'link' ? 'visible' : 'hidden'}>
              <LinkView key={form.run} onDone={toTenants} onFinished={onFinished} />
            </Activity>
          )}
          {view?.name === 'tenants' && (
            <TenantsView onLink={link} chosenAtStart={view.chosenId} focusAtStart={chosen !== undefined} />
          )}
        </Suspense>
      </main>
      <Notices />
    </div>
  );
}

const useStyles = makeStyles({
  // Not on Fluent's provider: menus and notices would inherit its class, and with it the height.
  app: { display: 'flex', flexDirection: 'column', height: '100vh' },
  main: { display: 'flex', flexGrow: 1, minHeight: 0 },
});
