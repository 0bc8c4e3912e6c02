/** What becomes of an issue whose gap gives no reason to have it open. */
import type { IssueChange } from '../github/github-api.ts';
import type { ReportFinding } from '../model/report.ts';
import { remarked } from './body.ts';
import { type Comment, goneComment, policyComment, waivedComment } from './comments.ts';
import { type Marker, subjectKey } from './marker.ts';
import type { Planning } from './plan.ts';
import type { Changing, LeftAlone } from './plan-steps.ts';
import { isWanted } from './topic.ts';
import { isAccepted, type Kept, told } from './tracked.ts';

/** One of both, or neither for an issue that is closed and may stay so. */
interface Settled {
  readonly step?: Changing;
  readonly left?: LeftAlone;
}

/** How an issue is closed. */
interface Closing {
  readonly closed: NonNullable<Marker['closed']>;
  readonly state: Exclude<IssueChange['state'], 'open' | undefined>;
  readonly comment: Comment;
  readonly why: string;
}

/** Decides about an issue that no topic of this run asks for; `open` are the subjects that have an open issue after it. */
export function settled(kept: Kept, request: Planning, open: ReadonlySet<string>): Settled {
  const { policy } = request;
  const found = request.findingsOf(kept.marker.subject);
  if (kept.issue.state === 'closed') return closedAlready(kept, found);
  const gaps = found.filter(({ waiver }) => waiver === undefined);
  const wanted = gaps.filter((gap) => isWanted(gap, policy));
  if (wanted.length > 0) return outgrown(kept, wanted, request, open);
  if (gaps.length > 0) return leave(kept, 'the gap is there, and the policy of this run asks for no issue about it');
  return found.length > 0 ? waived(kept, found, request) : unlisted(kept, request);
}

/** What a person accepted and a waiver accepts now is open again when the waiver ends. */
function closedAlready(kept: Kept, found: readonly ReportFinding[]): Settled {
  const [waiver] = found.map((finding) => finding.waiver);
  if (waiver === undefined || !isAccepted(kept) || found.some((finding) => finding.waiver === undefined)) return {};
  const { issue, marker } = kept;
  const change = { body: remarked(issue.body, { ...marker, closed: 'waived' }) };
  const why = `closed as not planned, and the waiver "${waiver}" covers it now`;
  return { step: { act: 'update', ...told(marker), number: issue.number, change, why } };
}

function leave({ issue, marker }: Kept, why: string): Settled {
  return { left: { number: issue.number, ...told(marker), why } };
}

/** Its gap is told in an issue of the other kind; it goes when all of those are open. */
function outgrown(kept: Kept, gaps: readonly ReportFinding[], request: Planning, open: ReadonlySet<string>): Settled {
  const { report, policy } = request;
  const heirs = gaps.map(({ fingerprint, ruleId }) =>
    subjectKey(policy.per === 'gap' ? { gap: fingerprint } : { rule: ruleId }),
  );
  if (!heirs.every((key) => open.has(key)))
    return leave(kept, `not every issue that takes its place by --per ${policy.per} is open yet`);
  const why = `issues by --per ${policy.per} take its place`;
  return close(kept, { closed: 'policy', state: 'notPlanned', comment: policyComment(report, policy.per), why });
}

function waived(kept: Kept, found: readonly ReportFinding[], request: Planning): Settled {
  const { report } = request;
  const accepted = new Set(found.map(({ location }) => location.path));
  const [doubt] =
    'gap' in kept.marker.subject ? [] : request.doubtsOf(kept.marker).filter(({ path }) => !accepted.has(path));
  if (doubt !== undefined) return leave(kept, doubt.why);
  const ids = [...new Set(found.flatMap(({ waiver }) => (waiver === undefined ? [] : [waiver])))];
  const expires = report.waivers.find(({ id }) => id === ids[0])?.expires;
  const why = `the waiver "${ids[0]}" covers it${expires === undefined ? '' : ` until ${expires}`}`;
  return close(kept, { closed: 'waived', state: 'notPlanned', comment: waivedComment(request, ids), why });
}

function unlisted(kept: Kept, request: Planning): Settled {
  const [doubt] = request.doubtsOf(kept.marker);
  if (doubt !== undefined) return leave(kept, doubt.why);
  return close(kept, { closed: 'gone', state: 'completed', comment: goneComment(request), why: 'the gap is gone' });
}

/** What irready closed once and a person opened again is not closed twice for the same reason. */
function close(kept: Kept, { closed, state, comment, why }: Closing): Settled {
  const { issue, marker } = kept;
  if (marker.closed === closed) return leave(kept, `${why}, and somebody opened the issue again`);
  const change = { body: remarked(issue.body, { ...marker, closed }), state };
  return { step: { act: 'close', ...told(marker), number: issue.number, change, comment, why } };
}
