import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { isDialogOpen } from '../../lib/open-dialog';
import { useMessages } from '../../lib/language';
import { isFileAwaited, sendDropped } from './import-dropped';

/**
 * Takes files that are dropped anywhere on the window. Elsewhere than here they are refused, so that the page never
 * makes way for a file.
 * @param onDropped the import dialog is to be opened. Keeps its identity, or the listeners are renewed.
 */
export function ImportDrop({ onDropped }: { readonly onDropped: () => void }) {
  const { importing: words } = useMessages();
  const styles = useStyles();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      const { dataTransfer: dragged } = event;
      if (!dragged || !holdsFiles(dragged)) return;
      event.preventDefault();
      const taken = isTaken();
      dragged.dropEffect = taken ? 'copy' : 'none';
      setOver(taken);
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      // From one element to the next is not out of the window.
      if (relatedTarget === null) setOver(false);
    };
    // A drag that ended elsewhere without a word: while one is under way, the pointer is not told of.
    const onPointer = () => {
      setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const { dataTransfer: dropped } = event;
      if (!dropped || !holdsFiles(dropped)) return;
      event.preventDefault();
      const [file] = dropped.files;
      if (!file || !isTaken()) return;
      const isAwaited = isFileAwaited();
      sendDropped({ file, several: dropped.files.length > 1 });
      if (!isAwaited) onDropped();
    };
    // Before any field: it would take a file's name for a text.
    const listeners = [
      ['dragenter', onDrag],
      ['dragover', onDrag],
      ['dragleave', onLeave],
      ['drop', onDrop],
    ] as const;
    for (const [type, listener] of listeners) window.addEventListener(type, listener, true);
    window.addEventListener('pointermove', onPointer);
    return () => {
      window.removeEventListener('pointermove', onPointer);
      for (const [type, listener] of listeners) window.removeEventListener(type, listener, true);
    };
  }, [onDropped]);

  return (
    isOver && (
      <div className={styles.over} data-testid="drop-hint">
        <div className={styles.card}>
          <DocumentArrowUpRegular className={styles.picture} aria-hidden />
          <Text size={500} weight="semibold">
            {words.dropTitle}
          </Text>
          <Text className={styles.quiet}>{words.dropText}</Text>
        </div>
      </div>
    )
  );
}

/** Another dialog keeps the window to itself. */
function isTaken(): boolean {
  return isFileAwaited() || !isDialogOpen();
}

function holdsFiles({ types }: DataTransfer): boolean {
  return types.includes('Files');
}

const useStyles = makeStyles({
  over: {
    position: 'fixed',
    // Above Fluent's dialogs.
    zIndex: 2_000_000,
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorBackgroundOverlay,
    // What is dragged must not meet it: it would come and go.
    pointerEvents: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalS,
    boxSizing: 'border-box',
    maxWidth: 'calc(100vw - 64px)',
    padding: tokens.spacingHorizontalXXXL,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textAlign: 'center',
    boxShadow: tokens.shadow28,
  },
  picture: { color: tokens.colorCompoundBrandForeground1, fontSize: tokens.fontSizeHero900 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
