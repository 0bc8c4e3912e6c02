import type { Notice } from '../../model/notice.ts';
import type { Report, ReportFinding, ReportRule, ReportWaiver } from '../../model/report.ts';
import { markOf } from '../known.ts';
import { placeText } from '../places.ts';
import { listedFindings, listedGaps, type RenderOptions } from '../render-options.ts';
import { incompleteSentence } from '../sentences.ts';
import { manualObjectives, notAssessedEntries } from '../undecided.ts';

/** What a test case says; texts are as the report has them. */
export type TestResult =
  | { readonly is: 'passed' }
  | { readonly is: 'skipped'; readonly reason: string }
  | { readonly is: 'failure' | 'error'; readonly type: string; readonly message: string; readonly text: string };

/** One test case below a control; null for what belongs to none. */
export interface Testcase {
  readonly control: string | null;
  readonly name: string;
  readonly result: TestResult;
}

/** Places that a failure names beside its own. */
const RELATED = 10;

/** Gaps worst first, then all that is undecided or accepted, then the rules that passed everywhere. */
export function controlTestcases(report: Report, options: RenderOptions): readonly Testcase[] {
  const findings = listedFindings(report, options);
  return [
    ...listedGaps(report, options).map(ofGap),
    ...open(report),
    ...manual(report),
    ...notAssessed(report),
    ...waived(report, findings),
    ...passed(report),
  ];
}

/** What is amiss with the run itself, so that its passes prove less than they seem to. */
export function runTestcases(report: Report): readonly Testcase[] {
  const notices = report.notices.filter(({ level }) => level === 'error').map(ofNotice);
  if (report.summary.complete) return notices;
  const message = incompleteSentence(report) || 'no irready document was found';
  const text = 'What is missing here proves nothing: the notices say what could not be read or finished.';
  const result = { is: 'error', type: 'incomplete', message: `Incomplete: ${message}`, text } as const;
  return [{ control: null, name: 'The assessment is complete', result }, ...notices];
}

function ofNotice({ id, message, path }: Notice): Testcase {
  const name = path === undefined ? id : `${id} - ${path}`;
  return { control: null, name, result: { is: 'error', type: id, message, text: path ?? message } };
}

function ofGap(finding: ReportFinding): Testcase {
  const { level: type, message } = finding;
  const mark = markOf(finding);
  if (mark !== undefined) return testcase(finding, placed(finding), skipped(`${PASSED_OVER[mark]}: ${message}`));
  return testcase(finding, placed(finding), { is: 'failure', type, message, text: detail(finding) });
}

const PASSED_OVER = { known: 'Known to the baseline', unchanged: 'Unchanged since the commit before' } as const;

function detail({ location, message, related, ...finding }: ReportFinding): string {
  const { controls, beyond = [], objectives, owner, ruleId, remediation, fingerprint } = finding;
  return [
    `${placeText(location)}: ${message}`,
    ...related.slice(0, RELATED).map((other) => `See ${placeText(other.location)} ${other.message}`.trimEnd()),
    ...(related.length > RELATED ? [`And ${related.length - RELATED} more places.`] : []),
    `Rule: ${ruleId}`,
    ...(controls.length === 0 ? [] : [`Controls: ${controls.join(', ')}`]),
    ...(beyond.length === 0 ? [] : [`Beyond: ${beyond.join(', ')}`]),
    ...(objectives.length === 0 ? [] : [`Objectives: ${objectives.join(', ')}`]),
    ...(owner === undefined ? [] : [`Owner: ${owner}`]),
    `Fingerprint: ${fingerprint}`,
    `Remedy: ${remediation}`,
  ].join('\n');
}

function open(report: Report): readonly Testcase[] {
  return report.open.map((entry) => testcase(entry, placed(entry), skipped(`Open: ${entry.reason}`)));
}

function manual(report: Report): readonly Testcase[] {
  return manualObjectives(report).map((objective) => {
    const reason = `Left to a person: ${objective.manual ?? objective.statement}`;
    return testcase(objective, `${objective.id} ${objective.title}`, skipped(reason));
  });
}

function notAssessed(report: Report): readonly Testcase[] {
  const objectives = new Map(report.objectives.map((objective) => [objective.id, objective]));
  return notAssessedEntries(report).map(({ id, what, reason }) => {
    const objective = what === 'objective' ? objectives.get(id) : undefined;
    const name = objective === undefined ? `${what} ${id}` : `${id} ${objective.title}`;
    return testcase(objective ?? { controls: [] }, name, skipped(`Not assessed: ${reason}`));
  });
}

function waived(report: Report, findings: readonly ReportFinding[]): readonly Testcase[] {
  const waivers = new Map(report.waivers.map((waiver) => [waiver.id, waiver]));
  return findings.flatMap((finding) => {
    if (finding.waiver === undefined) return [];
    const reason = `Waived: ${finding.message} ${acceptance(finding.waiver, waivers.get(finding.waiver))}`;
    return [testcase(finding, placed(finding), skipped(reason))];
  });
}

function acceptance(id: string, waiver: ReportWaiver | undefined): string {
  if (waiver === undefined) return `Waiver ${id}.`;
  const until = waiver.expires === undefined ? '' : ` until ${waiver.expires}`;
  return `Waiver ${id} of ${waiver.owner}${until}: ${waiver.reason}`;
}

/** A rule passed when it found what it looks for, and nothing else was said of it. */
function passed(report: Report): readonly Testcase[] {
  const questioned = new Set([
    ...report.findings.map(({ ruleId }) => ruleId),
    ...report.open.map(({ ruleId }) => ruleId),
    ...report.notAssessed.map(({ id }) => id),
  ]);
  return report.rules
    .filter((rule) => isMet(rule) && !questioned.has(rule.id))
    .map((rule) => testcase(rule, rule.title, { is: 'passed' }));
}

function isMet({ outcomes }: ReportRule): boolean {
  return outcomes.pass > 0 && outcomes.fail === 0 && outcomes.open === 0;
}

function placed({ title, location }: Pick<ReportFinding, 'title' | 'location'>): string {
  const { path, region } = location;
  return `${title} - ${path}${region === undefined ? '' : `:${region.startLine}`}`;
}

function skipped(reason: string): TestResult {
  return { is: 'skipped', reason };
}

function testcase({ controls }: { readonly controls: readonly string[] }, name: string, result: TestResult): Testcase {
  return { control: controls[0] ?? null, name, result };
}
