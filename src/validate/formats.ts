import type { Format } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { COMMON_TIME_ZONES } from './time-zones.ts';

/** Whether a text has a format; never throws. */
export type FormatTest = (text: string) => boolean;

/** Longest text that a format is tried on, so that no pattern meets an unbounded one. */
const LONGEST = 2_000;

/** Every `format` that the schemas may use, by name. */
export const FORMATS: Readonly<Record<string, FormatTest>> = {
  date: bounded(tester(fullFormats.date)),
  'date-time': bounded(tester(fullFormats['date-time'])),
  duration: bounded(isDuration),
  email: bounded(tester(fullFormats.email)),
  uri: bounded(isUri),
  id: (text) => /^[a-z0-9][a-z0-9-]*$/.test(text),
  'time-zone': bounded(isTimeZone),
  'json-pointer': bounded(tester(fullFormats['json-pointer'])),
};

// Longer numbers lead beyond every calendar, and a date that far away decides nothing.
const BEYOND_CALENDARS = /\d{6}/;

function isDuration(text: string): boolean {
  return tester(fullFormats.duration)(text) && !BEYOND_CALENDARS.test(text);
}

function bounded(test: FormatTest): FormatTest {
  return (text) => text.length <= LONGEST && test(text);
}

function tester(format: Format): FormatTest {
  if (format instanceof RegExp) return (text) => format.test(text);
  if (typeof format === 'function') return format;
  if (typeof format === 'object' && 'validate' in format) return tester(stringFormat(format.validate));
  return () => true;
}

function stringFormat(format: unknown): Format {
  if (format instanceof RegExp) return format;
  return typeof format === 'function' ? (text: string) => Boolean(format(text)) : true;
}

// The full pattern is large and compiled when it is first tried; nearly every address needs only this part of it.
const PLAIN_URL = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:\/[A-Za-z0-9._~/-]*)?$/;
const isFullUri = tester(fullFormats.uri);

function isUri(text: string): boolean {
  return PLAIN_URL.test(text) || isFullUri(text);
}

const knownZones = new Map<string, boolean>();

/** The letter first keeps out offsets such as `+01:00`, which newer runtimes take for zones. */
function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(text)) return false;
  const known = knownZones.get(text) ?? hasZoneRules(text);
  if (knownZones.size < 1_000) knownZones.set(text, known);
  return known;
}

function hasZoneRules(zone: string): boolean {
  if (COMMON_TIME_ZONES.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
