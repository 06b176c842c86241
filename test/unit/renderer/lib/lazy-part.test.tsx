import type { ComponentType } from 'react';
import { renderToReadableStream } from 'react-dom/server.browser';
import { describe, expect, it } from 'vitest';
import { NotFetched, lazyPart } from '../../../../src/renderer/lib/lazy-part';

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
  const View = lazyPart(async () => {
    part.asked += 1;
    await Promise.resolve();
    if (!part.isThere) throw new Error('404, and a secret');
    return { default: Part };
  });
  return { part, View };
}

describe('A part of the window that is fetched', () => {
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

  it('is not asked for again by being drawn again', async () => {
    const { part, View } = missingPart();
    await drawn(View);
    await drawn(View);
    expect(part.asked).toBe(1);
  });
});
