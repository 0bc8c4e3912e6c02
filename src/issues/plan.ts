/** From a report and the issues that are there to what is done about them; nothing is asked or written here. */
import { compareText } from '../base/compare.ts';
import type { IssueChange, NewIssue, TrackedIssue } from '../github/github-api.ts';
import { LEVELS } from '../model/level.ts';
import { count } from '../report/count.ts';
import { placeText } from '../report/places.ts';
import { type DoubtsOf, doubtFinder, type Ground } from './absence.ts';
import { newBody, rewritten } from './body.ts';
import { acceptedComment, reopenedComment } from './comments.ts';
import { dueFrom, dueStill } from './due.ts';
import { issueText, issueTitle, substanceOf, type Told } from './issue-text.ts';
import { LABEL, levelLabel, relabelled } from './labels.ts';
import { type Marker, subjectKey } from './marker.ts';
import type { AssigneeOf } from './owners.ts';
import type { About, Changing, LeftAlone, Opening, Plan, Step } from './plan-steps.ts';
import { covers } from './scope.ts';
import { settled } from './settle.ts';
import { territoryOf } from './territory.ts';
import { findingsBySubject, type IssuePolicy, type Topic, wantedTopics } from './topic.ts';
import type { RunTrace } from './trace.ts';
import { type Duplicate, isAccepted, type Kept, type Tracked, told, trackedBy } from './tracked.ts';

/** What a plan is made from. */
export interface PlanRequest extends Ground {
  /** Those that bear the label of irready. */
  readonly issues: readonly TrackedIssue[];
  readonly policy: IssuePolicy;
  readonly assigneeOf: AssigneeOf;
  /** The run, where there is one to look up. */
  readonly trace: RunTrace | undefined;
  /** Paths that were asked for, as they were typed. */
  readonly searched: readonly string[];
  /** The folder that the run works in, from the root of the repository: empty, or `security/`. */
  readonly folder: string;
}

/** A request with what is looked up in its report for many issues. */
export interface Planning extends PlanRequest {
  readonly doubtsOf: DoubtsOf;
  readonly findingsOf: ReturnType<typeof findingsBySubject>;
}

/** The plan; carried out, it leaves nothing to do for a second one but what `most` held back. */
export function planIssues(request: PlanRequest): Plan {
  const { report, policy, issues } = request;
  const planning = { ...request, doubtsOf: doubtFinder(request), findingsOf: findingsBySubject(report.findings) };
  const territory = territoryOf(request);
  const tracked = trackedBy(issues, territory);
  const topics = wantedTopics(report, policy);
  const asked = planTopics(topics, tracked, planning);
  const wanted = new Set(topics.map(({ subject }) => subjectKey(subject)));
  const isWanted = ({ marker }: Kept) => wanted.has(subjectKey(marker.subject));
  const others = [...tracked.kept.values(), ...tracked.duplicates].filter(
    (kept) => !isWanted(kept) && territory.isHere(kept.marker),
  );
  const rest = others.map((kept) => settled(kept, planning, asked.open));
  const duplicates = tracked.duplicates.filter(isWanted).map(duplicateLeft);
  const steps = [...asked.steps, ...rest.flatMap(({ step }) => step ?? [])];
  const left = [...asked.left, ...rest.flatMap(({ left: told }) => told ?? []), ...duplicates, ...tracked.left];
  return { steps: steps.toSorted(byUrgency), waiting: asked.waiting, left };
}

function duplicateLeft({ issue, marker, of }: Duplicate): LeftAlone {
  return { number: issue.number, ...told(marker), why: `issue ${of} is about the same` };
}

/** What is done about the topics; `open` are those that have an open issue afterwards. */
function planTopics(topics: readonly Topic[], { kept, released }: Tracked, planning: Planning) {
  const steps: Step[] = [];
  const waiting: LeftAlone[] = [];
  const left: LeftAlone[] = [];
  const open = new Set<string>();
  let room = planning.policy.most;
  for (const topic of topics) {
    const key = subjectKey(topic.subject);
    const [one, freed] = [kept.get(key), released.get(key)];
    const isNew = asksForNew(one, freed);
    if (isNew && room === 0) {
      waiting.push({ ...aboutTopic(topic), ...numberOf(one), why: HELD_BACK });
      continue;
    }
    if (isNew) room--;
    if (isNew || one?.issue.state === 'open') open.add(key);
    const step = stepFor(topic, one, freed, planning);
    if (step !== undefined) steps.push(step);
    left.push(...leftAlone(topic, one, freed));
  }
  return { steps, waiting, left, open };
}

/** Whether an issue has to be opened or reopened. */
function asksForNew(kept: Kept | undefined, freed: TrackedIssue | undefined): boolean {
  if (kept === undefined) return freed === undefined;
  const { issue } = kept;
  return issue.state === 'closed' && issue.closedAs !== 'duplicate' && !isAccepted(kept);
}

const HELD_BACK = 'as many issues as --most allows were opened or reopened already';

const URGENCY = ['open', 'reopen', 'update', 'close', 'ask'] as const satisfies readonly Step['act'][];

function isOpening({ act }: Step): boolean {
  return act === 'open' || act === 'reopen';
}

/** New and reopened issues stay in the order of their gaps. */
function byUrgency(one: Step, other: Step): number {
  return isOpening(one) && isOpening(other) ? 0 : URGENCY.indexOf(one.act) - URGENCY.indexOf(other.act);
}

function numberOf(kept: Kept | undefined): Pick<LeftAlone, 'number'> {
  return kept === undefined ? {} : { number: kept.issue.number };
}

/** What stays as it is although the gap is there. */
function leftAlone(topic: Topic, kept: Kept | undefined, freed: TrackedIssue | undefined): readonly LeftAlone[] {
  const about = aboutTopic(topic);
  if (kept === undefined) {
    if (freed === undefined) return [];
    return [{ ...about, number: freed.number, why: 'its first line was removed, so people keep it' }];
  }
  const { issue } = kept;
  if (issue.closedAs === 'duplicate') return [{ ...about, number: issue.number, why: 'it was closed as a duplicate' }];
  return isAccepted(kept)
    ? [
        {
          ...about,
          number: issue.number,
          why: 'it was closed as not planned, which accepts the gap, and no waiver says so',
        },
      ]
    : [];
}

function stepFor(
  topic: Topic,
  kept: Kept | undefined,
  freed: TrackedIssue | undefined,
  request: Planning,
): Step | undefined {
  if (kept === undefined) return freed === undefined ? opening(topic, request) : undefined;
  const { issue } = kept;
  if (issue.state === 'open') return update(topic, kept, request);
  if (issue.closedAs === 'duplicate') return undefined;
  if (!isAccepted(kept)) return reopening(topic, kept, request);
  const comment = acceptedComment(request.report, topic.gaps[0], request.searched);
  const why = 'closed as not planned; it has to become a waiver';
  return { act: 'ask', ...aboutTopic(topic), number: issue.number, comment, why };
}

function opening(topic: Topic, request: Planning): Opening {
  const { asOf } = request.report;
  const told = toldOf(topic, { due: dueFrom(asOf, topic.level), undecided: [] }, request);
  const marker = markerOf(told, request);
  const issue: NewIssue = {
    title: issueTitle(topic),
    body: newBody(marker, issueText(told)),
    labels: [LABEL, levelLabel(topic.level)],
    assignees: loginsOf(told),
  };
  const nobody = told.assignee.is === 'nobody' ? `; assigned to nobody, because ${told.assignee.why}` : '';
  return { act: 'open', ...aboutTopic(topic), issue, why: `the gap has no issue${nobody}` };
}

function update(topic: Topic, kept: Kept, request: Planning): Changing | undefined {
  const { issue, marker } = kept;
  const told = toldAgain(topic, marker, request);
  const isSame = marker.substance === substanceOf(told) && isSameGround(marker, told, request);
  if (marker.closed === undefined && isSame) return undefined;
  const change = rewriting(told, kept, request);
  return { act: 'update', ...aboutTopic(topic), number: issue.number, change, why: 'what it says has changed' };
}

/** Whether a run as this one, with the gap gone, could close the issue; what it found it may also miss. */
function isSameGround({ profile, scope }: Marker, { undecided }: Told, request: Planning): boolean {
  return undecided.length > 0 || (profile === request.report.profile.id && covers(request.scope, scope));
}

function reopening(topic: Topic, kept: Kept, request: Planning): Changing {
  const { issue } = kept;
  const why = reopeningReason(kept);
  const change = rewriting(toldAgain(topic, kept.marker, request), kept, request);
  const comment = reopenedComment(request.report, `${why.charAt(0).toUpperCase()}${why.slice(1)}.`);
  return {
    act: 'reopen',
    ...aboutTopic(topic),
    number: issue.number,
    change: { ...change, state: 'open' },
    comment,
    why,
  };
}

function reopeningReason({ issue, marker }: Kept): string {
  if (issue.closedAs === 'notPlanned')
    return marker.closed === 'waived' ? 'no waiver covers it any more' : 'the policy asks for this issue again';
  return marker.closed === 'gone'
    ? 'it had gone and is back'
    : 'it was closed as completed, and the gap is still there';
}

function toldAgain(topic: Topic, marker: Marker, request: Planning): Told {
  const isHeavier = LEVELS.indexOf(topic.level) > LEVELS.indexOf(marker.level);
  const due = isHeavier ? dueStill(marker.due, request.report.asOf, topic.level) : marker.due;
  return toldOf(topic, { due, undecided: stillDoubtful(topic, marker, request) }, request);
}

/** The title and text as they have to be now; a person is named only where nobody is. */
function rewriting(told: Told, { issue, marker }: Kept, request: Planning): IssueChange {
  const logins = issue.assignees.length === 0 ? loginsOf(told) : [];
  const title = issueTitle(told.topic);
  const labels = relabelled(issue.labels, marker.level, told.topic.level);
  const body = rewritten(issue.body, markerAfter(marker, told, request), issueText(told));
  return {
    ...(title !== issue.title && { title }),
    body,
    ...(labels !== undefined && { labels }),
    ...(logins.length > 0 && { assignees: logins }),
  };
}

/** An issue of a rule remembers the places that a narrower run does not look at. */
function stillDoubtful({ subject, gaps }: Topic, marker: Marker, request: Planning): readonly string[] {
  if ('gap' in subject) return [];
  const found = new Set(gaps.map(({ location }) => location.path));
  return request.doubtsOf(marker).flatMap(({ path }) => (found.has(path) ? [] : [path]));
}

function toldOf(
  topic: Topic,
  facts: Pick<Told, 'due' | 'undecided'>,
  { report, searched, assigneeOf }: PlanRequest,
): Told {
  return { topic, report, searched, assignee: assigneeOf(topic.gaps[0]), ...facts };
}

function loginsOf({ assignee }: Told): readonly string[] {
  return assignee.is === 'found' ? [assignee.login] : [];
}

function markerOf(told: Told, { report, scope }: PlanRequest): Marker {
  const { subject, ruleId, level, gaps } = told.topic;
  const { asOf, profile } = report;
  return {
    ...{ subject, ruleId, level, opened: asOf, due: told.due, profile: profile.id, seen: asOf, scope },
    paths: [...new Set([...gaps.map(({ location }) => location.path), ...told.undecided])],
    substance: substanceOf(told),
  };
}

/** What was found earlier and not looked at again stays on the terms on which it was found. */
function markerAfter(before: Marker, told: Told, request: Planning): Marker {
  const now = { ...markerOf(told, request), opened: before.opened };
  const more = before.more === undefined ? {} : { more: before.more };
  if (told.undecided.length === 0) return { ...now, ...more };
  const seen = compareText(before.seen, now.seen) > 0 ? before.seen : now.seen;
  return { ...now, ...more, profile: before.profile, seen, scope: before.scope };
}

function aboutTopic({ ruleId, level, gaps }: Topic): About {
  const [{ location }, ...others] = gaps;
  return { ruleId, level, place: others.length === 0 ? placeText(location) : count(gaps.length, 'place') };
}
