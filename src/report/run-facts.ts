/** The run in names and values, for formats that hold pairs: JUnit properties, rows of a table. */
import type { Report } from '../model/report.ts';
import { percent } from './count.ts';
import { knownCount, unchangedCount } from './known.ts';
import { hiddenGaps, type RenderOptions } from './render-options.ts';
import { notAssessedEntries } from './undecided.ts';

/** A fact of the run: `gaps.error` and `4`. Values are as the report has them, not neutralised. */
export type RunFact = readonly [name: string, value: string];

/** What was assessed, with what, and what came of it; the names are stable. */
export function runFacts(report: Report, options: RenderOptions): readonly RunFact[] {
  return [
    ...basis(report),
    ...inputs(report),
    ...outcome(report, options),
    ...baselineFacts(report),
    ...changeFacts(report),
    ...objectives(report),
  ];
}

function basis({ asOf, profile, framework, tool, configuration, summary }: Report): readonly RunFact[] {
  return [
    ['asOf', asOf],
    ['profile', profile.id],
    ['profile.title', profile.title],
    ...(framework === undefined
      ? []
      : ([
          ['framework', framework.id],
          ['framework.title', framework.title],
        ] as const)),
    ['version', tool.version],
    ['libraryDigest', tool.libraryDigest],
    ['configuration', configuration.path ?? 'none'],
    ['configuration.sha256', configuration.sha256 ?? 'none'],
    ['complete', String(summary.complete)],
  ];
}

function inputs({ summary }: Report): readonly RunFact[] {
  return [
    ['files', String(summary.files)],
    ['files.skipped', String(summary.skippedFiles)],
    ['files.unread', String(summary.unreadFiles)],
    ['documents', String(summary.documents)],
    ...Object.entries(summary.documentsByKind).map(([kind, number]) => [`documents.${kind}`, String(number)] as const),
    ['rules', String(summary.rules)],
  ];
}

function outcome(report: Report, options: RenderOptions): readonly RunFact[] {
  const { outcomes, findings, waived } = report.summary;
  return [
    ...counted('outcomes', outcomes),
    ['gaps', String(findings.error + findings.warning + findings.note)],
    ...counted('gaps', { error: findings.error, warning: findings.warning, note: findings.note }),
    ['gaps.notListed', String(hiddenGaps(report, options))],
    ['waived', String(waived)],
    ['open', String(report.open.length)],
    ['notAssessed', String(notAssessedEntries(report).length)],
  ];
}

function baselineFacts({ baseline }: Report): readonly RunFact[] {
  if (baseline === undefined) return [];
  return [
    ['baseline', baseline.path],
    ['baseline.sha256', baseline.sha256],
    ['baseline.asOf', baseline.asOf],
    ['baseline.entries', String(baseline.entries)],
    ['baseline.gone', String(baseline.gone.length)],
    ['baseline.undecided', String(baseline.undecided.length)],
    ['gaps.known', String(knownCount({ baseline }))],
    ...counted('gaps.known', baseline.known),
  ];
}

function changeFacts({ change }: Report): readonly RunFact[] {
  if (change === undefined) return [];
  return [
    ['change.since', change.ref],
    ['change.commit', change.commit],
    ['gaps.unchanged', String(unchangedCount({ change }))],
    ...counted('gaps.unchanged', change.unchanged),
  ];
}

function objectives({ summary }: Report): readonly RunFact[] {
  const { met, applicable, ratio } = summary.score;
  return [
    ...counted('objectives', summary.objectives),
    ['score', ratio === null ? 'none' : percent(ratio)],
    ['score.met', String(met)],
    ['score.applicable', String(applicable)],
    ['score.formula', summary.scoreFormula],
  ];
}

function counted(name: string, counts: Readonly<Record<string, number>>): readonly RunFact[] {
  return Object.entries(counts).map(([key, number]) => [`${name}.${key}`, String(number)]);
}
