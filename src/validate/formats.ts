import type { Format } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';

/** Whether a text has a format; never throws. */
export type FormatTest = (text: string) => boolean;

/** Longest text that a format is tried on, so that no pattern meets an unbounded one. */
const LONGEST = 2_000;

/** Every `format` that the schemas may use, by name. */
export const FORMATS: Readonly<Record<string, FormatTest>> = {
  date: bounded(tester(fullFormats.date)),
  'date-time': bounded(tester(fullFormats['date-time'])),
  duration: bounded(tester(fullFormats.duration)),
  email: bounded(tester(fullFormats.email)),
  uri: bounded(tester(fullFormats.uri)),
  id: (text) => /^[a-z0-9][a-z0-9-]*$/.test(text),
  'time-zone': bounded(isTimeZone),
};

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

const knownZones = new Map<string, boolean>();

/** The letter first keeps out offsets such as `+01:00`, which newer runtimes take for zones. */
function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(text)) return false;
  const known = knownZones.get(text) ?? hasZoneRules(text);
  if (knownZones.size < 1_000) knownZones.set(text, known);
  return known;
}

function hasZoneRules(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
