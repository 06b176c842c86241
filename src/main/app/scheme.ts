import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy } from './policies';

/** The one origin that the window has. */
export const origin = 'tenantry-app://window';

/** The window's page. */
export const pageUrl = `${origin}/index.html`;

/** The origin of main's dialogs: another one than the window's, which shares nothing with it. */
const dialogOrigin = 'tenantry-app://dialog';

/** The page of main's dialog for a proxy's sign-in. */
export const proxySignInUrl = `${dialogOrigin}/proxy-sign-in.html`;

/** Every origin whose pages are of the bundle. */
export const bundledOrigins: readonly string[] = [origin, dialogOrigin];

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

/** Must be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the bundled window from `folder`, and nothing outside of it.
 * @param folder an absolute path.
 */
export function serveScheme(session: Session, folder: string): void {
  session.protocol.handle(scheme, async (request) => {
    const file = fileOf(request.url, folder);
    const type = file === undefined ? undefined : mediaTypes[extname(file)];
    if (request.method !== 'GET' || file === undefined || type === undefined) return notFound();
    let content: Buffer;
    try {
      content = await readFile(file);
    } catch {
      return notFound(); // not part of the bundle
    }
    const headers = {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    };
    if (extname(file) !== '.html') return new Response(new Uint8Array(content), { headers });

    const nonce = randomBytes(16).toString('base64');
    return new Response(content.toString('utf8').replaceAll(noncePlaceholder, nonce), {
      headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
    });
  });
}

/** The file that a URL names inside the folder; undefined for another host or a path that leads out of it. */
export function fileOf(url: string, folder: string): string | undefined {
  const { host, pathname } = new URL(url);
  if (!bundledOrigins.some((bundled) => new URL(bundled).host === host)) return undefined;
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

function notFound(): Response {
  return new Response('', { status: 404 });
}
