import { LEVELS, type Level } from '../model/level.ts';

/** `1 gap`, `2 gaps`; the plural is the word with an s unless given. */
export function count(number: number, word: string, plural = `${word}s`): string {
  return `${number} ${number === 1 ? word : plural}`;
}

/** `7 errors, 4 warnings, 1 note`, without the levels that have none. */
export function countLevels(findings: Readonly<Record<Level, number>>): string {
  return LEVELS.toReversed()
    .filter((level) => findings[level] > 0)
    .map((level) => count(findings[level], level))
    .join(', ');
}

/** A ratio as whole per cent, never rounded up: 100 only when nothing is missing. */
export function wholePercent(ratio: number): number {
  return Math.floor(ratio * 100 + 1e-9);
}

/** The same with its sign. */
export function percent(ratio: number): string {
  return `${wholePercent(ratio)} %`;
}
