/** What `irready issues sync` prints. */
import { type PlanLine, planSections, planVerdict } from '../../issues/plan-lines.ts';
import type { SyncResult } from '../../issues/sync.ts';
import type { Report } from '../../model/report.ts';
import { neutralise, neutraliseJson } from '../../report/neutralise.ts';
import { basisSentence, incompleteSentence } from '../../report/sentences.ts';

/** Lines of one section that are printed. */
const LISTED = 50;

type Planned = Exclude<SyncResult, { is: 'refused' }>;

/** The plan as lines, what was done with it, and a verdict at the end. */
export function syncText(report: Report, result: Planned): string {
  const incomplete = incompleteSentence(report);
  const lines = [
    ...planSections(result).flatMap(({ title, lines: below }) => [`${title}: ${below.length}`, ...listed(below), '']),
    basisSentence(report),
    ...(incomplete === '' ? [] : [`Not complete: ${incomplete} No issue about it was closed.`]),
    planVerdict(result),
  ];
  return lines.map((line) => `${neutralise(line)}\n`).join('');
}

/** One reason is said once, however many lines it stands behind. */
function listed(lines: readonly PlanLine[]): readonly string[] {
  const shown = lines.slice(0, LISTED);
  const texts = shown.flatMap((line, index) => lineText(line, shown[index + 1]?.why));
  const rest = lines.length - LISTED;
  return rest > 0 ? [...texts, `  and ${rest} more; -f json lists them all`] : texts;
}

function lineText({ what, number, gap, why }: PlanLine, next: string | undefined): readonly string[] {
  const issue = number === undefined ? '' : ` issue ${number}`;
  const line = `  ${what}${issue}  ${gap}`;
  return why === next ? [line] : [line, `      ${why.replace(/\.$/, '')}.`];
}

/** The same for a program; the texts of issues are not in it. */
export function syncJson(report: Report, result: Planned): string {
  const { asOf, profile, summary } = report;
  const sections = planSections(result).map(({ id, lines }) => [id, lines]);
  const told = {
    asOf,
    profile: profile.id,
    complete: summary.complete,
    dryRun: result.is === 'planned',
    plan: Object.fromEntries(sections),
    verdict: planVerdict(result),
  };
  return `${neutraliseJson(JSON.stringify(told, null, 2))}\n`;
}
