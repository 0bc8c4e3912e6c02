import {
  type AssessRequest,
  attestOn,
  conclude,
  evaluateOn,
  type JudgedDay,
  NO_HISTORY,
  type ReadWorkspace,
  readWorkspace,
  waiveOn,
} from '../assess.ts';
import { compareDates, dayAfter, parseDate } from '../expression/calendar.ts';
import type { Report } from '../model/report.ts';
import { type StandingRules, standingRules } from './standing-rules.ts';

/** The report of a day on which it says something else than the day before. */
export interface DatedReport {
  readonly day: string;
  readonly report: Report;
}

/**
 * The report of `asOf`, and of each later day up to `until` that differs in more than its date. Each is the one that an
 * assessment of that day makes; what cannot have changed is not asked again, so that the message of an older gap
 * may name the day on which it began.
 */
export function* timeline(request: AssessRequest, until: string): Generator<DatedReport> {
  const read = readWorkspace(request);
  const rules = standingRules(request.ruleset.rules);
  const ruleset = { ...request.ruleset, rules: rules.rules };
  let judged: JudgedDay | undefined;
  for (const asOf of daysFrom(request.asOf, until)) {
    const dated = { ...request, ruleset, asOf };
    const next = judge(dated, read, rules, judged);
    if (next === judged) continue;
    judged = next;
    yield { day: asOf, report: conclude(dated, read, judged)('masked') };
  }
}

function* daysFrom(first: string, last: string): Generator<string> {
  const [from, end] = [parseDate(first), parseDate(last)];
  if (from === undefined || end === undefined) return;
  for (let day = from; compareDates(day, end) <= 0; day = dayAfter(day)) yield day.toString();
}

/** What holds on a day; the very same as before when nothing has changed. */
function judge(
  request: AssessRequest,
  read: ReadWorkspace,
  rules: StandingRules,
  before: JudgedDay | undefined,
): JudgedDay {
  // A copy has nothing that was worked out for another day kept beside it.
  const fresh = { ...read, workspace: { ...read.workspace } };
  const changed = rules.advance(fresh.workspace, request.asOf);
  const attested = attestOn(request, fresh);
  const isSame = !changed && before !== undefined && sameText(attested, before.attested);
  const evaluated = isSame ? before.evaluated : evaluateOn(request, fresh, attested, NO_HISTORY);
  const waived = waiveOn(request, fresh, evaluated);
  if (isSame && sameText(exceptions(waived), exceptions(before.waived))) return before;
  return { attested, history: NO_HISTORY, evaluated, waived };
}

/** What became of the exceptions, and which outcomes they cover. */
function exceptions({ outcomes, waivers, problems }: JudgedDay['waived']): unknown {
  const covered = outcomes.flatMap((outcome, place) =>
    outcome.kind === 'fail' && outcome.waiver !== undefined ? [[place, outcome.waiver]] : [],
  );
  return [waivers, problems, covered];
}

/** Documents and files are the same objects on every day, so their contents need not be compared. */
function sameText(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (key, inner) => (key === 'document' || key === 'file' ? undefined : inner));
}
