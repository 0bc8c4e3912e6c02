import type {
  Answer,
  CheckRun,
  GitHub,
  GitHubPlace,
  Refusal,
  SarifUpload,
  StickyComment,
} from '../../../src/github/github-api.ts';

/** What was asked of a GitHub that is none. */
export interface Recording {
  /** Names of what was asked, in order; `open` when GitHub was opened. */
  readonly calls: string[];
  readonly comments: StickyComment[];
  readonly checkRuns: CheckRun[];
  readonly uploads: SarifUpload[];
  readonly places: GitHubPlace[];
  readonly open: (place: GitHubPlace) => Promise<GitHub>;
}

const REFUSAL: Refusal = {
  why: 'missingPermission',
  message: 'Could not write: the token lacks the permission. Give it in the workflow.',
};

/** A GitHub that writes down what it is asked and refuses what is named; `calls` may be shared, to see the order of all. */
export function recordingGitHub(refused: readonly string[] = [], calls: string[] = []): Recording {
  const recording = { calls, comments: [], checkRuns: [], uploads: [], places: [] } as Omit<Recording, 'open'>;
  const answer = <Value>(name: string, value: Value): Promise<Answer<Value>> => {
    calls.push(name);
    return Promise.resolve(refused.includes(name) ? { is: 'refused', refusal: REFUSAL } : { is: 'answered', value });
  };
  const github: GitHub = {
    writeComment: (comment) => {
      recording.comments.push(comment);
      return answer('comment', comment.worthCreating ? 'created' : 'notNeeded');
    },
    writeCheckRun: (run) => {
      recording.checkRuns.push(run);
      return answer('check run', 'created');
    },
    uploadSarif: (upload) => {
      recording.uploads.push(upload);
      return answer('upload', '');
    },
    isPublic: () => answer('is public', false),
    listIssues: () => answer('list issues', []),
    ensureLabel: () => answer('label', 'created'),
    openIssue: () => answer('open issue', 1),
    changeIssue: () => answer('change issue', 'updated'),
    commentOnce: () => answer('comment on issue', 'created'),
  };
  const open = (place: GitHubPlace): Promise<GitHub> => {
    calls.push('open');
    recording.places.push(place);
    return Promise.resolve(github);
  };
  return { ...recording, open };
}
