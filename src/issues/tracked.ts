/** Sorts the issues that are there into those that irready keeps, and those that it only tells about. */
import type { TrackedIssue } from '../github/github-api.ts';
import { releasedSubject } from './issue-text.ts';
import { decodeMarker, type Marker, subjectKey } from './marker.ts';
import type { LeftAlone } from './plan-steps.ts';

/** An issue of ours with what its first line says. Line ends are `\n`. */
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
  readonly left: readonly LeftAlone[];
}

/** Reads the first line of each issue. */
export function trackedBy(issues: readonly TrackedIssue[]): Tracked {
  const kept = new Map<string, Kept>();
  const released = new Map<string, TrackedIssue>();
  const left: LeftAlone[] = [];
  for (const one of [...issues].sort(mostAliveFirst)) {
    const issue = { ...one, body: one.body.replaceAll('\r\n', '\n') };
    const marker = decodeMarker(issue.body);
    if (!issue.isOurs) {
      if (marker !== undefined) left.push({ number: issue.number, ...told(marker), why: 'somebody else wrote it' });
    } else if (marker === undefined) {
      const subject = releasedSubject(issue.body);
      if (subject !== undefined && !released.has(subjectKey(subject))) released.set(subjectKey(subject), issue);
    } else {
      const key = subjectKey(marker.subject);
      const first = kept.get(key);
      if (first === undefined) kept.set(key, { issue, marker });
      else if (issue.state === 'open')
        left.push({ number: issue.number, ...told(marker), why: `issue ${first.issue.number} is about the same` });
    }
  }
  return { kept, released, left };
}

/** What the first line says, for people. */
export function told({ ruleId, level, paths }: Marker): Pick<LeftAlone, 'ruleId' | 'level' | 'place'> {
  return { ruleId, level, place: paths[0] ?? '' };
}

/** Of several about one subject the open one is kept, and of those the one with the lowest number; a duplicate never if there is another. */
function mostAliveFirst(one: TrackedIssue, other: TrackedIssue): number {
  return rank(one) - rank(other) || one.number - other.number;
}

function rank({ state, closedAs }: TrackedIssue): number {
  if (state === 'open') return 0;
  return closedAs === 'duplicate' ? 2 : 1;
}
