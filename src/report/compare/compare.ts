import { compareText } from '../../base/compare.ts';
import { LEVELS } from '../../model/level.ts';
import type { Report, ReportFinding } from '../../model/report.ts';
import { comparePlaces } from '../places.ts';
import { comparedRun, differencesOf, inputsGone, orderOf } from './basis.ts';
import type { Comparison } from './comparison.ts';
import { type Decide, decider } from './decide.ts';
import { controlChanges, objectiveChanges } from './scores.ts';

/** Both reports hold all their findings, or absence would mean nothing: see `isWhole`. */
export function compareReports(before: Report, after: Report): Comparison {
  const pairs = pairsOf(before.findings, after.findings);
  const gone = inputsGone(before, after);
  const lost = lostGaps(pairs, decider(after, before, 'the later run'), new Set(gone));
  return {
    schemaVersion: '1.0',
    before: comparedRun(before),
    after: comparedRun(after),
    order: orderOf(before, after),
    differences: differencesOf(before, after),
    inputsGone: gone,
    ...laterGaps(pairs, decider(before, after, 'the earlier run')),
    ...lost,
    ...waived(pairs),
    controls: controlChanges(before, after),
    objectives: objectiveChanges(before, after),
  };
}

/** Whether a report lists every finding that it counts; one that was written with `--min-level` may not. */
export function isWhole({ findings, summary }: Report): boolean {
  const gaps = findings.filter(({ waiver }) => waiver === undefined);
  return (
    findings.length - gaps.length === summary.waived &&
    LEVELS.every((level) => gaps.filter((gap) => gap.level === level).length === summary.findings[level])
  );
}

/** What counts as a gap now and did not before, worst first: new gaps, and those that no waiver covers any more. */
export function newGaps({ newGaps: found, noLongerWaived }: Comparison): readonly ReportFinding[] {
  return [...found.map(({ finding }) => finding), ...noLongerWaived].sort(worstFirst);
}

type Pair = readonly [one: ReportFinding | undefined, two: ReportFinding | undefined];

/** Findings of one fingerprint, the first with the first: a report gives no two findings one, but a forged one may. */
function pairsOf(before: readonly ReportFinding[], after: readonly ReportFinding[]): readonly Pair[] {
  const [earlier, later] = [keyed(before), keyed(after)];
  return [
    ...[...later].map(([key, two]): Pair => [earlier.get(key), two]),
    ...[...earlier].filter(([key]) => !later.has(key)).map(([, one]): Pair => [one, undefined]),
  ].sort(([one, two], [three, four]) => worstFirst(two ?? one, four ?? three));
}

function keyed(findings: readonly ReportFinding[]): ReadonlyMap<string, ReportFinding> {
  const ordinals = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const ordinal = (ordinals.get(finding.fingerprint) ?? 0) + 1;
      ordinals.set(finding.fingerprint, ordinal);
      return [`${ordinal} ${finding.fingerprint}`, finding];
    }),
  );
}

function worstFirst(one: ReportFinding | undefined, two: ReportFinding | undefined): number {
  if (one === undefined || two === undefined) return 0;
  return (
    LEVELS.indexOf(two.level) - LEVELS.indexOf(one.level) ||
    comparePlaces(one.location, two.location) ||
    compareText(one.ruleId, two.ruleId) ||
    compareText(one.fingerprint, two.fingerprint)
  );
}

function isGap(finding: ReportFinding | undefined): finding is ReportFinding {
  return finding !== undefined && finding.waiver === undefined;
}

function isWaived(finding: ReportFinding | undefined): finding is ReportFinding {
  return finding?.waiver !== undefined;
}

function laterGaps(pairs: readonly Pair[], decide: Decide): Pick<Comparison, 'newGaps' | 'unchanged'> {
  return {
    newGaps: pairs.flatMap(([one, finding]) => {
      if (one !== undefined || !isGap(finding)) return [];
      const undecidedBefore = decide(finding);
      return [{ finding, ...(undecidedBefore !== undefined && { undecidedBefore }) }];
    }),
    unchanged: pairs.flatMap(([one, finding]) => {
      if (!isGap(one) || !isGap(finding)) return [];
      return [{ finding, ...(one.level !== finding.level && { levelBefore: one.level }) }];
    }),
  };
}

type Lost = Pick<Comparison, 'fixed' | 'undecided' | 'waivedGone'>;

function lostGaps(pairs: readonly Pair[], decide: Decide, gone: ReadonlySet<string>): Lost {
  const lost = pairs.flatMap(([finding, two]) =>
    finding === undefined || two !== undefined ? [] : [{ finding, undecided: decide(finding) }],
  );
  const gaps = lost.filter(({ finding }) => isGap(finding));
  return {
    fixed: gaps
      .filter(({ undecided }) => undecided === undefined)
      .map(({ finding }) => ({ finding, ...(gone.has(finding.location.path) && { fileGone: true as const }) })),
    undecided: gaps.flatMap(({ finding, undecided }) => (undecided === undefined ? [] : [{ finding, ...undecided }])),
    waivedGone: lost
      .filter(({ finding }) => isWaived(finding))
      .map(({ finding, undecided }) => ({ finding, ...(undecided !== undefined && { undecided }) })),
  };
}

function waived(pairs: readonly Pair[]): Pick<Comparison, 'newlyWaived' | 'noLongerWaived' | 'stillWaived'> {
  return {
    newlyWaived: pairs.flatMap(([one, finding]) =>
      isWaived(finding) && !isWaived(one) ? [{ finding, wasGap: one !== undefined }] : [],
    ),
    noLongerWaived: pairs.flatMap(([one, finding]) => (isWaived(one) && isGap(finding) ? [finding] : [])),
    stillWaived: pairs.flatMap(([one, finding]) => (isWaived(one) && isWaived(finding) ? [finding] : [])),
  };
}
