import type { Report } from '../../model/report.ts';
import { listedFindings, type Renderer, type RenderOptions } from '../render-options.ts';
import { type Review, reviewOf } from '../review/review.ts';
import { join, type LeftOut, type Part, share, size, sum, total } from './budget.ts';
import { byControl } from './controls.ts';
import { evidence, facts, inputs } from './evidence.ts';
import { gapsInDetail } from './gaps.ts';
import { controlTable, head, worstGaps } from './head.ts';
import { paragraph, strong } from './nodes.ts';
import { serialise } from './serialise.ts';
import { leftToAPerson, notAssessed, notices, open, waivers } from './undecided.ts';
import { inJson, listLeftOut } from './words.ts';

/** GitHub loses a step summary of more than 1 MiB as a whole; a runner may add a little to it. */
const MOST_BYTES = 1_000_000;

/** What the sentence on all that is left out may take. */
const SHORTENED = 1_000;

/** The report for a reviewer as GitHub flavoured Markdown, below 1,000,000 bytes in UTF-8. */
export const renderMarkdown: Renderer = (report, options) => markdownWithin(report, options, MOST_BYTES);

/**
 * The report for a reviewer in at most that many bytes of UTF-8, from 65,536 on: whole entries, worst first. What is left
 * out is counted at the top, with where to find it.
 */
export function markdownWithin(report: Report, options: RenderOptions, mostBytes: number): string {
  const review = reviewOf(report, listedFindings(report, options));
  const top = serialise(head(review, options));
  const worst = serialise(worstGaps(review));
  const basis = serialise(facts(report));
  const [overview, sections, files] = [controlTable(review), sectionsOf(review), inputs(report)];
  const parts = [...overview, ...sections, ...files];
  const written = share(parts, mostBytes - size(top + worst + basis) - SHORTENED, 0);
  const texts = written.map(({ text }) => text);
  return join([
    top,
    shortened(sum(written.map(({ leftOut }) => leftOut)), mostBytes),
    ...texts.slice(0, overview.length),
    worst,
    ...texts.slice(overview.length, parts.length - files.length),
    basis,
    ...texts.slice(parts.length - files.length),
  ]);
}

/** Sentences as Markdown, a paragraph each, the first in bold; what they quote stays text. */
export function sentencesMarkdown([first = '', ...others]: readonly string[]): string {
  return serialise([paragraph(strong(first)), ...others.map((sentence) => paragraph(sentence))]);
}

function sectionsOf(review: Review): readonly Part[] {
  const { report } = review;
  return [
    ...byControl(review),
    ...gapsInDetail(review),
    ...evidence(report),
    ...waivers(review),
    ...leftToAPerson(review),
    ...open(report),
    ...notAssessed(report),
    ...notices(report),
  ];
}

function shortened(leftOut: LeftOut, mostBytes: number): string {
  if (total(leftOut) === 0) return '';
  const limit = `${String(mostBytes).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')} bytes`;
  return serialise([
    paragraph([
      strong(`Shortened to ${limit}.`),
      ` Left out, the worst shown first: ${listLeftOut(leftOut)}. `,
      ...inJson(),
    ]),
  ]);
}
