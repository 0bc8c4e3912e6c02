import type { ControlLink } from '../../model/catalog.ts';
import type { ReportFinding, ReportOpen } from '../../model/report.ts';
import { attestationThatCounts, attestedPhrase } from '../attested.ts';
import { count } from '../count.ts';
import type { Review, ReviewedControl, ReviewedObjective } from '../review/review.ts';
import { STATUS_WORDS, VERDICT_WORDS } from '../review/verdict.ts';
import { group, type Part } from './budget.ts';
import { rows } from './entries.ts';
import {
  type Block,
  type Content,
  code,
  heading,
  type Inline,
  list,
  marked,
  name,
  paragraph,
  strong,
} from './nodes.ts';
import {
  codeOrNone,
  inJson,
  listLeftOut,
  missingHere,
  placeCode,
  SQUARES,
  scoreText,
  VERDICT_SQUARES,
} from './words.ts';

/** Rows of a control's gaps; all of them stand by rule further down. */
const GAPS = 15;

/** Sources of a control that are listed. */
const LINKS = 20;

/** Objectives as they are listed; where the table is cut, what is met goes first. */
const ORDER = ['fail', 'open', 'manual', 'notAssessed', 'pass', 'notApplicable'] as const;

/** Less than this does not hold a control. */
const LEAST = 1_500;

/** Each control with its objectives, its gaps, and what is open or waived; nothing when there are none. */
export function byControl({ controls }: Review): readonly Part[] {
  if (controls.length === 0) return [];
  return [
    group([heading(2, 'By control')], controls.map(controlPart), {
      weight: 2,
      least: LEAST,
      missing: (leftOut) => [paragraph([`Left out here for length: ${listLeftOut(leftOut)}. `, ...inJson()])],
    }),
  ];
}

function controlPart(reviewed: ReviewedControl): Part {
  const { objectives, gaps, open, waived } = reviewed;
  return group(
    lead(reviewed),
    [
      rows(
        [
          { title: 'Objective' },
          { title: 'Title' },
          { title: 'State' },
          { title: 'Rules', align: 'right' },
          { title: 'Gaps', align: 'right' },
          { title: 'Waived', align: 'right' },
          { title: 'Open', align: 'right' },
        ],
        { all: worstFirst(objectives), about: 120, missing: missingHere('objective') },
        objectiveRow,
      ),
      ...titled(`Gaps: ${gaps.length}`, gaps, gapTable),
      ...titled(`Open: ${count(open.length, 'place')}`, open, openTable),
      ...titled(`Waived: ${count(waived.length, 'gap')}, accepted and not met`, waived, waivedTable),
    ],
    { counted: { control: 1 } },
  );
}

function lead({ control, catalog, verdict }: ReviewedControl): readonly Block[] {
  const { id, title, responsibility, score, links = [] } = control;
  const duty = responsibility === undefined ? '' : ` Responsibility: ${name(responsibility)}.`;
  return [
    heading(3, `${name(id)} ${name(title)}`),
    paragraph([
      strong(`${VERDICT_SQUARES[verdict]} ${VERDICT_WORDS[verdict]}.`),
      ` Score: ${scoreText(score)}. Catalog: ${name(catalog.title)}.${duty}`,
    ]),
    ...(links.length === 0 ? [] : [paragraph('Its objectives come through:'), list(linkLines(links))]),
  ];
}

function linkLines(links: readonly ControlLink[]): readonly Content[] {
  const lines = links
    .slice(0, LINKS)
    .map(({ from, assertedBy, confidence }) => `${name(from)}, asserted by ${name(assertedBy)}, ${confidence}`);
  return links.length > LINKS ? [...lines, `${links.length - LINKS} more`] : lines;
}

function titled<Entry>(
  title: string,
  entries: readonly Entry[],
  part: (entries: readonly Entry[]) => Part,
): readonly Part[] {
  return entries.length === 0 ? [] : [group([paragraph(strong(title))], [part(entries)])];
}

function worstFirst(objectives: readonly ReviewedObjective[]): readonly ReviewedObjective[] {
  return ORDER.flatMap((state) => objectives.filter(({ objective }) => objective.status === state));
}

function objectiveRow(reviewed: ReviewedObjective): readonly Content[] {
  const { objective, beyond, rules, gaps, waived, open } = reviewed;
  const stated = attestationThatCounts(objective, reviewed.attestations);
  const remarks = [
    beyond ? ' (beyond: nearest to it, but not asked for here)' : '',
    stated === undefined ? '' : `; ${name(attestedPhrase(stated))}`,
  ];
  return [
    name(objective.id),
    `${name(objective.title)}${remarks.join('')}`,
    `${SQUARES[objective.status]} ${STATUS_WORDS[objective.status]}`,
    ...[rules, gaps, waived, open].map((entries) => String(entries.length)),
  ];
}

function gapTable(gaps: readonly ReportFinding[]): Part {
  return rows(
    [{ title: 'Level' }, { title: 'What is wrong' }, { title: 'Place' }, { title: 'Owner' }],
    { all: gaps, most: GAPS, about: 250, missing: (more) => `${count(more, 'more gap')}, under Gaps in detail.` },
    ({ level, message, location, owner }) => [level, marked(message), placeCode(location), codeOrNone(owner)],
  );
}

function openTable(open: readonly ReportOpen[]): Part {
  return rows(
    [{ title: 'Why' }, { title: 'Rule' }, { title: 'Place' }],
    { all: open, most: GAPS, about: 200, missing: further('Could not be decided') },
    ({ reason, ruleId, location }) => [marked(reason), code(ruleId), placeCode(location)],
  );
}

function waivedTable(waived: readonly ReportFinding[]): Part {
  return rows(
    [{ title: 'Level' }, { title: 'What is wrong' }, { title: 'Place' }, { title: 'Waiver' }],
    { all: waived, most: GAPS, about: 250, missing: further('Waivers') },
    ({ level, message, location, waiver }) => [level, marked(message), placeCode(location), codeOrNone(waiver)],
  );
}

function further(section: string): (more: number) => readonly Inline[] {
  return (more) => [`${count(more, 'more place')}, under ${section}.`];
}
