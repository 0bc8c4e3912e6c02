/** Words, marks and places that the sections share. */
import type { SourceLocation } from '../../model/location.ts';
import type { ObjectiveStatus, Score } from '../../model/report.ts';
import { count, percent } from '../count.ts';
import { placeText } from '../places.ts';
import type { Verdict } from '../review/verdict.ts';
import type { LeftOut } from './budget.ts';
import { code, type Inline } from './nodes.ts';

/** A square for each state; it never stands without its word or its count nearby. */
export const SQUARES: Readonly<Record<ObjectiveStatus, string>> = {
  pass: '🟩',
  fail: '🟥',
  open: '🟨',
  manual: '🟦',
  notAssessed: '🟪',
  notApplicable: '⬜',
};

/** A square for each verdict, to stand before its word. */
export const VERDICT_SQUARES: Readonly<Record<Verdict, string>> = {
  met: '🟩',
  notMet: '🟥',
  undecided: '🟨',
  notApplicable: '⬜',
};

/** Stands where a cell has nothing to say. */
export const NONE = '–';

const PLURALS: Readonly<Record<string, string>> = {
  'objective left to a person': 'objectives left to a person',
  'entry not assessed': 'entries not assessed',
};

/** `3 gaps, 1 waiver`. */
export function listLeftOut(leftOut: LeftOut): string {
  return Object.entries(leftOut)
    .map(([noun, number]) => count(number, noun, PLURALS[noun]))
    .join(', ');
}

/** Says that more of these exist and where they all are. */
export function missingHere(noun: string): (more: number) => readonly Inline[] {
  return (more) => [`Left out here for length: ${listLeftOut({ [noun]: more })}. `, ...inJson()];
}

/** Where nothing is left out. */
export function inJson(): readonly Inline[] {
  return [code('-f json'), ' holds them all.'];
}

/** `1 / 4 = 25 %`. */
export function scoreText({ met, applicable, ratio }: Score): string {
  return ratio === null ? 'none' : `${met} / ${applicable} = ${percent(ratio)}`;
}

/** `path:line:column` as code. */
export function placeCode(location: SourceLocation): Inline {
  return code(placeText(location));
}

/** The text as code, or a dash when there is none. */
export function codeOrNone(text: string | undefined): Inline {
  return text === undefined || text === '' ? NONE : code(text);
}

/** The text, or a dash when there is none. */
export function orNone(text: string | undefined): string {
  return text === undefined || text === '' ? NONE : text;
}

/** Several ids in a row. */
export function idsText(ids: readonly string[]): string {
  const most = 20;
  const more = ids.length - most;
  return ids.length === 0 ? NONE : ids.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
