import { assess } from '../../assess.ts';
import { compareText } from '../../base/compare.ts';
import { UsageError } from '../../base/errors.ts';
import type { Report, ReportWaiver } from '../../model/report.ts';
import { count } from '../../report/count.ts';
import { neutraliseJson } from '../../report/neutralise.ts';
import { basisSentence, incompleteSentence, WAIVER_WORDS } from '../../report/sentences.ts';
import { type Line, labelled, paragraph, serialise, stack } from '../../report/text/line.ts';
import { oneLine } from '../../report/text/width.ts';
import { type AssessmentFlags, assessmentOf } from '../assessment.ts';
import { wantsColour } from '../colour.ts';
import { ExitCode } from '../exit-code.ts';
import type { ListFormat } from '../list-subject.ts';
import type { Terminal } from '../terminal.ts';

/** The flags of `irready waivers list` as commander gives them. */
export interface ListWaiversFlags extends AssessmentFlags {
  readonly format: ListFormat;
  readonly color: boolean;
}

/** Columns where no terminal gives a width. */
const WIDTH = 100;

/** Lists the waivers of a run with what each covers, the one that ends first at the top; throws UsageError for what cannot be used. */
export function listWaivers(paths: readonly string[], flags: ListWaiversFlags, terminal: Terminal): number {
  if (flags.waivers === false) throw new UsageError('--no-waivers leaves nothing to list.');
  const report = assess(assessmentOf(paths, flags, terminal));
  const waivers = report.waivers.toSorted(byEnd);
  if (flags.format === 'json') {
    const { asOf, profile, summary } = report;
    const listed = { asOf, profile: profile.id, complete: summary.complete, waivers };
    terminal.out(`${neutraliseJson(JSON.stringify(listed, null, 2))}\n`);
  } else {
    const lines = listing(report, waivers, terminal.columns ?? WIDTH);
    terminal.out(serialise(lines, wantsColour(flags.color, terminal)));
  }
  return ExitCode.ok;
}

/** What has no last day is at fault, and comes first. */
function byEnd(left: ReportWaiver, right: ReportWaiver): number {
  return compareText(left.expires ?? '', right.expires ?? '') || compareText(left.id, right.id);
}

function listing(report: Report, waivers: readonly ReportWaiver[], width: number): readonly Line[] {
  const total =
    waivers.length === 0 ? 'No waivers.' : `${count(waivers.length, 'waiver')}, the first to end at the top.`;
  const incomplete = incompleteSentence(report);
  const warning = `Not complete: ${incomplete}`;
  return stack([
    paragraph([], `${total} ${basisSentence(report)}`, width, 0),
    incomplete === '' ? [] : paragraph([], warning, width, 0),
    ...waivers.map((waiver) => waiverLines(waiver, width)),
  ]);
}

function waiverLines(waiver: ReportWaiver, width: number): readonly Line[] {
  const { id, state, owner, approver, created, findings } = waiver;
  const fact = (label: string, text: string | undefined): readonly Line[] =>
    text === undefined || text === '' ? [] : labelled(label, oneLine(text), width, 2, 12);
  const style = state === 'active' ? 'strong' : 'warning';
  return [
    [{ text: id, style }, `  ${WAIVER_WORDS[state]}, ${lastDay(waiver)}`],
    ...fact('covers', `${waiver.covers}: ${count(findings.length, 'gap')} now`),
    ...fact('where', waiver.scope),
    ...fact('reason', waiver.reason || 'none is given'),
    ...fact('owner', owner || 'nobody'),
    ...fact('approver', approver ?? 'nobody'),
    ...fact('created', created),
  ];
}

function lastDay({ state, expires }: ReportWaiver): string {
  if (expires === undefined) return 'without a last day';
  return state === 'expired' ? `last day was ${expires}` : `last day ${expires}`;
}
