import { UsageError } from '../../base/errors.ts';

/** Issues that nobody reads; GitHub slows a run down long before. */
const LARGEST = 500;

/** A parser of `--most`; throws UsageError for what is no number from 0 to 500. */
export function mostReader(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) <= LARGEST) return Number(text);
  throw new UsageError(`--most "${text}" is not a number of issues. Write one from 0 to ${LARGEST}.`);
}
