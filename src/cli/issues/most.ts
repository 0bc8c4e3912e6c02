import { UsageError } from '../../base/errors.ts';
import { LARGEST_MOST } from '../../issues/topic.ts';

/** A parser of how many issues a run opens; throws UsageError, naming the flag, for what is no number from 0 to 150. */
export function mostReader(flag: string): (text: string) => number {
  return (text) => {
    if (/^\d{1,3}$/.test(text) && Number(text) <= LARGEST_MOST) return Number(text);
    throw new UsageError(`${flag} "${text}" is not a number of issues. Write one from 0 to ${LARGEST_MOST}.`);
  };
}
