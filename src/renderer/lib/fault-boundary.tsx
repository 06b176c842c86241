import { Component, type ReactNode } from 'react';
import { NotFetched } from './lazy-part';

/** What is shown in the place of what could not be drawn. */
export interface Fault {
  /** `missing`: its code could not be fetched, and cannot be until the page begins anew. `broken`: it fails while it is drawn. */
  readonly kind: 'missing' | 'broken';
  /** Draws it anew. */
  readonly retry: () => void;
}

interface FaultBoundaryProps {
  readonly children: ReactNode;
  readonly fault: (fault: Fault) => ReactNode;
}

interface FaultBoundaryState {
  readonly kind?: Fault['kind'] | undefined;
}

/** Keeps a fault in what it holds from taking the rest of the window with it. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = {};

  static getDerivedStateFromError(error: unknown): FaultBoundaryState {
    return { kind: error instanceof NotFetched ? 'missing' : 'broken' };
  }

  readonly #retry = (): void => {
    this.setState({ kind: undefined });
  };

  override render(): ReactNode {
    const { kind } = this.state;
    const { children, fault } = this.props;
    return kind === undefined ? children : fault({ kind, retry: this.#retry });
  }
}
