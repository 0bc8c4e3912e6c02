import type { Run, ToolComponent } from 'sarif';
import type { Report, ReportBaseline, ReportFinding } from '../../model/report.ts';
import { newFirst } from '../known.ts';
import { plainLine } from '../plain.ts';
import { remarks } from '../remarks.ts';
import { listedFindings, type RenderOptions } from '../render-options.ts';
import { basisSentence } from '../sentences.ts';
import { notAssessedEntries } from '../undecided.ts';
import { artifactsOf } from './artifacts.ts';
import { type Taxonomies, taxonomiesOf } from './controls.ts';
import { BASE } from './locations.ts';
import { invocationOf, leftOut, shorten } from './notifications.ts';
import { resultOf, waiversOf } from './results.ts';
import { type Rules, rulesOf } from './rules.ts';

const TEXT = 4_000;

/** How many of each a file may hold. */
export interface Room {
  readonly results: number;
  readonly remarks: number;
  readonly artifacts: number;
}

/** The one run of the file. */
export function runOf(report: Report, options: RenderOptions, room: Room): Run {
  const findings = ordered(listedFindings(report, options));
  const kept = findings.slice(0, room.results);
  const said = shorten([...leftOut(findings.length - kept.length), ...remarks(report, options)], room.remarks);
  const { list, indexes } = artifactsOf(report, room.artifacts);
  const taxonomies = taxonomiesOf(report);
  const rules = rulesOf(report, kept, taxonomies);
  const context = {
    rules,
    taxonomies,
    artifacts: indexes,
    waivers: waiversOf(report),
    baselined: report.baseline !== undefined || report.change !== undefined,
  };
  return {
    tool: { driver: driver(report, rules, taxonomies) },
    automationDetails: { id: identity(report), description: { text: plainLine(basisSentence(report), TEXT) } },
    originalUriBaseIds: { [BASE]: { description: { text: 'The folder that irready ran in.' } } },
    columnKind: 'utf16CodeUnits',
    properties: propertiesOf(report),
    invocations: [invocationOf(report, said, context)],
    artifacts: list,
    results: kept.map((finding) => resultOf(finding, context)),
    taxonomies: taxonomies.components,
  };
}

/** The gaps worst first, those that count before the others, then what a waiver covers. */
function ordered(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  const isGap = ({ waiver }: ReportFinding): boolean => waiver === undefined;
  return [...newFirst(findings.filter(isGap)), ...findings.filter((finding) => !isGap(finding))];
}

function driver({ tool }: Report, rules: Rules, { components }: Taxonomies): ToolComponent {
  return {
    name: 'irready',
    fullName: plainLine(`irready ${tool.version}`, TEXT),
    semanticVersion: plainLine(tool.version, TEXT),
    language: 'en-GB',
    rules: rules.descriptors,
    supportedTaxonomies: components.map(({ name }, index) => ({ name, index })),
    properties: { libraryDigest: tool.libraryDigest },
  };
}

/** Code scanning reads all but the last part as a category: runs of two profiles of one commit do not replace each other. */
function identity({ profile, framework, asOf }: Report): string {
  const parts = ['irready', profile.id, ...(framework === undefined ? [] : [framework.id]), asOf];
  return parts.map((part) => plainLine(part, TEXT).replaceAll('/', '-')).join('/');
}

/** All that the report says of the run as a whole. */
function propertiesOf(report: Report): Run['properties'] {
  const { summary } = report;
  return {
    asOf: report.asOf,
    profile: report.profile,
    ...(report.framework !== undefined && { framework: report.framework }),
    libraryDigest: report.tool.libraryDigest,
    configuration: report.configuration,
    complete: summary.complete,
    files: summary.files,
    skippedFiles: summary.skippedFiles,
    unreadFiles: summary.unreadFiles,
    documents: summary.documents,
    documentsByKind: summary.documentsByKind,
    rules: summary.rules,
    outcomes: summary.outcomes,
    gaps: summary.findings,
    ...(report.baseline !== undefined && { baseline: baselineProperties(report.baseline) }),
    waived: summary.waived,
    open: report.open.length,
    notAssessed: notAssessedEntries(report).length,
    objectives: summary.objectives,
    score: summary.score,
    scoreFormula: summary.scoreFormula,
  };
}

function baselineProperties({ path, sha256, asOf, entries, known, gone, undecided }: ReportBaseline) {
  return { path, sha256, asOf, entries, known, gone: gone.length, undecided: undecided.length };
}
