/** What irready asks of GitHub, in its own words; `open-github.ts` is the only place that speaks to GitHub itself. */

/** Where GitHub is, and as whom it is asked. */
export interface GitHubPlace {
  /** Base of the REST API, such as `https://api.github.com` or `https://ghe.example/api/v3`. */
  readonly apiUrl: string;
  readonly repository: RepositoryName;
  readonly token: string;
  /** The environment of the process, for its proxy variables alone. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** `owner/name`, taken apart. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** Why GitHub did not do what it was asked. */
export const REFUSALS = [
  'unauthorised',
  'missingPermission',
  'singleSignOn',
  'rateLimit',
  'secondaryLimit',
  'codeScanningOff',
  'issuesDisabled',
  'notFound',
  'rejected',
  'network',
] as const;

/** A refusal: `message` says what was refused and what to do, in whole sentences, with nothing that a runner obeys. */
export interface Refusal {
  readonly why: (typeof REFUSALS)[number];
  readonly message: string;
}

/** What became of a request; a refusal is data, so that a run can go on without it. */
export type Answer<Value> =
  | { readonly is: 'answered'; readonly value: Value }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/** What a write made of what was there. */
export type Written = 'created' | 'updated' | 'unchanged' | 'notNeeded';

/** The one comment of a workflow on a pull request. */
export interface StickyComment {
  readonly pullRequest: number;
  /** Tells this comment from those of other jobs: 1 to 100 letters, digits, hyphens; another key is refused. */
  readonly key: string;
  /** Markdown of at most 65,000 bytes, without the marker. */
  readonly body: string;
  /** False when there is nothing to tell: a comment that stands is updated, and none is created. */
  readonly worthCreating: boolean;
}

/** A mark of a check run on lines of a file; lines count from 1. */
export interface CheckAnnotation {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Columns from 1, of an annotation on one line only. */
  readonly startColumn?: number;
  readonly endColumn?: number;
  readonly level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

/** The one check run of a job on a commit. */
export interface CheckRun {
  readonly name: string;
  readonly commit: string;
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'action_required';
  readonly title: string;
  /** Markdown of at most 65,000 bytes. */
  readonly summary: string;
  /** The worst 500 are written, without those whose path leads out of the repository. */
  readonly annotations: readonly CheckAnnotation[];
}

/** Results for code scanning. */
export interface SarifUpload {
  readonly commit: string;
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly sarif: string;
}

/** An issue on GitHub, as far as irready looks at it. */
export interface TrackedIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  /** Null while it is open. */
  readonly closedAs: 'completed' | 'notPlanned' | 'duplicate' | null;
  readonly labels: readonly string[];
  /** Logins. */
  readonly assignees: readonly string[];
  /** Whether the account of this run wrote it. Only such issues are ever changed. */
  readonly isOurs: boolean;
}

/** An issue to open. */
export interface NewIssue {
  readonly title: string;
  /** Markdown of at most 65,000 bytes. */
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** What to change of an issue; what is absent stays. */
export interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  /** All that it shall bear. */
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly state?: 'open' | 'completed' | 'notPlanned';
}

/** Everything that irready does on GitHub, one after another. No method throws for what a server answers. */
export interface GitHub {
  readonly writeComment: (comment: StickyComment) => Promise<Answer<Written>>;
  readonly writeCheckRun: (run: CheckRun) => Promise<Answer<Written>>;
  /** The address at which the upload can be followed, or an empty text. */
  readonly uploadSarif: (upload: SarifUpload) => Promise<Answer<string>>;
  /** Whether anybody can read the repository. */
  readonly isPublic: () => Promise<Answer<boolean>>;
  /** Issues of all states that bear the label, by number. */
  readonly listIssues: (label: string) => Promise<Answer<readonly TrackedIssue[]>>;
  /** Makes sure that the label is there. */
  readonly ensureLabel: (label: string, description: string, colour: string) => Promise<Answer<Written>>;
  /** Its number. Logins that cannot be assigned are left out: GitHub drops the whole issue otherwise. */
  readonly openIssue: (issue: NewIssue) => Promise<Answer<number>>;
  readonly changeIssue: (number: number, change: IssueChange) => Promise<Answer<Written>>;
  /** Says something once: a comment of ours with the same key on the issue is left as it is. */
  readonly commentOnce: (number: number, key: string, body: string) => Promise<Answer<Written>>;
}
