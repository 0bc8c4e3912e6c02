import type { Report, ReportBaseline } from '../../model/report.ts';
import { count, countLevels, percent } from '../count.ts';
import { knownCount, unchangedCount } from '../known.ts';
import { notAssessedEntries } from '../undecided.ts';

/** A line of the table that says what a report rests on. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What was assessed, with what, and what came of it; enough to make the same report again. */
export function factsOf(report: Report): readonly Fact[] {
  return [...basis(report), ...outcome(report)].map(([name, value]) => ({ name, value }));
}

type Row = readonly [name: string, value: string];

function basis({ asOf, profile, framework, tool, configuration, baseline, change }: Report): readonly Row[] {
  const { path, sha256 } = configuration;
  return [
    ['As of', asOf],
    ['Profile', `${profile.title} (${profile.id})`],
    ...(framework === undefined ? [] : [['Framework', `${framework.title} (${framework.id})`] as const]),
    ['Made by', `irready ${tool.version}`],
    ['Rule library', `sha256:${tool.libraryDigest}`],
    ['Configuration', path === null ? 'none' : `${path}, sha256:${sha256 ?? 'unknown'}`],
    ...(baseline === undefined ? [] : [['Baseline', baselineFact(baseline)] as const]),
    ...(change === undefined ? [] : [['Change since', `${change.ref}, commit ${change.commit}`] as const]),
  ];
}

function baselineFact({ path, sha256, asOf, entries }: ReportBaseline): string {
  return `${path} of ${asOf}, ${count(entries, 'entry', 'entries')}, sha256:${sha256}`;
}

function outcome(report: Report): readonly Row[] {
  const { summary, open } = report;
  const { outcomes, objectives, score } = summary;
  return [
    ['Read', `${count(summary.documents, 'document')} in ${count(summary.files, 'file')}`],
    ['Could not be read', count(summary.unreadFiles, 'file')],
    ['Skipped', `${count(summary.skippedFiles, 'file')} without an irready document`],
    ['Rules', String(summary.rules)],
    [
      'Outcomes',
      `${outcomes.pass} pass, ${outcomes.fail} fail, ${outcomes.open} open, ${outcomes.notApplicable} not applicable`,
    ],
    ['Gaps', countLevels(summary.findings) || 'none'],
    ...(report.baseline === undefined ? [] : [['Known to the baseline', String(knownCount(report))] as const]),
    ...(report.change === undefined ? [] : [['Unchanged', String(unchangedCount(report))] as const]),
    ['Waived', String(summary.waived)],
    ['Could not be decided', count(open.length, 'place')],
    ['Not assessed', notAssessedText(report)],
    [
      'Objectives',
      `${objectives.pass} met, ${objectives.fail} not met, ${objectives.open} open, ${objectives.manual} left to a person, ${objectives.notAssessed} not assessed, ${objectives.notApplicable} not applicable`,
    ],
    ['Score', score.ratio === null ? 'none' : `${score.met} / ${score.applicable} = ${percent(score.ratio)}`],
    ['Formula', summary.scoreFormula],
    ['Complete', summary.complete ? 'yes' : 'no: what could not be read or finished proves nothing'],
  ];
}

function notAssessedText(report: Report): string {
  const entries = notAssessedEntries(report);
  const rules = entries.filter(({ what }) => what === 'rule').length;
  return `${count(rules, 'rule')}, ${count(entries.length - rules, 'objective')}`;
}
