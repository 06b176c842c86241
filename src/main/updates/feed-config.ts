import { z } from 'zod';

const nameSchema = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/);

const configSchema = z.union([
  z.object({
    provider: z.literal('generic'),
    url: z.url({ protocol: /^https$/ }).refine((url) => {
      const { username, password } = new URL(url);
      return username === '' && password === '';
    }),
  }),
  z.object({ provider: z.literal('github'), owner: nameSchema, repo: nameSchema }),
]);

/** Where a build looks for updates: its own server, or the releases of a public repository on GitHub. */
export type FeedConfig = z.infer<typeof configSchema>;

/**
 * GitHub's own hosts that a public release's files are sent from. Source: where `github.com/…/releases/download/…`
 * redirects to; the second until 2025, the third since.
 */
const gitHubHosts = ['github.com', 'objects.githubusercontent.com', 'release-assets.githubusercontent.com'];

/**
 * Reads what packaging wrote to `app-update.yml`. Only these two kinds of feed, over https, without tokens, other hosts
 * and headers: what else stands there is left out.
 * @param content as a YAML reader gives it.
 * @returns undefined where it names no such feed.
 */
export function readFeedConfig(content: unknown): FeedConfig | undefined {
  const read = configSchema.safeParse(content);
  return read.success ? read.data : undefined;
}

/** Whether updating may ask this address: https, and a host of the feed. */
export function mayAskFeed(url: string, config: FeedConfig): boolean {
  const { protocol, host, username, password } = new URL(url);
  if (protocol !== 'https:' || username !== '' || password !== '') return false;
  return config.provider === 'github' ? gitHubHosts.includes(host) : host === new URL(config.url).host;
}
