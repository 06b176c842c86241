import { Component, type ReactNode } from 'react';
import { NotFetched } from './lazy-again';

/** What is shown in the place of what could not be drawn. */
export interface Fault {
  /** `missing`: its code could not be fetched. `broken`: it fails while it is drawn. */
  readonly kind: 'missing' | 'broken';
  /** Draws it anew; what could not be fetched is fetched again. */
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

  override componentDidCatch(error: unknown): void {
    if (error instanceof NotFetched) error.forget();
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
