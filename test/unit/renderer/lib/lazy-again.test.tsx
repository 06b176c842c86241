import type { ComponentType } from 'react';
import { renderToReadableStream } from 'react-dom/server.browser';
import { describe, expect, it } from 'vitest';
import { NotFetched, lazyAgain } from '../../../../src/renderer/lib/lazy-again';

/** What a part looks like once it is there, or what drawing it throws. */
async function drawn(View: ComponentType): Promise<unknown> {
  try {
    const stream = await renderToReadableStream(<View />, { onError: () => undefined });
    return await new Response(stream).text();
  } catch (error) {
    return error;
  }
}

const Part = () => <p>there</p>;

/** A part that is not there yet, and how often it was asked for. */
function missingPart() {
  const part = { isThere: false, asked: 0 };
  const View = lazyAgain(async () => {
    part.asked += 1;
    await Promise.resolve();
    if (!part.isThere) throw new Error('404, and a secret');
    return { default: Part };
  });
  return { part, View };
}

describe('A component that can be fetched again', () => {
  it('is fetched once, however often it is drawn', async () => {
    const { part, View } = missingPart();
    part.isThere = true;
    expect(await drawn(View)).toBe('<p>there</p>');
    expect(await drawn(View)).toBe('<p>there</p>');
    expect(part.asked).toBe(1);
  });

  it('says while it is drawn that it could not be fetched, without what the failure said', async () => {
    const error = await drawn(missingPart().View);
    expect(error).toBeInstanceOf(NotFetched);
    expect(String(error)).not.toContain('secret');
    expect((error as NotFetched).cause).toBeUndefined();
  });

  it('is not asked for again by being drawn again, as React does in between', async () => {
    const { part, View } = missingPart();
    await drawn(View);
    await drawn(View);
    expect(part.asked).toBe(1);
  });

  it('is fetched anew once the failure is forgotten', async () => {
    const { part, View } = missingPart();
    const error = await drawn(View);
    part.isThere = true;
    (error as NotFetched).forget();
    expect(await drawn(View)).toBe('<p>there</p>');
    expect(part.asked).toBe(2);
  });

  it('keeps what has come since when an older failure is forgotten once more', async () => {
    const { part, View } = missingPart();
    const error = (await drawn(View)) as NotFetched;
    part.isThere = true;
    error.forget();
    await drawn(View);
    error.forget();
    await drawn(View);
    expect(part.asked).toBe(2);
  });
});
