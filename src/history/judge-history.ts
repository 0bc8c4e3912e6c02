/** What the commits behind documents show: notes for the person who reviews them, never more. */
import { isInForce } from '../base/in-force.ts';
import { unreadThatMayHold } from '../base/unread.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import { type Held, lastExercises } from './exercised.ts';
import { type Life, lastChangeOf, lifeOf, type Review } from './life.ts';
import type { DocumentHistory, Revision } from './revision.ts';
import { reviewDayOf } from './substance.ts';

/** What was found, and where commits that are missing would be needed to say more. */
export interface JudgedHistory {
  /** Of rules with stage `history`. */
  readonly problems: readonly Problem[];
  readonly undecided: readonly Document[];
}

/** What one document's history shows; undecided when it depends on commits that are missing. */
type Finding = Problem | 'undecided' | undefined;

const COMMIT_DIGITS = 12;

/** Reviews that one message names. */
const REVIEWS_NAMED = 5;

/** Judges the histories of a workspace's documents. Drafts and what is deprecated are left alone. */
export function judgeHistory(histories: readonly DocumentHistory[], workspace: Workspace, asOf: string): JudgedHistory {
  const exerciseOf = lastExercises(workspace, asOf);
  const exercisesKnown = unreadThatMayHold(workspace, 'ExerciseRecord').length === 0;
  const judged = histories
    .filter(({ document }) => isInForce(document))
    .map((history) => {
      const { document } = history;
      const life = lifeOf(history);
      const held = exercisesKnown && isExercised(document) ? exerciseOf(document) : undefined;
      return { document, findings: [reviewFinding(document, life, asOf), exerciseFinding(document, life, held)] };
    });
  return {
    problems: judged.flatMap(({ findings }) => findings.filter((finding) => typeof finding === 'object')),
    undecided: judged.filter(({ findings }) => findings.includes('undecided')).map(({ document }) => document),
  };
}

function isExercised({ kind }: Document): boolean {
  return kind === 'IncidentResponsePlan' || kind === 'Playbook';
}

function reviewFinding(document: Document, life: Life, asOf: string): Finding {
  const day = reviewDayOf({ commit: null, day: asOf, value: document.value });
  if (day === undefined || day > asOf) return undefined;
  const latest = life.reviews.at(-1);
  if (latest === undefined || latest.day !== day) return life.isWhole ? undefined : 'undecided';
  if (!latest.isAlone || latest.isOutdated) return undefined;
  const change = lastChangeOf(life);
  if (change === undefined) return 'undecided';
  if (isRubberStamp(life)) return stampProblem(document, life);
  return day > change.day ? reviewProblem(document, latest, life, change) : undefined;
}

/** Reviewed at least twice, and nothing else was ever edited. */
function isRubberStamp({ isWhole, changes, reviews }: Life): boolean {
  return isWhole && changes.length === 0 && reviews.length >= 2;
}

function stampProblem(document: Document, { first, reviews }: Life): Problem {
  const days = reviews.map(({ day, revision }) => `${day} (${named(revision)})`);
  const shown =
    days.length <= REVIEWS_NAMED ? days : [...days.slice(0, REVIEWS_NAMED), `${days.length - REVIEWS_NAMED} more`];
  return {
    ruleId: 'review-is-no-rubber-stamp',
    subject: { document, pointer: '/spec/lastReviewed' },
    message: `${subjectOf(document)} was reviewed ${days.length} times since ${first.day} (${named(first)}), and each review changed its date and nothing else: ${shown.join(', ')}.`,
  };
}

function reviewProblem(document: Document, review: Review, { first }: Life, change: Revision): Problem {
  const since = change === first ? 'it is as it was first committed on' : 'it was last changed in substance on';
  return {
    ruleId: 'review-follows-a-change',
    subject: { document, pointer: '/spec/lastReviewed' },
    message: `The review of ${subjectOf(document)} on ${review.day} (${named(review.revision)}) changed its date and nothing else; ${since} ${change.day} (${named(change)}).`,
  };
}

function exerciseFinding(document: Document, { first, isWhole, changes }: Life, held: Held | undefined): Finding {
  if (held === undefined) return undefined;
  const change = changes.findLast(({ day }) => day > held.day);
  if (change === undefined) return isWhole || first.day <= held.day ? undefined : 'undecided';
  const { exercise, day } = held;
  return {
    ruleId: 'plan-is-exercised-since-its-last-change',
    subject: { document, pointer: '/spec' },
    message: `${subjectOf(document)} was changed on ${change.day} (${named(change)}), and was last exercised before that, on ${day}.`,
    related: [
      { subject: { document: exercise, pointer: '/spec/heldOn' }, message: 'the last exercise that covers it' },
    ],
  };
}

function subjectOf({ kind, name }: Document): string {
  return `${kind} "${name}"`;
}

function named({ commit }: Revision): string {
  return commit === null ? 'not committed yet' : `commit ${commit.slice(0, COMMIT_DIGITS)}`;
}
