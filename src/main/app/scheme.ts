import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type ProtocolResponse, type Session } from 'electron';
import { contentSecurityPolicy, guideContentSecurityPolicy } from './policies';

/** The one origin that the window has. */
export const origin = 'tenantry-app://window';

/** The window's page. */
export const pageUrl = `${origin}/index.html`;

/** The origin of main's dialogs: another one than the window's, which shares nothing with it. */
const dialogOrigin = 'tenantry-app://dialog';

/** The page of main's dialog for a proxy's sign-in. */
export const proxySignInUrl = `${dialogOrigin}/proxy-sign-in.html`;

/** The origin of the user guide: another one again, whose pages have no script. */
const guideOrigin = 'tenantry-app://guide';

/** The user guide's first page. */
export const guideUrl = `${guideOrigin}/index.html`;

/** Every origin whose pages are of the bundle. */
export const bundledOrigins: readonly string[] = [origin, dialogOrigin, guideOrigin];

const scheme = new URL(origin).protocol.slice(0, -1);

/** What the bundle consists of. Anything else is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** What the build writes where the nonce belongs. */
const noncePlaceholder = '__CSP_NONCE__';

/** What the build writes where what the page is told belongs. */
const builtLanguage = '<html lang="en"';

const notFound: ProtocolResponse = {
  statusCode: 404,
  data: Buffer.alloc(0),
  headers: {
    'content-type': 'text/plain',
    'x-content-type-options': 'nosniff',
    'content-security-policy': guideContentSecurityPolicy,
  },
};

/** For a page that cannot be served (Chromium's net error list, `FAILED`). */
const failed = -2;

/** Must be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Where the bundle's files lie: absolute paths. */
export interface BundleFolders {
  /** The window's page and those of main's dialogs. */
  readonly window: string;
  readonly guide: string;
}

/** What the window's page and the dialogs are told in their first line. The guide says its language of itself. */
export interface PageAbout {
  /** What they are to speak, a BCP 47 tag. */
  readonly language: string;
  /** Whether a long list is to be shown: the page fetches the code for it while main reads it. */
  readonly longList: boolean;
}

/** What a page is not served before. */
export interface ServedAfter {
  readonly about: () => Promise<PageAbout>;
  /** Resolves when what scripts may call is there to answer. */
  readonly scripts: () => Promise<void>;
}

/**
 * Serves the bundled pages from their folders, and nothing outside of them.
 *
 * By `registerBufferProtocol`, which Electron calls deprecated since 25 and has kept since: what it recommends,
 * `handle`, answers with the `Request` and `Response` of Node's own fetch, whose loading takes main 60 to 80 ms before the
 * first file of a start is served, and hands a file over in a stream of pieces.
 * @returns when the window's page was served for the first time. Rejects where the scheme cannot be served.
 */
export function serveScheme(session: Session, folders: BundleFolders, after: ServedAfter): Promise<void> {
  return new Promise((served, refuse) => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    const registered = session.protocol.registerBufferProtocol(scheme, ({ method, url }, respond) => {
      void answered(url, method, folders, after)
        .then(respond, () => {
          respond({ error: failed });
        })
        .finally(() => {
          if (url === pageUrl) served();
        });
    });
    if (!registered) refuse(new Error('The scheme cannot be served.'));
  });
}

async function answered(
  url: string,
  method: string,
  folders: BundleFolders,
  { about, scripts }: ServedAfter,
): Promise<ProtocolResponse> {
  const file = fileOf(url, folders);
  const type = file === undefined ? undefined : mediaTypes[extname(file)];
  if (method !== 'GET' || file === undefined || type === undefined) return notFound;
  let data: Buffer;
  try {
    data = await readFile(file);
  } catch {
    return notFound; // not part of the bundle
  }
  const headers = {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
  const isPage = extname(file) === '.html';
  if (extname(file) === '.js') await scripts();
  if (!isPage || isOfGuide(url)) {
    const policy = isPage ? { 'content-security-policy': guideContentSecurityPolicy } : {};
    return { data, headers: { ...headers, ...policy } };
  }

  const nonce = randomBytes(16).toString('base64');
  const { language, longList } = await about();
  const page = data
    .toString('utf8')
    .replace(builtLanguage, `<html lang="${language}"${longList ? ' data-long-list' : ''}`);
  return {
    data: Buffer.from(page.replaceAll(noncePlaceholder, nonce)),
    headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
  };
}

/** Whether a URL is of the user guide's origin, by what it means and not by how it begins. */
export function isOfGuide(url: string): boolean {
  return originOf(url) === guideOrigin;
}

/** The file that a URL names inside its origin's folder; undefined for another origin or a path that leads out of it. */
export function fileOf(url: string, folders: BundleFolders): string | undefined {
  const from = originOf(url);
  if (from === undefined || !bundledOrigins.includes(from)) return undefined;
  const folder = from === guideOrigin ? folders.guide : folders.window;
  const { pathname } = new URL(url);
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined; // a stray % sign names no file of ours
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const file = join(folder, path);
  return file.startsWith(folder + sep) ? file : undefined;
}

/** Node gives schemes of one's own no origin. */
function originOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
