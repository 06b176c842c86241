import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FaultBoundary } from '../../../../src/renderer/lib/fault-boundary';
import { NotFetched } from '../../../../src/renderer/lib/lazy-part';

const boundary = () => new FaultBoundary({ children: 'part', fault: ({ kind }) => kind });

describe('The boundary around a part', () => {
  it('shows the part', () => {
    expect(renderToString(<FaultBoundary fault={() => 'fault'}>part</FaultBoundary>)).toBe('part');
  });

  it('tells what could not be fetched from what is broken, and keeps nothing else of an error', () => {
    const fetched = new NotFetched();
    expect(FaultBoundary.getDerivedStateFromError(fetched)).toEqual({ kind: 'missing' });
    expect(FaultBoundary.getDerivedStateFromError(new Error('a secret'))).toEqual({ kind: 'broken' });
    expect(FaultBoundary.getDerivedStateFromError('thrown')).toEqual({ kind: 'broken' });
  });

  it('shows in its place what is the matter', () => {
    const held = boundary();
    held.state = { kind: 'missing' };
    expect(held.render()).toBe('missing');
  });
});
