import { percent } from '../count.ts';
import type { ReviewedControl } from '../review/review.ts';
import { VERDICT_WORDS, VERDICTS, type Verdict } from '../review/verdict.ts';
import { uncountedObjectives } from '../sentences.ts';
import { mark, VERDICT_TONES, verdictBadge } from './badge.ts';
import { linked } from './links.ts';
import { blocks, type Content, cut, el, line, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';
import { type Column, leftOut, numberTable } from './table.ts';

/** One cell a control: its id, its verdict in words, its score. */
export function heatStrip({ controls, anchors, review }: Sheet): Content {
  if (controls.length === 0) return el('p.aside', 'The run has no controls.');
  return [
    byCatalog(controls).map(([title, members]) => [
      el('h4', line(title, 120)),
      el('ul.heat', blocks(members.map((member) => heatCell(member, anchors.control.get(member.control)))), {
        role: 'list',
      }),
    ]),
    leftOut(review.controls.length - controls.length, 'control'),
  ];
}

/** Controls under the title of their catalog, both in the order of the report. */
export function byCatalog(
  controls: readonly ReviewedControl[],
): readonly (readonly [title: string, members: readonly ReviewedControl[]])[] {
  const groups = new Map<string, readonly [string, ReviewedControl[]]>();
  for (const reviewed of controls) {
    const { id, title } = reviewed.catalog;
    const group = groups.get(id) ?? ([title, []] as const);
    group[1].push(reviewed);
    groups.set(id, group);
  }
  return [...groups.values()];
}

function heatCell({ control, verdict }: ReviewedControl, anchor: string | undefined): Markup {
  const { met, applicable, ratio } = control.score;
  const uncounted = uncountedObjectives(control);
  const cell = el('span.cell', [
    el('span.id', cut(control.id, 24)),
    el('span.ratio', ratio === null ? '–' : percent(ratio)),
    el('span.words', [mark(VERDICT_TONES[verdict]), VERDICT_WORDS[verdict]]),
    el('span.of', ratio === null ? '' : `${met} of ${applicable}`),
    // Beside 100 % it has to be seen that most of a control may not have been looked at.
    uncounted === 0 ? null : el('span.of', `${uncounted} not assessed`),
  ]);
  return el('li', linked(cell, anchor), { class: VERDICT_TONES[verdict] });
}

const COLUMNS: readonly Column[] = [
  { label: 'Control' },
  { label: 'Verdict' },
  { label: 'Met', numeric: true },
  { label: 'Not met', numeric: true },
  { label: 'Open', numeric: true },
  { label: 'Left to a person', numeric: true },
  { label: 'Not assessed', numeric: true },
  { label: 'Score', numeric: true },
];

/** The numbers that the chart draws, as a table. */
export function controlNumbers({ controls, anchors }: Sheet): Markup {
  const rows = controls.map(({ control, verdict }) => ({
    cells: [
      linked(cut(control.id, 60), anchors.control.get(control)),
      verdictBadge(verdict),
      control.counts.pass,
      control.counts.fail,
      control.counts.open,
      control.counts.manual,
      control.counts.notAssessed,
      control.score.ratio === null ? '–' : percent(control.score.ratio),
    ],
  }));
  return numberTable('Objectives by control and state, the score of those that count', COLUMNS, rows);
}

/** The verdicts that some control has, in the order of {@link VERDICTS}. */
export function verdictsOf(controls: readonly ReviewedControl[]): readonly Verdict[] {
  return VERDICTS.filter((verdict) => controls.some((reviewed) => reviewed.verdict === verdict));
}
