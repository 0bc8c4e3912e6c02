import type { Report, StatusCounts } from '../../model/report.ts';
import { count } from '../count.ts';
import { comparedSentence } from '../known.ts';
import { hiddenGaps, type RenderOptions } from '../render-options.ts';
import type { RankedGap } from '../review/ranking.ts';
import type { Review } from '../review/review.ts';
import { STATUS_WORDS, VERDICT_WORDS } from '../review/verdict.ts';
import {
  basisSentence,
  CROSSWALK,
  gapsSentence,
  holdsNothing,
  incompleteSentence,
  inputsSentence,
  isCrosswalk,
  objectivesSentence,
} from '../sentences.ts';
import type { Part } from './budget.ts';
import { group } from './budget.ts';
import { rows } from './entries.ts';
import { clip } from './harmless.ts';
import { alert, type Block, type Content, code, heading, marked, name, paragraph, strong, table } from './nodes.ts';
import { codeOrNone, missingHere, placeCode, SQUARES, scoreText, VERDICT_SQUARES } from './words.ts';

/** A sentence on the first page, which must leave room for the others. */
const SHORT = 500;

/** Squares of one control; with more objectives each stands for several. */
const BAR = 20;

const STATES = ['pass', 'fail', 'open', 'manual', 'notAssessed', 'notApplicable'] as const;

/** The verdict, what it rests on and what is amiss with it, in a length that no report can stretch. */
export function head({ report, verdict }: Review, options: RenderOptions): readonly Block[] {
  const { summary } = report;
  const sentences = holdsNothing(report)
    ? []
    : [gapsSentence(report), objectivesSentence(report), comparedSentence(report)];
  return [
    heading(1, 'Readiness to respond to an incident'),
    paragraph([
      strong(`${VERDICT_SQUARES[verdict]} ${VERDICT_WORDS[verdict]}.`),
      ` ${[...sentences, basisSentence(report)]
        .filter((sentence) => sentence !== '')
        .map((sentence) => clip(sentence, SHORT))
        .join(' ')}`,
    ]),
    ...warnings(report),
    paragraph([strong(`Score: ${scoreText(summary.score)}.`), ` Formula: ${clip(summary.scoreFormula, SHORT)}`]),
    ...hidden(report, options),
    ...(isCrosswalk(report) ? [alert('NOTE', CROSSWALK)] : []),
  ];
}

function warnings(report: Report): readonly Block[] {
  const incomplete = incompleteSentence(report);
  return [
    ...(holdsNothing(report) ? [alert('WARNING', `Nothing was assessed. ${inputsSentence(report)}`)] : []),
    ...(incomplete === '' ? [] : [alert('WARNING', ['Incomplete: ', incomplete])]),
  ];
}

function hidden(report: Report, options: RenderOptions): readonly Block[] {
  const lighter = hiddenGaps(report, options);
  if (lighter === 0) return [];
  const verb = lighter === 1 ? 'is' : 'are';
  return [
    paragraph([
      `${count(lighter, 'gap')} below `,
      code(`--min-level ${options.minLevel}`),
      ` ${verb} counted and not listed.`,
    ]),
  ];
}

/** The controls with their objectives counted and drawn; nothing when there are none. */
export function controlTable({ controls }: Review): readonly Part[] {
  if (controls.length === 0) return [];
  const table = rows(
    [
      { title: 'Catalog' },
      { title: 'Control' },
      { title: 'Title' },
      { title: 'Verdict' },
      { title: 'Objectives' },
      ...STATES.map((state) => ({ title: STATUS_WORDS[state], align: 'right' }) as const),
      { title: 'Score', align: 'right' },
    ],
    { all: controls, about: 300, missing: missingHere('control') },
    controlRow,
  );
  return [group([heading(2, 'Overview'), paragraph(legend())], [table], { weight: 2 })];
}

function legend(): string {
  return `A square is an objective, or several alike where a control has more than ${BAR}: ${STATES.map((state) => `${SQUARES[state]} ${lower(STATUS_WORDS[state])}`).join(', ')}.`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function controlRow({ control, verdict }: Review['controls'][number]): readonly Content[] {
  return [
    name(control.catalog),
    name(control.id),
    name(control.title),
    `${VERDICT_SQUARES[verdict]} ${VERDICT_WORDS[verdict]}`,
    bar(control.counts),
    ...STATES.map((state) => String(control.counts[state])),
    scoreText(control.score),
  ];
}

// Best first, so that it reads as a bar; the numbers stand beside it.
function bar(counts: StatusCounts): string {
  const all = STATES.reduce((sum, state) => sum + counts[state], 0);
  let before = 0;
  const squares = STATES.map((state) => {
    const from = scaled(before, all);
    before += counts[state];
    return SQUARES[state].repeat(Math.max(counts[state] > 0 ? 1 : 0, scaled(before, all) - from));
  });
  return squares.join('');
}

function scaled(number: number, all: number): number {
  return all <= BAR ? number : Math.round((number * BAR) / all);
}

/** The gaps to close first, one a rule; nothing when there are none. */
export function worstGaps({ worst }: Review): readonly Block[] {
  if (worst.length === 0) return [];
  return [
    heading(2, worst.length === 1 ? 'The worst gap' : 'The worst gaps'),
    table(
      [
        { title: 'Level' },
        { title: 'What is wrong' },
        { title: 'Place' },
        { title: 'Owner' },
        { title: 'Places', align: 'right' },
      ],
      worst.map(worstRow),
    ),
  ];
}

function worstRow({ finding, places }: RankedGap): readonly Content[] {
  return [
    finding.level,
    marked(finding.message, SHORT),
    placeCode(finding.location),
    codeOrNone(finding.owner),
    String(places),
  ];
}
