/** What is said of waivers. No sentence counts days or gaps, so that a finding keeps its fingerprint while those change; a remedy may. */
import type { Level } from '../model/level.ts';
import type { Problem } from '../model/problem.ts';
import type { WaiverEntry } from '../model/waiver.ts';
import type { Life } from './life.ts';
import type { Reach } from './place.ts';

/** A problem at a key of a waiver, which its sentence names first. */
export function aProblem(
  ruleId: string,
  entry: WaiverEntry,
  pointer: string,
  message: string,
  remediation?: string,
): Problem {
  const problem = { ruleId, subject: entry.placeOf(pointer), message: `Waiver "${entry.id}": ${message}` };
  return remediation === undefined ? problem : { ...problem, remediation };
}

/** It is not written as a waiver has to be. */
export function malformed(
  entry: WaiverEntry,
  pointer: string,
  message: string,
  remedy: keyof typeof REMEDIES,
): Problem {
  return aProblem('waiver-is-well-formed', entry, pointer, message, REMEDIES[remedy]);
}

const REMEDIES = {
  named: 'Write the id of a rule, objective or control; `irready list` shows them.',
  person:
    'Name a contact or role of the registry, such as amber or role/ciso, behind whom stands somebody who is here.',
  place: 'Name one document, and entries of its lists by their id or name.',
} as const;

/** Its last day is over. */
export function endedOn(entry: WaiverEntry, gaps: number): Problem {
  return ended(entry, `The last day was ${entry.expires}`, gaps);
}

/** The longest life is over that what it covers may have. */
export function endedByLife(entry: WaiverEntry, last: string, gaps: number): Problem {
  return ended(entry, `What it covers may be accepted until ${last} only, and that day is over`, gaps);
}

function ended(entry: WaiverEntry, what: string, gaps: number): Problem {
  const again = 'decided again: a new reason, a new created and a new expires';
  const remedy =
    gaps === 0
      ? `Take the waiver out: nothing that it would cover was found.`
      : `Close the ${gaps === 1 ? 'gap' : `${gaps} gaps`} that it would cover and take the waiver out, or have it ${again}.`;
  return aProblem('waiver-has-not-expired', entry, '/expires', `${what}.`, remedy);
}

/** Its last day lies beyond the life that the worst of what it covers may have; nothing when it does not. */
export function tooLong(entry: WaiverEntry, levels: readonly Level[], life: Life, covers: boolean): readonly Problem[] {
  const ends = levels.map((level) => ({ level, day: life.lastDay(entry.created, level) }));
  const byDay = ends.sort((left, right) => (left.day < right.day ? -1 : 1));
  const limit = covers ? byDay[0] : byDay.at(-1);
  if (limit === undefined || entry.expires <= limit.day) return [];
  const what = covers ? `A gap at level ${limit.level}` : 'Whatever it covers, it';
  const message = `${what} may be accepted for ${life.words(limit.level)}, until ${limit.day}; this says ${entry.expires}.`;
  return [aProblem('waiver-is-not-too-long', entry, '/expires', message)];
}

/** Waivers above it in the file cover all that it would. */
export function alreadyCovered(entry: WaiverEntry): Problem {
  return idle(entry, `/${entry.what}`, 'Another waiver covers all that it would cover.');
}

/** There is nothing that it would cover. */
export function nothingFound(entry: WaiverEntry, reach: Reach): Problem {
  if (reach.is !== 'place') return idle(entry, `/target/${reach.key}`, reach.message);
  return idle(entry, `/${entry.what}`, 'Nothing that it would cover was found.');
}

function idle(entry: WaiverEntry, pointer: string, message: string): Problem {
  return aProblem('waiver-covers-something', entry, pointer, message);
}
