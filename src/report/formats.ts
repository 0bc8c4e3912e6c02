/** Formats of a report, as typed after `-f`. */
export const FORMATS = [
  'text',
  'json',
  'markdown',
  'html',
  'sarif',
  'junit',
  'csv',
  'github',
  'azure',
  'gitlab',
  'rdjson',
  'oscal-ar',
  'oscal-poam',
  'intoto',
] as const;

/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** Whatever a command writes: a format of a report, or the calendar of a forecast. */
export type AnyFormat = Format | 'ics';

/** What a file of each format is usually called after the dot. */
export const EXTENSIONS: Readonly<Record<AnyFormat, string>> = {
  text: 'txt',
  json: 'json',
  markdown: 'md',
  html: 'html',
  sarif: 'sarif',
  junit: 'xml',
  csv: 'csv',
  github: 'txt',
  azure: 'txt',
  gitlab: 'json',
  rdjson: 'json',
  'oscal-ar': 'json',
  'oscal-poam': 'json',
  intoto: 'json',
  ics: 'ics',
};

/**
 * Formats that may show personal data when asked to. The others are published, stored or passed on, and hold the masked
 * values always.
 */
export const PERSONAL_FORMATS: readonly AnyFormat[] = ['text', 'markdown', 'html', 'csv'];
