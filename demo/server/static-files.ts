import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';

/** Folders by the path they are served under, e.g. `{ '/': 'dist/demo' }`, the longest path first; or all of them under `/`. */
export type StaticFolders = Readonly<Record<string, string>> | readonly string[];

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** What a page of the site may do: everything from its own server, nothing inline, no frame on another site (EM-44). */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Answers GET and HEAD with a file of one of the folders; undefined when there is none. */
export async function staticReply(request: Request, folders: StaticFolders): Promise<Response | undefined> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  const { pathname } = new URL(request.url);
  const path = await findFile(pathname, folders);
  if (path === undefined) return undefined;
  // With two slashes at its beginning a path would name another host.
  const location = `${pathname.replace(/^\/+/, '/')}/`;
  if (path.endsWith(sep)) return new Response(null, { status: 308, headers: { location } });
  const { size, mtimeMs } = await stat(path);
  const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  const headers = {
    'content-type': mediaTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'last-modified': new Date(mtimeMs).toUTCString(),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // Files are public, and a page of another origin may read them as a static source (CT-50).
    'access-control-allow-origin': '*',
    ...(extname(path).toLowerCase() === '.html' && { 'content-security-policy': pagePolicy }),
    etag: tag,
  };
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
  const body = request.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(path)) as ReadableStream);
  return new Response(body, { headers: { ...headers, 'content-length': String(size) } });
}

/** Where files are looked for, the most particular path first. */
function mountsOf(folders: StaticFolders): [prefix: string, folder: string][] {
  if (Array.isArray(folders)) return (folders as readonly string[]).map((folder) => ['/', folder]);
  return Object.entries(folders as Readonly<Record<string, string>>).sort(
    ([one], [other]) => other.length - one.length,
  );
}

async function findFile(pathname: string, folders: StaticFolders): Promise<string | undefined> {
  for (const [prefix, folder] of mountsOf(folders)) {
    const path = pathname.startsWith(prefix) ? await fileIn(folder, pathname.slice(prefix.length)) : undefined;
    if (path !== undefined) return path;
  }
  return undefined;
}

async function fileIn(folder: string, rest: string): Promise<string | undefined> {
  const segments = decoded(rest)?.split('/') ?? ['.'];
  // Nothing hidden, nothing above the folder, no odd separators.
  if (segments.some((segment) => segment.startsWith('.') || /[\\\0:]/.test(segment))) return undefined;
  const root = resolve(folder);
  const path = join(root, ...segments);
  const index = join(path, 'index.html');
  const isFolder = rest === '' || rest.endsWith('/');
  if (isFolder) return (await kindOf(index)) === 'file' ? index : undefined;
  const kind = await kindOf(path);
  if (kind === 'file') return path;
  return kind === 'folder' && (await kindOf(index)) === 'file' ? path + sep : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : undefined;
}
