/** Tells what is green and turns red by itself, and when. */
import type { AssessRequest } from '../assess.ts';
import { InternalError } from '../base/errors.ts';
import { dayBefore, daysBetween, parseDate } from '../expression/calendar.ts';
import type { Forecast, ForecastDay, ForecastGap, ForecastObjective, ForecastState } from '../model/forecast.ts';
import { LEVELS } from '../model/level.ts';
import type { Report, ReportFinding } from '../model/report.ts';
import { timeline } from './timeline.ts';

/** An assessment and the last day to look at, `YYYY-MM-DD`, not before its `asOf`. */
export interface ForecastRequest extends AssessRequest {
  readonly until: string;
}

/** What begins and ends day by day although nobody changes a file; the same request gives the same forecast. */
export function forecast(request: ForecastRequest): Forecast {
  const days: ForecastDay[] = [];
  let first: Report | undefined;
  let before: Report | undefined;
  for (const { day, report } of timeline(request, request.until)) {
    first ??= report;
    if (before !== undefined) days.push(changesOn(day, before, report, request.asOf));
    before = report;
  }
  if (first === undefined) throw new InternalError(`no day from "${request.asOf}" to "${request.until}"`);
  const { tool, asOf, profile, configuration, inputs } = first;
  const { complete } = first.summary;
  const said = days.filter(({ begins, ends, objectives }) => begins.length + ends.length + objectives.length > 0);
  return {
    schemaVersion: '1.0',
    tool,
    asOf,
    until: request.until,
    profile,
    configuration,
    complete,
    today: stateOf(first),
    days: said,
    inputs,
  };
}

function stateOf({ summary: { findings, waived, score } }: Report): ForecastState {
  return { findings, waived, score };
}

function changesOn(day: string, before: Report, after: Report, asOf: string): ForecastDay {
  const [earlier, later] = [byPlace(before), byPlace(after)];
  const lastGoodDay = dayOf(day, (date) => dayBefore(date).toString());
  const inDays = dayOf(asOf, (from) => dayOf(day, (to) => daysBetween(from, to)));
  const begins = [...later]
    .filter(([place, finding]) => isGap(finding) && !isGap(earlier.get(place)))
    .map(([place, finding]): ForecastGap => {
      const waiver = earlier.get(place)?.waiver;
      if (waiver === undefined) return { finding, cause: 'stale', lastGoodDay, inDays };
      return { finding: { ...finding, waiver }, cause: 'waiverEnds', lastGoodDay, inDays };
    });
  return {
    day,
    begins: begins.sort((left, right) => worstFirst(left.finding, right.finding)),
    ends: [...earlier]
      .filter(([place, finding]) => isGap(finding) && !isGap(later.get(place)))
      .map(([place, finding]) => later.get(place) ?? finding)
      .sort(worstFirst),
    objectives: objectivesThatChange(before, after),
    state: stateOf(after),
  };
}

/**
 * The findings by rule and place, numbered where several share both. Documents that share a name share fingerprints, which then
 * change hands when one more of them has the gap; files stay as they are from day to day.
 */
function byPlace({ findings }: Report): ReadonlyMap<string, ReportFinding> {
  const found = new Map<string, ReportFinding>();
  const numbers = new Map<string, number>();
  for (const finding of findings) {
    const { path, pointer, region } = finding.location;
    const place = JSON.stringify([finding.ruleId, path, pointer, region]);
    const number = numbers.get(place) ?? 0;
    numbers.set(place, number + 1);
    found.set(`${place} ${number}`, finding);
  }
  return found;
}

function isGap(finding: ReportFinding | undefined): boolean {
  return finding !== undefined && finding.waiver === undefined;
}

function worstFirst(left: ReportFinding, right: ReportFinding): number {
  return LEVELS.indexOf(right.level) - LEVELS.indexOf(left.level);
}

function dayOf<Result>(text: string, read: (day: NonNullable<ReturnType<typeof parseDate>>) => Result): Result {
  const day = parseDate(text);
  if (day === undefined) throw new InternalError(`"${text}" is not a day`);
  return read(day);
}

/** Those that are met on one of the two days and not on the other. */
function objectivesThatChange(before: Report, after: Report): readonly ForecastObjective[] {
  const known = new Map(before.objectives.map(({ id, status }) => [id, status]));
  return after.objectives.flatMap(({ id, title, status }) => {
    const from = known.get(id) ?? status;
    return (from === 'pass') === (status === 'pass') ? [] : [{ id, title, from, to: status }];
  });
}
