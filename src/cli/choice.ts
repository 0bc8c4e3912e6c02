import { UsageError } from '../base/errors.ts';
import { didYouMean } from '../base/nearest.ts';

/** A parser of an option or argument that must be one of the words; throws UsageError with the nearest one. */
export function choice<Word extends string>(what: string, words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const match = words.find((word) => word === text);
    if (match !== undefined) return match;
    throw new UsageError(`${what} "${text}" is unknown.${didYouMean(text, words)} Known are ${words.join(', ')}.`);
  };
}

/** Collects an option that may be given several times. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
