import { type AssessRequest, assess, readWorkspace, reporterOn } from '../../src/assess.ts';
import { dayAfter, parseDate } from '../../src/expression/calendar.ts';
import { timeline } from '../../src/forecast/timeline.ts';
import type { Report } from '../../src/model/report.ts';

/** What comparing a timeline with an assessment of each of its days came to. */
export interface DayByDay {
  readonly days: number;
  /** Days whose report the timeline gives anew, because it says something else than the day before. */
  readonly events: readonly string[];
  /** Days on which the timeline says something else than an assessment of that day. */
  readonly different: readonly string[];
}

/**
 * Assesses every single day from `from` to `to`, from linking on, as `check --as-of` does, and compares the whole report with what
 * one timeline from `asOf` on says of the day. Where the timeline says that something changes, the files are read again as well, the
 * day before included.
 */
export function compareDayByDay(request: AssessRequest, from: string, to: string): DayByDay {
  const reports = [...timeline(request, to)];
  const events = reports.map(({ day }) => day);
  const read = readWorkspace(request);
  const different: string[] = [];
  let days = 0;
  let said: Report | undefined;
  let before: Report | undefined;
  for (let date = parseDate(from); date !== undefined && date.toString() <= to; date = dayAfter(date)) {
    const asOf = date.toString();
    days++;
    said = reports.findLast(({ day }) => day <= asOf)?.report;
    const isNear = events.includes(asOf) || events.includes(dayAfter(date).toString());
    const dated = { ...request, asOf };
    const assessed = isNear
      ? assess(dated)
      : reporterOn(dated, { ...read, workspace: { ...read.workspace } })('masked');
    const isEvent = events.includes(asOf);
    if (comparable(said, asOf, isEvent ? before : said) !== comparable(assessed, asOf, isEvent ? before : said))
      different.push(asOf);
    before = said;
  }
  return { days, events: events.filter((day) => day >= from && day !== request.asOf), different };
}

/** Everything that a report says; the messages only of gaps that were none in the report before. */
function comparable(report: Report | undefined, asOf: string, before: Report | undefined): string {
  const known = new Set(before?.findings.map(({ fingerprint }) => fingerprint));
  const findings = report?.findings.map((finding) =>
    known.has(finding.fingerprint) ? { ...finding, message: '' } : finding,
  );
  return JSON.stringify({ ...report, asOf, findings });
}
