import { compareText } from '../base/compare.ts';
import type { BaselineEntry } from '../model/report.ts';

/** Entries in the order of the file: by path, then by rule. */
export function sortedEntries(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  return entries.toSorted(
    (left, right) =>
      compareText(left.path, right.path) ||
      compareText(left.ruleId, right.ruleId) ||
      compareText(left.fingerprint, right.fingerprint),
  );
}
