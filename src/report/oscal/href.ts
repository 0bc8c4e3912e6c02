import { wellFormed } from './text.ts';

/** A path of the workspace as a relative reference; nothing in it is read as a scheme, a host, a query or a fragment. */
export function fileHref(path: string): string {
  const segments = wellFormed(path)
    .split('/')
    .filter((segment) => segment !== '');
  return segments.length === 0 ? '.' : segments.map(encodeURIComponent).join('/');
}

/** An address on the web without credentials, or a path of the workspace when it is anything else. */
export function evidenceHref(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return fileHref(text);
  const { protocol, host, pathname, search, hash } = new URL(text);
  return `${protocol}//${escapeHost(host)}${escapePart(pathname)}${escapePart(search)}${escapeFragment(hash)}`;
}

// The URL parser lets through some characters that RFC 3986 does not know.
function escapePart(part: string): string {
  return part.replace(/[^\w\-.~/?:@!$&'()*+,;=%]/g, encodeURIComponent).replace(/%(?![\da-f]{2})/gi, '%25');
}

function escapeFragment(hash: string): string {
  return hash === '' ? '' : `#${escapePart(hash.slice(1))}`;
}

function escapeHost(host: string): string {
  return host.startsWith('[') ? host : escapePart(host);
}
