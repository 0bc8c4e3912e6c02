const WORDS = new Set([
  'tbd',
  'tba',
  'tbc',
  'todo',
  'fixme',
  'xxx',
  'fill me in',
  'fill in',
  'change me',
  'changeme',
  'replace me',
  'to be defined',
  'to be determined',
  'to be decided',
  'to be completed',
  'placeholder',
  'your name',
  'your name here',
  'author name',
  'name surname',
  'firstname lastname',
  'first name last name',
  'lorem ipsum',
]);

const WRAPPED = [
  /^\{\{[^{}]*\}\}$/,
  /^\[[^[\]]+\]$/,
  /^<[^<>]+>$/,
  /^\$\{[^{}]*\}$/,
  /^_{3,}$/,
  /^\.{3,}$/,
  /^\?{2,}$/,
];
const RESERVED_DOMAIN = /(^|[@./])example\.(com|org|net)\b/i;

/**
 * Whether a text only marks a blank that somebody still has to fill: `TBD`, `<Phone>`, `{{NAME}}`, example.com.
 * The reserved `.example` domain is not one: fictional organisations are written with it.
 */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 120) return false;
  if (WORDS.has(trimmed.toLowerCase().replace(/[.:!]+$/, ''))) return true;
  if (/^(tbd|todo|tba|fixme)\b\s*[:(-]/i.test(trimmed)) return true;
  return WRAPPED.some((pattern) => pattern.test(trimmed)) || RESERVED_DOMAIN.test(trimmed);
}
