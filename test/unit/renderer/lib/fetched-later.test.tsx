import { Suspense, lazy, type ComponentType } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fetchedLater } from '../../../../src/renderer/lib/fetched-later';

const drawn = (View: ComponentType) =>
  renderToString(
    <Suspense fallback="not there yet">
      <View />
    </Suspense>,
  );

const Part = () => <p>there</p>;

describe('A component whose code is fetched later', () => {
  it('is drawn at once where it was fetched before', async () => {
    const part = fetchedLater(() => Promise.resolve(Part));
    await part.fetch();
    expect(drawn(part.View)).toContain('there');
    expect(drawn(part.View)).not.toContain('not there yet');
  });

  it('has the fallback in its place where it was not', () => {
    expect(drawn(fetchedLater(() => Promise.resolve(Part)).View)).toContain('not there yet');
  });

  it('is fetched once, however often it is asked for', async () => {
    let times = 0;
    const part = fetchedLater(() => {
      times += 1;
      return Promise.resolve(Part);
    });
    await Promise.all([part.fetch(), part.fetch()]);
    drawn(part.View);
    expect(times).toBe(1);
  });

  it('leaves it to drawing to say that the code cannot be fetched', async () => {
    const part = fetchedLater<object>(() => Promise.reject(new Error('not part of the bundle')));
    await expect(part.fetch()).resolves.toBeUndefined();
  });

  it('would have the fallback with React’s own `lazy`, fetched or not', async () => {
    const fetching = Promise.resolve({ default: Part });
    await fetching;
    expect(drawn(lazy(() => fetching))).toContain('not there yet');
  });
});
