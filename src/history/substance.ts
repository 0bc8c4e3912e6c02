import { isList, isMapping, valueAt } from '../base/json-pointer.ts';
import type { Json } from '../model/json.ts';
import type { Revision } from './revision.ts';

/** Keys that say when somebody looked, and not what holds. */
const DATES_OF_CARE: ReadonlySet<string> = new Set([
  'approvedOn',
  'docReviewedOn',
  'lastReviewed',
  'lastTestedOn',
  'lastUpdated',
  'lastVerified',
  'verifiedOn',
]);

/** Keys of `spec` that speak about the document itself. */
const ABOUT_ITSELF: ReadonlySet<string> = new Set(['changeLog', 'version']);

/**
 * What a document says, as a text that is the same for two revisions exactly when no more than metadata, version, change log and
 * dates of reviews and verifications differ. Comments, layout and the order of keys do not count.
 */
export function substanceOf({ value }: Revision): string {
  const spec = value === null ? undefined : value['spec'];
  if (!isMapping(spec)) return JSON.stringify(spec ?? null);
  return canonical(Object.fromEntries(Object.entries(spec).filter(([key]) => !ABOUT_ITSELF.has(key))));
}

function canonical(value: Json): string {
  if (isList(value)) return `[${value.map(canonical).join()}]`;
  if (!isMapping(value)) return JSON.stringify(value);
  const keys = Object.keys(value).filter((key) => !DATES_OF_CARE.has(key));
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`)
    .join()}}`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day on which a revision says that it was last reviewed, or undefined when it says none. */
export function reviewDayOf({ value }: Revision): string | undefined {
  const day = value === null ? undefined : valueAt(value, '/spec/lastReviewed');
  return typeof day === 'string' && DAY.test(day) ? day : undefined;
}
