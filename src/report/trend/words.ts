/** Sentences about a series that its formats share. */

import type { Difference } from '../compare/comparison.ts';
import { scoreText } from '../compare/words.ts';
import { count } from '../count.ts';
import type { Trend, TrendPoint } from './series.ts';
import { gapsAt } from './tables.ts';

const CHANGES: Readonly<Partial<Record<Difference['what'], string>>> = {
  profile: 'profile',
  framework: 'framework',
  library: 'rule library',
};

/** Something to know about one point, and the mark by which tables and charts refer to it. */
export interface PointNote {
  /** Index of the point. */
  readonly point: number;
  /** ` [1]` */
  readonly mark: string;
  readonly text: string;
}

/** `Readiness in 4 reports from 2026-08-21 to 2026-11-21.` */
export function spanSentence({ points }: Trend): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return 'There is no report to show a trend of.';
  const days = first.asOf === last.asOf ? `of ${first.asOf}` : `from ${first.asOf} to ${last.asOf}`;
  return `Readiness in ${count(points.length, 'report')} ${days}.`;
}

/** `Score 9 of 13 (69 %) -> 8 of 13 (61 %). Gaps 6 -> 7.`; of one report, what it says. */
export function changeSentence({ points }: Trend): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const now = scoreText(last.summary.score);
  if (points.length === 1) return `Score ${now}. Gaps ${gapsAt(last)}. One report shows no trend.`;
  const broken = points.some(isBreak) ? ' Not one measure: the profile or framework changed in between.' : '';
  return `Score ${scoreText(first.summary.score)} -> ${now}. Gaps ${gapsAt(first)} -> ${gapsAt(last)}.${broken}`;
}

/** What the last report rests on, so that the numbers can be traced to what made them. */
export function basisSentences({ points }: Trend): readonly string[] {
  const last = points.at(-1);
  if (last === undefined) return [];
  const { profile, framework, tool, configuration, summary } = last;
  const terms = framework === undefined ? '' : `, in the terms of ${framework.title}`;
  return [
    `Last report: profile ${profile.id}${terms}, configuration ${configuration.path ?? 'none'}, irready ${tool.version}, rule library sha256:${tool.libraryDigest}; ${count(summary.documents, 'document')} in ${count(summary.files, 'file')} against ${count(summary.rules, 'rule')}, ${last.open} open, ${last.notAssessed} not assessed.`,
    `Score: ${summary.scoreFormula}`,
  ];
}

/** Where a series breaks, and which reports are not complete, in the order of the points. */
export function pointNotes({ points }: Trend): readonly PointNote[] {
  return points
    .map((point, index) => ({ point: index, parts: partsOf(point) }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ point, parts }, index) => ({
      point,
      mark: ` [${index + 1}]`,
      text: `${points[point]?.asOf ?? ''}: ${parts.join('; ')}.`,
    }));
}

/** The mark of each point; empty where there is nothing to know. */
export function marksOf({ points }: Trend, notes: readonly PointNote[]): readonly string[] {
  const marks = new Map(notes.map(({ point, mark }) => [point, mark]));
  return points.map((_, index) => marks.get(index) ?? '');
}

/** Whether a line must not reach this point from the one before: other duties are counted. */
export function isBreak({ breaks }: TrendPoint): boolean {
  return breaks.some(({ what }) => what === 'profile' || what === 'framework');
}

function partsOf({ breaks, summary }: TrendPoint): readonly string[] {
  const changes = breaks.flatMap(({ what, from, to }) => {
    const named = CHANGES[what];
    return named === undefined ? [] : [`${named} ${short(from)} -> ${short(to)}`];
  });
  const after = changes.length === 0 ? [] : ['what stands before is not the same measure'];
  return [...changes, ...after, ...(summary.complete ? [] : ['this run is not complete'])];
}

/** Twelve digits tell two digests apart; the JSON output has them whole. */
function short(text: string): string {
  return text.startsWith('sha256:') ? text.slice(0, 'sha256:'.length + 12) : text;
}
