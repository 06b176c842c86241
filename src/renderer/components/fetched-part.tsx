import { Suspense, type ReactNode } from 'react';
import { FaultBoundary } from '../lib/fault-boundary';
import { PartFault } from './part-fault';

interface FetchedPartProps {
  readonly children: ReactNode;
  /** For a dialog: gives up opening it. */
  readonly onClose?: (() => void) | undefined;
  /** It has a place of its own, where the fault is told. Left out: it is told at the window's top. */
  readonly inPlace?: boolean;
  /** Nobody misses it: where it cannot be had, nothing is shown and nothing said. */
  readonly optional?: boolean;
}

/**
 * Holds what is fetched when it is first shown: nothing until it is there, and a word and a way on where it cannot be
 * fetched or drawn. The rest of the window stays as it is.
 */
export function FetchedPart({ children, onClose, inPlace = false, optional = false }: FetchedPartProps) {
  return (
    <FaultBoundary
      fault={(fault) => (optional ? null : <PartFault fault={fault} onClose={onClose} inPlace={inPlace} />)}
    >
      <Suspense>{children}</Suspense>
    </FaultBoundary>
  );
}
