import type { CelFunction } from '../cel-function.ts';

// A scheme and its authority, the end of a mail address or chat id, or a bare name with a dot and no digits at its end.
const HOSTS: readonly RegExp[] = [
  /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/u,
  /@(?:[^@\s:/]+:)?([^@\s:/?#<>,;]+\.[^@\s:/?#<>,;]+)/u,
  /^((?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]*)(?=[/:?#]|$)/u,
];

// Second levels under which countries register names; without the full public list a rarer one counts as one domain.
const SECOND_LEVELS = new Set(
  'ac asso co com edu go gob gouv gov id in ltd me mil ne net nhs nom or org plc police sch'.split(' '),
);

/** The domain of an address or URL as it was registered, such as `terntide.example`; empty when the text has none. */
export function domainOf(text: string): string {
  const host = hostOf(text);
  const labels = host.split('.');
  if (/^[0-9.]+$/.test(host)) return host;
  const country = labels.at(-1)?.length === 2 && SECOND_LEVELS.has(labels.at(-2) ?? '');
  return labels.slice(country ? -3 : -2).join('.');
}

function hostOf(text: string): string {
  const trimmed = text.trim().toLowerCase();
  const host = HOSTS.map((pattern) => pattern.exec(trimmed)?.[1]).find((found) => found !== undefined);
  if (host === undefined) return '';
  try {
    // The URL reader writes one name in one way: international letters as punycode, no dot at the end.
    return new URL(`https://${host}`).hostname.replace(/\.$/, '');
  } catch {
    return '';
  }
}

function sameDomain(left: string, right: string): boolean {
  const domain = domainOf(left);
  return domain !== '' && domain === domainOf(right);
}

/** What expressions ask about the domains of addresses. */
export const domainFunctions: readonly CelFunction[] = [
  {
    signature: 'domainOf(string): string',
    description: 'The registered domain of an address or URL, such as terntide.example; empty when there is none.',
    call: domainOf,
  },
  {
    signature: 'sameDomain(string, string): bool',
    description: 'Whether two addresses or URLs lie in one registered domain.',
    call: sameDomain,
  },
];
