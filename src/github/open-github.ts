import { once } from '../base/once.ts';
import { answered } from './answer.ts';
import { writeCheckRun } from './check-run.ts';
import { type Client, connect, PACE, type Pace } from './client.ts';
import { uploadSarif } from './code-scanning.ts';
import type { Answer, GitHub, GitHubPlace } from './github-api.ts';
import { type Identity, whoWeAre } from './identity.ts';
import { assignees, type CanBeAssigned, changeIssue, ensureLabel, isPublic, listIssues, openIssue } from './issues.ts';
import { type Asked, type Attempt, refusalOf } from './refusal.ts';
import { commentOnce, writeComment } from './sticky-comment.ts';

/** What operations share during one run, made when the first of them needs it. */
interface Session {
  readonly client: Client;
  readonly identity: Identity;
  readonly canBeAssigned: CanBeAssigned;
}

type Ask = <Value>(attempt: Attempt, operation: (session: Session) => Promise<Value>) => Promise<Answer<Value>>;

/** GitHub for one repository and token. Nothing is asked before the first method is called; each waits for the one before. */
export function openGitHub(place: GitHubPlace, pace: Pace = PACE): GitHub {
  const ask = inTurn(place, pace);
  return { ...onPullRequests(ask), ...onIssues(ask) };
}

function onPullRequests(ask: Ask): Pick<GitHub, 'writeComment' | 'writeCheckRun' | 'uploadSarif' | 'isPublic'> {
  return {
    writeComment: (comment) =>
      ask({ doing: 'write the comment on the pull request', permission: 'pull-requests: write' }, (session) =>
        writeComment(session.client, session.identity, comment),
      ),
    writeCheckRun: (run) =>
      ask({ doing: 'write the check run', permission: 'checks: write' }, ({ client }) => writeCheckRun(client, run)),
    uploadSarif: (upload) =>
      ask({ doing: 'upload the results to code scanning', permission: 'security-events: write' }, ({ client }) =>
        uploadSarif(client, upload),
      ),
    isPublic: () =>
      ask({ doing: 'learn whether the repository is public', permission: 'metadata: read' }, ({ client }) =>
        isPublic(client),
      ),
  };
}

function onIssues(ask: Ask): Pick<GitHub, 'listIssues' | 'ensureLabel' | 'openIssue' | 'changeIssue' | 'commentOnce'> {
  const permission = 'issues: write';
  return {
    listIssues: (label) =>
      ask({ doing: 'list the issues', permission: 'issues: read' }, ({ client, identity }) =>
        listIssues(client, identity, label),
      ),
    ensureLabel: (name, description, colour) =>
      ask({ doing: 'make the label', permission }, ({ client }) => ensureLabel(client, { name, description, colour })),
    openIssue: (issue) =>
      ask({ doing: 'open an issue', permission }, ({ client, canBeAssigned }) =>
        openIssue(client, canBeAssigned, issue),
      ),
    changeIssue: (number, change) =>
      ask({ doing: `change issue ${number}`, permission }, ({ client, canBeAssigned }) =>
        changeIssue(client, canBeAssigned, number, change),
      ),
    commentOnce: (issue, key, body) =>
      ask({ doing: `comment on issue ${issue}`, permission }, ({ client, identity }) =>
        commentOnce(client, identity, { issue, key, body }),
      ),
  };
}

/** Asks one after another, as GitHub wants writes to come, and makes data of what it refuses. */
function inTurn(place: GitHubPlace, pace: Pace): Ask {
  const session = once(() => openSession(place, pace));
  let last: Promise<unknown> = Promise.resolve();
  return (attempt, operation) => {
    const answer = last.then(async () => {
      try {
        return answered(await operation(await session()));
      } catch (error) {
        return { is: 'refused' as const, refusal: refusalOf(error, askedOf(place, attempt)) };
      }
    });
    last = answer;
    return answer;
  };
}

async function openSession(place: GitHubPlace, pace: Pace): Promise<Session> {
  const client = await connect(place, pace);
  return { client, identity: once(() => whoWeAre(client)), canBeAssigned: assignees(client) };
}

function askedOf({ apiUrl, repository, token }: GitHubPlace, attempt: Attempt): Asked {
  const host = URL.canParse(apiUrl) ? new URL(apiUrl).host : '';
  return { ...attempt, host, repository: `${repository.owner}/${repository.name}`, token };
}
