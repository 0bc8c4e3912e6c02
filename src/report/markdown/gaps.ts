import type { BlockContent } from 'mdast';
import type { ReportFinding } from '../../model/report.ts';
import { count } from '../count.ts';
import { markOf } from '../known.ts';
import { yamlOf } from '../review/remedy.ts';
import type { Review, ReviewedRule } from '../review/review.ts';
import { frame } from '../text/frame.ts';
import { serialise as serialiseLines } from '../text/line.ts';
import { group, type Part } from './budget.ts';
import { items } from './entries.ts';
import { cut, MOST } from './harmless.ts';
import {
  type Block,
  type Content,
  code,
  fence,
  heading,
  type Inline,
  list,
  marked,
  name,
  paragraph,
  strong,
} from './nodes.ts';
import { idsText, inJson, listLeftOut, missingHere, placeCode } from './words.ts';

/** Places of one rule that show their line of text; the others name it. */
const FRAMED = 10;

/** Columns of a line of text, as wide as GitHub shows without scrolling. */
const FRAME_WIDTH = 100;

/** Pieces of YAML that a remedy shows by themselves. */
const PIECES = 5;

/** Other places that a gap names. */
const RELATED = 5;

/** Less than this does not hold a rule with one place. */
const LEAST = 1_500;

/** The gaps by rule, worst first: what is expected, why, what to do, and every place; nothing when there are none. */
export function gapsInDetail({ gapsByRule }: Review): readonly Part[] {
  if (gapsByRule.length === 0) return [];
  return [
    group([heading(2, 'Gaps in detail')], gapsByRule.map(rulePart), {
      weight: 6,
      least: LEAST,
      missing: (leftOut) => [
        paragraph([`Left out here for length, with their rules: ${listLeftOut(leftOut)}. `, ...inJson()]),
      ],
    }),
  ];
}

function rulePart(reviewed: ReviewedRule): Part {
  const { gaps } = reviewed;
  const same = gaps.every(({ remediation }) => remediation === gaps[0].remediation);
  const places = items(
    { all: gaps.map((gap, index) => ({ gap, index })), noun: 'gap', about: 450, missing: missingHere('gap') },
    ({ gap, index }) => [list([{ blocks: placeBlocks(gap, index < FRAMED, !same) }])],
  );
  return group([...lead(reviewed), ...(same ? remedy(gaps[0].remediation) : []), placesTitle(gaps.length)], [places]);
}

function placesTitle(number: number): Block {
  return paragraph(strong(`${count(number, 'place')}:`));
}

function lead({ rule, gaps: [first] }: ReviewedRule): readonly Block[] {
  const why =
    rule === undefined || rule.rationale === '' ? [] : [paragraph([strong('Why:'), ' ', ...marked(rule.rationale)])];
  return [
    heading(3, [`${first.level}: `, code(first.ruleId)]),
    paragraph([strong('Expected:'), ' ', ...marked(first.title, MOST.name), '.']),
    ...why,
    paragraph([
      strong('Controls:'),
      ` ${reach(first)}. `,
      strong('Objectives:'),
      ` ${idsText(first.objectives.map(name))}.`,
    ]),
  ];
}

function reach({ controls, beyond = [] }: ReportFinding): string {
  if (controls.length > 0 || beyond.length === 0) return idsText(controls.map(name));
  return `beyond ${idsText(beyond.map(name))}: nearest to it, but not asked for there`;
}

function placeBlocks(finding: ReportFinding, framed: boolean, ownRemedy: boolean): readonly BlockContent[] {
  const { location, owner, message } = finding;
  const mark = markOf(finding);
  const answers: readonly Inline[] = owner === undefined || owner === '' ? [] : [' (owner ', code(owner), ')'];
  return [
    paragraph([
      placeCode(location),
      ...(mark === undefined ? [] : [' ', strong(mark)]),
      ...answers,
      ': ',
      ...marked(message),
    ]),
    ...(framed ? excerpt(finding) : []),
    ...related(finding),
    ...(ownRemedy ? remedy(finding.remediation) : []),
  ];
}

function excerpt({ location, level }: ReportFinding): readonly BlockContent[] {
  const lines = frame(location, level, 0, FRAME_WIDTH);
  return lines.length === 0 ? [] : [fence('text', serialiseLines(lines, false).trimEnd())];
}

function related({ related: others }: ReportFinding): readonly BlockContent[] {
  if (others.length === 0) return [];
  const lines: Content[] = others
    .slice(0, RELATED)
    .map(({ location, message }) => ['see ', placeCode(location), ' ', ...marked(message, MOST.name)]);
  return [list(others.length > RELATED ? [...lines, `and ${count(others.length - RELATED, 'more place')}`] : lines)];
}

/** What to do, and what of it can be pasted into a document. */
function remedy(remediation: string): readonly BlockContent[] {
  const text = cut(remediation, MOST.sentence);
  if (text.trim() === '') return [];
  const pieces = yamlOf(text).slice(0, PIECES);
  return [paragraph([strong('Remedy:'), ' ', ...marked(text)]), ...pieces.map((yaml) => fence('yaml', yaml))];
}
