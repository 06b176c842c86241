import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Fault } from '../lib/fault-boundary';
import { faultPlace } from '../lib/fault-place';
import { fluentRef } from '../lib/fluent-ref';
import { useMessages } from '../lib/language';
import { isDialogOpen, takeFocus } from '../lib/open-dialog';
import { isFocusLost, useReturnFocus } from '../lib/return-focus';
import { useStore } from '../lib/store';
import { useToasts } from '../lib/toasts';
import { useReportUsable } from '../lib/usable';
import { WindowBar } from './window-bar';

interface PartFaultProps {
  readonly fault: Fault;
  readonly onClose: (() => void) | undefined;
  readonly inPlace: boolean;
}

/** Says that a part of the window is not there and that the rest is, and what can be done. */
export function PartFault(props: PartFaultProps) {
  const { fault, onClose } = props;
  // Behind a dialog that is open nothing can be reached.
  const [inPassing] = useState(() => onClose !== undefined && isDialogOpen());
  return inPassing && onClose ? <FaultNotice kind={fault.kind} onClose={onClose} /> : <FaultBar {...props} />;
}

interface FaultNoticeProps {
  readonly kind: Fault['kind'];
  readonly onClose: () => void;
}

/** Says it in a notice, which stands above dialogs, and gives up opening the part. */
function FaultNotice({ kind, onClose }: FaultNoticeProps) {
  const { fault } = useMessages();
  const toasts = useToasts();
  const tell = useEffectEvent(() => {
    toasts.say((shown) => shown.fault[kind].title, 'error', fault[kind].text);
    onClose();
  });
  useEffect(() => {
    tell();
  }, []);
  return null;
}

function FaultBar({ fault: { kind, retry }, onClose, inPlace }: PartFaultProps) {
  const messages = useMessages();
  const styles = useStyles();
  const place = useStore(faultPlace);
  const firstRef = useRef<HTMLButtonElement>(null);
  const isDialog = onClose !== undefined;
  useReportUsable();
  useReturnFocus();
  useEffect(() => {
    // As the dialog in whose place it is would take it, or since what had it is gone.
    if (isDialog || isFocusLost()) takeFocus(firstRef.current);
  }, [isDialog]);
  const words = messages.fault[kind];
  const bar = (
    <WindowBar
      isAlert
      intent="error"
      title={words.title}
      testId="part-fault"
      actions={
        <>
          <Button ref={fluentRef(firstRef)} size="small" onClick={kind === 'missing' ? reload : retry}>
            {kind === 'missing' ? messages.fault.reload : messages.app.retry}
          </Button>
          {onClose && (
            <Button size="small" appearance="transparent" onClick={onClose}>
              {messages.list.close}
            </Button>
          )}
        </>
      }
    >
      {words.text}
    </WindowBar>
  );
  if (inPlace) return <div className={styles.inPlace}>{bar}</div>;
  return place ? createPortal(bar, place) : bar;
}

function reload(): void {
  location.reload();
}

const useStyles = makeStyles({ inPlace: { flexGrow: 1, minWidth: 0 } });
