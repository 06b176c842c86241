import type { Entra } from '../entra';

/** A request as it is sent. */
export interface Post {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** The app's own request, without what Chromium adds by itself. */
export function repeated({ host, path, query, headers, body }: Entra['simulator']['requests'][number]): Post {
  const parameters = new URLSearchParams(query).toString();
  const ofChromium =
    /^(host|connection|content-length|user-agent|accept-(encoding|language)|sec-.*|priority|origin)$/;
  return {
    url: `https://${host}${path}${parameters === '' ? '' : `?${parameters}`}`,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ofChromium.test(name))),
    body,
  };
}
