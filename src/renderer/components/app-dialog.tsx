import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
  type DialogProps,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { fluentRef } from '../lib/fluent-ref';
import { useMessages } from '../lib/language';
import { useLocked } from '../lib/locked';
import { useReturnFocus } from '../lib/return-focus';

interface AppDialogProps extends Pick<DialogProps, 'modalType'> {
  readonly title: string;
  /** Escape, a click beside it, or its cross. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at its foot; the main one first. */
  readonly actions?: ReactNode;
  /**
   * `wide`: as wide and high as the window allows, up to a limit; its content scrolls in panes of its own. `broad`: the
   * same, but no higher than its content.
   */
  readonly size?: 'small' | 'medium' | 'large' | 'wide' | 'broad';
  /** No cross: for questions that a button answers. */
  readonly plain?: boolean;
  /** It belongs to the lock screen, and shows nothing that must not be seen there. */
  readonly overLock?: boolean;
}

/**
 * A dialog over the window, open as long as it is mounted. The focus goes to what is marked `data-first` in
 * it, or else to its first control, and at the end back to where it was. While Tenantry is locked it is not
 * there, unless it belongs to the lock screen.
 */
export function AppDialog({
  title,
  onClose,
  children,
  actions,
  size = 'medium',
  plain = false,
  overLock = false,
  modalType = 'modal',
}: AppDialogProps) {
  const messages = useMessages();
  const styles = useStyles();
  useReturnFocus();
  const isLocked = useLocked();
  const surfaceRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After Fluent's own choice, which is the cross at its head.
    surfaceRef.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  if (isLocked && !overLock) return null;
  return (
    <Dialog
      open
      modalType={modalType}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface
        ref={fluentRef(surfaceRef)}
        className={mergeClasses(styles.surface, styles[size])}
        // Over another dialog as well, which Fluent would leave as bright as the question before it.
        backdrop={{ appearance: 'dimmed' }}
        onKeyDown={(event) => {
          // It closes this dialog, and not what the dialog was opened from, which hears it through React as well.
          if (event.key === 'Escape') event.stopPropagation();
        }}
      >
        <DialogBody className={mergeClasses(styles.body, size === 'wide' && styles.wideBody)}>
          <DialogTitle
            className={mergeClasses(styles.title, size === 'wide' && styles.wideTitle)}
            action={
              plain ? null : (
                <Button
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={messages.list.close}
                  title={messages.list.close}
                  onClick={onClose}
                />
              )
            }
          >
            {title}
          </DialogTitle>
          <DialogContent
            className={mergeClasses(
              styles.content,
              (size === 'wide' || size === 'broad') && styles.wideContent,
            )}
          >
            {children}
          </DialogContent>
          {actions !== undefined && (
            <DialogActions fluid className={styles.actions}>
              {actions}
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { boxSizing: 'border-box', width: `calc(100vw - 2 * ${tokens.spacingHorizontalL})` },
  small: { maxWidth: '440px' },
  medium: { maxWidth: '560px' },
  large: { maxWidth: '740px' },
  wide: { maxWidth: '1080px' },
  broad: { maxWidth: '1080px' },
  body: { maxHeight: 'calc(100vh - 80px)' },
  wideBody: { height: '720px' },
  title: { overflowWrap: 'anywhere' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minHeight: 0 },
  // As high without its cross.
  wideTitle: { minHeight: '32px' },
  wideContent: { overflowY: 'hidden' },
  actions: {
    justifyContent: 'flex-end',
    flexWrap: 'wrap',
    width: '100%',
    // Beside the body's own gap.
    paddingTop: tokens.spacingVerticalS,
  },
});
