import type { IssueChange, NewIssue } from '../github/github-api.ts';
import type { Level } from '../model/level.ts';
import type { Comment } from './comments.ts';

/** What a line of a plan is about, for people. */
export interface About {
  readonly ruleId: string;
  readonly level: Level;
  /** `path:line:column`, a path, or `3 places`. */
  readonly place: string;
}

/** An issue to open; `why` is a clause without a full stop. */
export interface Opening extends About {
  readonly act: 'open';
  readonly issue: NewIssue;
  readonly why: string;
}

/** Something to do with an issue that is there: first the comment, then the change. */
export interface Changing extends About {
  readonly act: 'reopen' | 'update' | 'close' | 'ask';
  readonly number: number;
  readonly change?: IssueChange;
  readonly comment?: Comment;
  readonly why: string;
}

/** One step of a plan. */
export type Step = Opening | Changing;

/** An issue, or a gap without one, that nothing is done about, and why. */
export interface LeftAlone extends About {
  /** Absent when there is no issue. */
  readonly number?: number;
  readonly why: string;
}

/** What a run does about issues: new and reopened ones first, the worst before the others. */
export interface Plan {
  readonly steps: readonly Step[];
  /** Issues to open or reopen in a later run, because this one does enough of that. */
  readonly waiting: readonly LeftAlone[];
  readonly left: readonly LeftAlone[];
}
