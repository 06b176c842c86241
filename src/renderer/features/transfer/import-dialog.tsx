import {
  Button,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
  type ButtonProps,
} from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Imported } from '../../../shared/transfer/import';
import { AppDialog } from '../../components/app-dialog';
import { useConnections } from '../../lib/connections-store';
import { usePart } from '../../lib/language';
import { isFocusLost } from '../../lib/return-focus';
import { areUsable } from '../connections/row-menu';
import { tally } from './import-choices';
import { ImportChoose } from './import-choose';
import { ImportColumns } from './import-columns';
import { ImportDone } from './import-done';
import { ImportFoot } from './import-foot';
import { ImportNews } from './import-news';
import { ImportPassphrase } from './import-passphrase';
import { ImportReview } from './import-review';
import type { ImportStep } from './import-state';
import { ImportStopQuestion } from './import-stop-question';
import { useImport } from './use-import';

interface ImportDialogProps {
  /** @param imported whether there is something new in the list. */
  readonly onClose: (imported: boolean) => void;
  /** Asks Microsoft about what was imported; the dialog is closed by then. */
  readonly onVerify: (ids: readonly string[]) => void;
}

const sizes: Record<ImportStep['kind'], 'medium' | 'large' | 'broad'> = {
  choose: 'large',
  passphrase: 'medium',
  columns: 'large',
  review: 'broad',
  done: 'medium',
};

/**
 * Connections from a file or a pasted text: chosen, looked at, and imported once the person has seen what that would
 * do. Until then nothing changes, and secrets stay in main.
 */
export function ImportDialog({ onClose, onVerify }: ImportDialogProps) {
  const { importDialog: words } = usePart('transfer');
  const styles = useStyles();
  const importing = useImport();
  const { state, dispatch } = importing;
  const { step, run } = state;
  const busy = run !== undefined;
  const formId = useId();
  const [stopping, setStopping] = useState(false);
  const isWriting = run?.task === 'importing';
  if (stopping && !isWriting) setStopping(false);
  const usable = useUsable(step.kind === 'done' ? step.imported : undefined);

  const bodyRef = useRef<HTMLDivElement>(null);
  const shownStep = useRef(step.kind);
  useEffect(() => {
    const isNew = shownStep.current !== step.kind;
    shownStep.current = step.kind;
    // What had the focus is gone with its step, or with the button that cancels.
    if (isNew || isFocusLost()) bodyRef.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [step.kind, busy]);

  const close = () => {
    if (isWriting) setStopping(true);
    else onClose(step.kind === 'done');
  };

  return (
    <AppDialog
      title={words.title}
      size={sizes[step.kind]}
      onClose={close}
      actions={
        <>
          <ImportFoot state={state} />
          {busy ? (
            <Button key="cancel" disabledFocusable={run.cancelling} onClick={importing.cancel}>
              {run.cancelling ? words.cancelling : words.cancel}
            </Button>
          ) : (
            back()
          )}
          {forward()}
        </>
      }
    >
      <ImportNews state={state} />
      <div ref={bodyRef} className={mergeClasses(styles.body, step.kind === 'review' && styles.fitted)}>
        {content()}
      </div>
      {stopping && (
        <ImportStopQuestion
          onGoOn={() => {
            setStopping(false);
          }}
          onStop={() => {
            setStopping(false);
            importing.cancel();
          }}
        />
      )}
    </AppDialog>
  );

  function content() {
    switch (step.kind) {
      case 'choose':
        return <ImportChoose importing={importing} />;
      case 'passphrase':
        return <ImportPassphrase step={step} busy={busy} formId={formId} onDecrypt={importing.decrypt} />;
      case 'columns':
        return (
          <ImportColumns key={step.handle} step={step} busy={busy} formId={formId} onMap={importing.map} />
        );
      case 'review':
        return <ImportReview step={step} busy={busy} dispatch={dispatch} />;
      case 'done':
        return <ImportDone imported={step.imported} />;
    }
  }

  function back() {
    if (step.kind === 'choose' || step.kind === 'done') {
      return (
        <Button key="close" onClick={close}>
          {words.close}
        </Button>
      );
    }
    const toReview = step.kind === 'columns' && step.review !== undefined;
    return (
      <Button
        key="back"
        onClick={() => {
          dispatch({ type: toReview ? 'backToReview' : 'startAgain' });
        }}
      >
        {toReview ? words.back : words.anotherFile}
      </Button>
    );
  }

  function forward() {
    const shared: ButtonProps = {
      appearance: 'primary',
      disabledFocusable: busy,
      ...(busy ? { icon: <Spinner size="extra-tiny" aria-hidden /> } : {}),
    };
    if (step.kind === 'passphrase' || step.kind === 'columns') {
      return (
        <Button type="submit" form={formId} {...shared}>
          {step.kind === 'passphrase' ? words.decrypt : words.continue}
        </Button>
      );
    }
    if (step.kind === 'review') {
      const { added, replaced } = tally(step.choices);
      const count = added + replaced;
      return (
        <Button
          {...shared}
          disabledFocusable={busy || count === 0}
          onClick={() => {
            if (count > 0) importing.importAll();
          }}
        >
          {words.importSome(count)}
        </Button>
      );
    }
    if (step.kind === 'done' && usable.length > 0) {
      return (
        <Button
          appearance="primary"
          onClick={() => {
            onVerify(usable);
          }}
        >
          {words.verify(usable.length)}
        </Button>
      );
    }
    return undefined;
  }
}

/** Of what was imported, the ids of those that have a secret which Microsoft can be asked with. */
function useUsable(imported: Imported | undefined): readonly string[] {
  const { connections } = useConnections();
  return useMemo(() => {
    if (!imported) return [];
    const ids = new Set([...imported.added, ...imported.replaced]);
    return connections.filter((each) => ids.has(each.id) && areUsable([each])).map(({ id }) => id);
  }, [connections, imported]);
}

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  // Its table scrolls within it.
  fitted: { flexGrow: 1, minHeight: 0 },
});
