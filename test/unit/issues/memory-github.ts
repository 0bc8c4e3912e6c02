/** GitHub in memory, by the words of `src/github/github-api.ts`: issues with their comments, and nothing else. */
import type {
  Answer,
  GitHub,
  IssueChange,
  NewIssue,
  Refusal,
  TrackedIssue,
  Written,
} from '../../../src/github/github-api.ts';

/** An issue with what people and irready said below it, by key. */
export interface StoredIssue extends TrackedIssue {
  readonly comments: ReadonlyMap<string, string>;
}

/** What is there at the start, and what GitHub refuses. */
export interface Given {
  readonly issues?: readonly TrackedIssue[];
  readonly isPublic?: boolean;
  /** Logins that can be assigned; all of them when absent. */
  readonly assignable?: readonly string[];
  /** The refusal that a call meets, by its method and the number of the issue, if any. */
  readonly refuse?: (method: keyof GitHub, number?: number) => Refusal['why'] | undefined;
}

/** The double with its books open. */
export interface MemoryGitHub extends GitHub {
  readonly issues: () => readonly StoredIssue[];
  readonly issue: (number: number) => StoredIssue;
  readonly labels: () => ReadonlySet<string>;
  /** How many writes changed something. */
  readonly writes: () => number;
  /** A person at work in the web page of an issue. */
  readonly edit: (number: number, change: Partial<TrackedIssue>) => void;
}

const CLOSED_AS = { open: null, completed: 'completed', notPlanned: 'notPlanned' } as const;

/** A repository whose issues all bear the label of irready. */
export function memoryGitHub({
  issues = [],
  isPublic = false,
  assignable,
  refuse = () => undefined,
}: Given = {}): MemoryGitHub {
  const stored = new Map<number, StoredIssue>(issues.map((issue) => [issue.number, { ...issue, comments: new Map() }]));
  const labels = new Set<string>();
  let writes = 0;
  const answer = async <Value>(method: keyof GitHub, give: () => Value, number?: number): Promise<Answer<Value>> => {
    const why = refuse(method, number);
    if (why !== undefined) return { is: 'refused', refusal: { why, message: `GitHub refused: ${why}.` } };
    if (number !== undefined && !stored.has(number))
      return { is: 'refused', refusal: { why: 'notFound', message: `There is no issue ${number}.` } };
    return { is: 'answered', value: give() };
  };
  const at = (number: number): StoredIssue => {
    const issue = stored.get(number);
    if (issue === undefined) throw new Error(`no issue ${number}`);
    return issue;
  };
  const taken = (logins: readonly string[]) => logins.filter((login) => assignable?.includes(login) ?? true);
  const put = (issue: StoredIssue): void => {
    if (issue.body.length > 65_536) throw new Error('the body is too long');
    stored.set(issue.number, issue);
  };
  const change = (number: number, { state, assignees, ...texts }: IssueChange): Written => {
    const before = at(number);
    const after = {
      ...before,
      ...texts,
      ...(assignees !== undefined && { assignees: taken(assignees) }),
      ...(state !== undefined && {
        state: state === 'open' ? ('open' as const) : ('closed' as const),
        closedAs: CLOSED_AS[state],
      }),
    };
    if (JSON.stringify(after) === JSON.stringify(before)) return 'unchanged';
    put(after);
    writes++;
    return 'updated';
  };
  return {
    issues: () => [...stored.values()],
    issue: at,
    labels: () => labels,
    writes: () => writes,
    edit: (number, given) => put({ ...at(number), ...given }),
    isPublic: () => answer('isPublic', () => isPublic),
    listIssues: () => answer('listIssues', () => [...stored.values()].sort((one, two) => one.number - two.number)),
    ensureLabel: (label) =>
      answer('ensureLabel', () => {
        if (labels.has(label)) return 'unchanged';
        labels.add(label);
        writes++;
        return 'created';
      }),
    openIssue: (issue: NewIssue) =>
      answer('openIssue', () => {
        const number = Math.max(0, ...stored.keys()) + 1;
        const assignees = taken(issue.assignees);
        put({ ...issue, number, assignees, state: 'open', closedAs: null, isOurs: true, comments: new Map() });
        writes++;
        return number;
      }),
    changeIssue: (number, wanted) => answer('changeIssue', () => change(number, wanted), number),
    commentOnce: (number, key, body) =>
      answer(
        'commentOnce',
        () => {
          const issue = at(number);
          if (issue.comments.has(key)) return 'unchanged';
          put({ ...issue, comments: new Map([...issue.comments, [key, body]]) });
          writes++;
          return 'created';
        },
        number,
      ),
    writeComment: () => Promise.reject(new Error('issues write no comment on a pull request')),
    writeCheckRun: () => Promise.reject(new Error('issues write no check run')),
    uploadSarif: () => Promise.reject(new Error('issues upload nothing')),
  };
}
