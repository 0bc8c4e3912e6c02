/** Makes the frozen report: places become regions, outcomes become the state of objectives and controls. */
import { compareNotices, compareText } from '../../base/compare.ts';
import { deepFreeze } from '../../base/freeze.ts';
import type { Attested } from '../../model/attested.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Configuration } from '../../model/configuration.ts';
import type { Document } from '../../model/document.ts';
import type { Level } from '../../model/level.ts';
import type { LibraryRule } from '../../model/library.ts';
import type { Notice } from '../../model/notice.ts';
import type { Objective } from '../../model/objective.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Profile } from '../../model/profile.ts';
import type { Report, ReportInput, ReportNotAssessed, ReportSummary } from '../../model/report.ts';
import type { Shapes } from '../../model/shape.ts';
import type { SourceFile, UnreadFile } from '../../model/source-file.ts';
import type { JudgedWaiver } from '../../model/waiver.ts';
import { countGaps, createDuties, reportCatalogs, reportControls, reportObjectives } from './controls.ts';
import { reportAttestations, reportWaivers } from './exceptions.ts';
import { reportFindings, reportOpen } from './findings.ts';
import type { Locate, PersonalData } from './places.ts';
import { presenterOf } from './presenters.ts';
import { reportRules } from './rules.ts';
import {
  attestedStatus,
  countStatuses,
  disputedObjectives,
  objectiveStatus,
  SCORE_FORMULA,
  type Settled,
  score,
  tally,
} from './score.ts';

/** What the run was to look for; a `Ruleset` fits. */
export interface Assessed {
  readonly version: string;
  readonly digest: string;
  readonly profile: Profile;
  readonly rules: readonly { readonly rule: LibraryRule; readonly level: Level }[];
  readonly stageRules: readonly LibraryRule[];
  readonly objectives: readonly Objective[];
  readonly catalogs: readonly Catalog[];
  readonly framework?: { readonly id: string; readonly title: string };
  readonly notAssessed: readonly ReportNotAssessed[];
}

/** Everything a report is made of. */
export interface SummarizeRequest {
  readonly ruleset: Assessed;
  readonly shapes: Shapes;
  readonly documents: readonly Document[];
  readonly unread: readonly UnreadFile[];
  /** Files that were passed over because they are not ours. */
  readonly skippedFiles: number;
  readonly outcomes: readonly Outcome[];
  /** Accepted exceptions as they were judged; outcomes name those that cover them. */
  readonly waivers: readonly JudgedWaiver[];
  /** The file that they stand in, when it could be read. */
  readonly waiverFile?: SourceFile | undefined;
  readonly attestations: readonly Attested[];
  /** Rules that were not asked everywhere, besides what the ruleset leaves out. */
  readonly notAssessed: readonly ReportNotAssessed[];
  readonly notices: readonly Notice[];
  readonly configuration: Configuration;
  /** The folder shown for findings about the workspace when there is no configuration file. */
  readonly folder: string;
  readonly asOf: string;
  readonly locate: Locate;
  readonly personal: PersonalData;
}

/** The deep-frozen report; throws InternalError when a place cannot be located. */
export function summarize(request: SummarizeRequest): Report {
  const { ruleset, outcomes, configuration } = request;
  const rules = new Map(
    [...ruleset.rules.map((each) => each.rule), ...ruleset.stageRules].map((rule) => [rule.id, rule]),
  );
  const levels = new Map(ruleset.rules.map(({ rule, level }) => [rule.id, level]));
  const duties = createDuties(ruleset.objectives, ruleset.catalogs);
  const workspacePath = configuration.path ?? request.folder;
  const context = { rules, duties, present: presenterOf({ ...request, workspacePath }), shapes: request.shapes };
  const findings = reportFindings(outcomes, context);
  const notAssessed = leftOut(request);
  const settled = settle(request, rules, notAssessed);
  // In the terms of one framework, what it does not ask for is told and not counted.
  const counted =
    ruleset.framework === undefined
      ? settled
      : settled.filter(({ objective }) => duties.controlsOfObjectives([objective.id]).length > 0);
  const controls = reportControls(ruleset.catalogs, settled, findings);
  return deepFreeze({
    schemaVersion: '1.0',
    tool: { name: 'irready', version: ruleset.version, libraryDigest: ruleset.digest },
    asOf: request.asOf,
    profile: { id: ruleset.profile.id, title: ruleset.profile.title },
    ...(ruleset.framework !== undefined && { framework: { ...ruleset.framework } }),
    configuration: { path: configuration.path, sha256: configuration.sha256 },
    summary: summaryOf(request, counted, findings),
    catalogs: reportCatalogs(ruleset.catalogs, controls),
    controls,
    objectives: reportObjectives(settled, duties),
    rules: reportRules(outcomes, context, levels),
    findings,
    open: reportOpen(outcomes, context),
    notAssessed,
    waivers: reportWaivers(request.waivers, findings, context.present),
    attestations: reportAttestations(attestationsAsked(request), context.present),
    notices: request.notices
      .map((notice) => ({ ...notice, message: context.present.message(notice.message, { workspace: true }) }))
      .sort(compareNotices),
    inputs: inputsOf(request),
  });
}

/** In the terms of one framework, those of objectives that it does not hold are left out. */
function attestationsAsked({ ruleset, attestations }: SummarizeRequest): readonly Attested[] {
  if (ruleset.framework === undefined) return attestations;
  const asked = new Set(ruleset.catalogs.flatMap(({ controls }) => controls.flatMap(({ objectives }) => objectives)));
  return attestations.filter(({ objective }) => asked.has(objective));
}

function leftOut({ ruleset, notAssessed }: SummarizeRequest): readonly ReportNotAssessed[] {
  return [...ruleset.notAssessed, ...notAssessed]
    .map((entry) => ({ ...entry }))
    .sort((left, right) => compareText(left.id, right.id) || compareText(left.reason, right.reason));
}

function settle(
  { ruleset, outcomes, attestations }: SummarizeRequest,
  rules: ReadonlyMap<string, LibraryRule>,
  notAssessed: readonly ReportNotAssessed[],
): readonly Settled[] {
  const missing = new Set(notAssessed.filter((entry) => entry.what === 'rule').map((entry) => entry.id));
  const isAssessed = (ruleId: string): boolean => rules.has(ruleId) && !missing.has(ruleId);
  const tallies = tally(outcomes, rules);
  const statements = { attestations, disputed: disputedObjectives(outcomes, rules) };
  return ruleset.objectives.map((objective) => ({
    objective,
    status: attestedStatus(objective, objectiveStatus(objective, { tallies, isAssessed }), statements),
  }));
}

function summaryOf(
  request: SummarizeRequest,
  settled: readonly Settled[],
  findings: Report['findings'],
): ReportSummary {
  const { ruleset, documents, unread, outcomes } = request;
  return {
    files: inputsOf(request).filter(({ path }) => path !== request.waiverFile?.path).length,
    skippedFiles: request.skippedFiles,
    unreadFiles: unread.length,
    documents: documents.length,
    documentsByKind: countKinds(documents),
    rules: ruleset.rules.length + ruleset.stageRules.length,
    outcomes: countOutcomes(outcomes),
    findings: countGaps(findings),
    waived: findings.filter(({ waiver }) => waiver !== undefined).length,
    objectives: countStatuses(settled),
    score: score(settled),
    scoreFormula: SCORE_FORMULA,
    complete: unread.length === 0 && documents.length > 0 && !outcomes.some(isUnfinished),
  };
}

function isUnfinished(outcome: Outcome): boolean {
  return outcome.kind === 'open' && outcome.unfinished === true;
}

function countKinds(documents: readonly Document[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of documents) counts[kind] = (counts[kind] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([left], [right]) => compareText(left, right)));
}

function countOutcomes(outcomes: readonly Outcome[]): ReportSummary['outcomes'] {
  const counts = { pass: 0, fail: 0, notApplicable: 0, open: 0 };
  for (const { kind } of outcomes) counts[kind]++;
  return counts;
}

/** Every file that holds a document of ours or something that keeps it from being one, and the waivers. */
function inputsOf({ documents, outcomes, waiverFile }: SummarizeRequest): readonly ReportInput[] {
  const inputs = new Map<string, ReportInput>();
  const add = ({ path, sha256 }: SourceFile, more: number): void => {
    inputs.set(path, { path, sha256, documents: (inputs.get(path)?.documents ?? 0) + more });
  };
  for (const { file } of documents) add(file, 1);
  for (const { subject } of outcomes) if ('file' in subject) add(subject.file, 0);
  if (waiverFile !== undefined) add(waiverFile, 0);
  return [...inputs.values()].sort((left, right) => compareText(left.path, right.path));
}
