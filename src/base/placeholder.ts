const WORDS = new Set([
  'tbd',
  'tba',
  'tbc',
  'todo',
  'fixme',
  'fill me in',
  'fill in',
  'fill this in',
  'change me',
  'changeme',
  'change-me',
  'replace me',
  'replace-me',
  'replace this',
  'to be defined',
  'to be determined',
  'to be decided',
  'to be completed',
  'to be confirmed',
  'to be announced',
  'placeholder',
  'your name',
  'your name here',
  'your company',
  'your organisation',
  'your organization',
  'your team',
  'author name',
  'company name',
  'name surname',
  'firstname lastname',
  'first name last name',
  'lorem ipsum',
  'lorem ipsum dolor sit amet',
]);

// Nearly every value begins otherwise, and is spared fourteen patterns.
const OPENING = /^[{$%[<_.…?–—x-]/i;
const WRAPPED = [
  /^\{\{[^{}]*\}\}$/,
  /^\$\{[^{}]*\}$/,
  /^\{[A-Z][A-Z0-9_ -]*\}$/,
  /^%[A-Z][A-Z0-9_]*%$/,
  /^\[[^[\]]+\]$/,
  /^\[\[[^[\]]+\]\]$/,
  /^<[^<>]+>$/,
  /^<<[^<>]+>>$/,
  /^_{3,}$/,
  /^\.{3,}$/,
  /^…+$/,
  /^\?{2,}$/,
  /^[-–—]+$/,
  /^x{3,}$/i,
];
const DATE_PATTERN = /^(?:y{4}[-/.]mm?[-/.]dd?|dd?[-/.]mm?[-/.]y{4}|mm?[-/.]dd?[-/.]y{4})$/i;
const INSTRUCTION =
  /^(?:insert|enter|add|write)\b[a-z ]{0,40}\b(?:name|names|number|address|date|url|link|text|title|role|contact) here$/i;
const LEADING_WORD = /^(?:tbd|todo|tba|tbc|fixme)(?:\s*[:(]|\s+-)/i;
const RESERVED_DOMAIN = /(?:^|[@./])example\.(?:com|org|net)(?![a-z0-9-]|\.[a-z0-9])/i;

/**
 * Whether a text only marks a blank that somebody still has to fill: `TBD`, `<Phone>`, `{{NAME}}`, example.com.
 * The reserved `.example` domain is not one: fictional organisations are written with it.
 */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 120) return false;
  if (WORDS.has(plain(trimmed)) || LEADING_WORD.test(trimmed)) return true;
  if (DATE_PATTERN.test(trimmed) || INSTRUCTION.test(trimmed) || RESERVED_DOMAIN.test(trimmed)) return true;
  return OPENING.test(trimmed) && WRAPPED.some((pattern) => pattern.test(trimmed));
}

/** Whether a text shows nothing: only spaces, or characters that take no room, such as U+200B. */
export function isBlank(text: string): boolean {
  return !/[!-~]/.test(text) && /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]*$/u.test(text);
}

// `(T.B.D.)` and `YOUR_NAME` read as they are meant; hyphens stay, because `fill-in` is a good id.
function plain(text: string): string {
  const bare = text
    .toLowerCase()
    .replace(/^["'(]+/, '')
    .replace(/["').:!]+$/, '');
  return /^(?:[a-z]\.)+[a-z]$/.test(bare) ? bare.replaceAll('.', '') : bare.replaceAll('_', ' ');
}
