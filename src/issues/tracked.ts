/** Sorts the issues that are there into those that irready keeps, and those that it only tells about. */
import type { TrackedIssue } from '../github/github-api.ts';
import { releasedSubject } from './issue-text.ts';
import { decodeMarker, type Marker, subjectKey } from './marker.ts';
import type { LeftAlone } from './plan-steps.ts';
import type { Territory } from './territory.ts';

/** An issue of ours with what its first line says. */
export interface Kept {
  readonly issue: TrackedIssue;
  readonly marker: Marker;
}

/** The issues by what they are about. */
export interface Tracked {
  /** The one that irready keeps, by subject. */
  readonly kept: ReadonlyMap<string, Kept>;
  /** Those whose first line was removed, by subject; no other one is opened for it. */
  readonly released: ReadonlyMap<string, TrackedIssue>;
  /** Others of ours that are open, about what one of those is kept for. */
  readonly duplicates: readonly Duplicate[];
  /** Those that somebody else wrote. */
  readonly left: readonly LeftAlone[];
}

/** An open issue of ours, and the number of the one that is kept. */
export interface Duplicate extends Kept {
  readonly of: number;
}

/** Reads the first line of each issue; those that another job keeps are left out. */
export function trackedBy(issues: readonly TrackedIssue[], territory: Territory): Tracked {
  const kept = new Map<string, Kept>();
  const duplicates: Duplicate[] = [];
  const left: LeftAlone[] = [];
  const marked = issues.flatMap((issue) => markedIssue(issue, territory));
  for (const { issue, marker } of marked.toSorted(mostAliveFirst)) {
    const key = subjectKey(marker.subject);
    const first = kept.get(key);
    if (!issue.isOurs) left.push({ number: issue.number, ...told(marker), why: 'somebody else wrote it' });
    else if (first === undefined) kept.set(key, { issue, marker });
    else if (issue.state === 'open') duplicates.push({ issue, marker, of: first.issue.number });
  }
  return { kept, released: releasedOf(issues), duplicates, left };
}

interface Marked extends Kept {
  readonly isHere: boolean;
}

function markedIssue(issue: TrackedIssue, { isHere, isAdrift }: Territory): readonly Marked[] {
  const marker = decodeMarker(issue.body);
  if (marker === undefined || !(isHere(marker) || isAdrift(marker))) return [];
  return [{ issue, marker, isHere: isHere(marker) }];
}

function releasedOf(issues: readonly TrackedIssue[]): Tracked['released'] {
  const ours = issues.filter(({ isOurs, body }) => isOurs && decodeMarker(body) === undefined);
  const released = new Map<string, TrackedIssue>();
  for (const issue of ours.toSorted((one, other) => rank(one) - rank(other) || one.number - other.number)) {
    const subject = releasedSubject(issue.body);
    if (subject !== undefined && !released.has(subjectKey(subject))) released.set(subjectKey(subject), issue);
  }
  return released;
}

/** A person closed it as not planned; what irready closed so itself accepts nothing. */
export function isAccepted({ issue, marker }: Kept): boolean {
  return issue.closedAs === 'notPlanned' && marker.closed !== 'waived' && marker.closed !== 'policy';
}

/** What the first line says, for people. */
export function told({ ruleId, level, paths }: Marker): Pick<LeftAlone, 'ruleId' | 'level' | 'place'> {
  return { ruleId, level, place: paths[0] ?? '' };
}

/** Of several about one subject the open one is kept, and of those the one with the lowest number; a duplicate never if there is another. */
function mostAliveFirst(one: Marked, other: Marked): number {
  return (
    Number(other.isHere) - Number(one.isHere) ||
    rank(one.issue) - rank(other.issue) ||
    one.issue.number - other.issue.number
  );
}

function rank({ state, closedAs }: TrackedIssue): number {
  if (state === 'open') return 0;
  return closedAs === 'duplicate' ? 2 : 1;
}
