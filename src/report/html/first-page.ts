/** What somebody reads who has one minute. */
import { compareText } from '../../base/compare.ts';
import type { ReportWaiver } from '../../model/report.ts';
import { count, percent } from '../count.ts';
import { comparedSentence } from '../known.ts';
import type { RankedGap } from '../review/ranking.ts';
import { VERDICT_WORDS, type Verdict } from '../review/verdict.ts';
import {
  basisSentence,
  CROSSWALK,
  gapsSentence,
  holdsNothing,
  incompleteSentence,
  isCrosswalk,
  objectivesSentence,
  uncountedObjectives,
} from '../sentences.ts';
import { levelBadge, mark, passedOverBadge, VERDICT_TONES } from './badge.ts';
import { caution } from './caution.ts';
import { controlChart } from './chart.ts';
import { controlNumbers, heatStrip } from './heat.ts';
import { code, dated, day, linked, placeLink, some } from './links.ts';
import { blocks, type Content, cut, el, line, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';
import { leftOut, table } from './table.ts';
import { WAIVER_WORDS } from './waivers.ts';

const WAIVERS = 10;

const MEANINGS: Readonly<Record<Verdict, string>> = {
  met: 'Every objective that applies is met.',
  notMet: 'At least one gap remains or is waived.',
  undecided: 'No gap was found, but not everything could be judged.',
  notApplicable: 'Nothing of what the profile asks for applies here.',
};

/** The title, the verdict with its sentence, and the score with its formula. */
export function masthead(sheet: Sheet): Markup {
  const { report } = sheet;
  const basis = report.framework?.title ?? `Profile ${report.profile.title}`;
  return el(
    'header.masthead',
    blocks([
      el(
        'p.eyebrow',
        ['irready', line(basis, 120), `As of ${report.asOf}`].map((text) => el('span', text)),
      ),
      el('h1', 'Readiness to respond to an incident'),
      verdictPanel(sheet),
      ...warnings(sheet),
    ]),
  );
}

/** Controls at a glance, the worst gaps, the numbers, and what was accepted for a time. */
export function overview(sheet: Sheet): Content {
  return blocks([
    el('section.glance', [el('h3', 'Controls at a glance'), crosswalkNote(sheet), heatStrip(sheet)]),
    worstGaps(sheet),
    el('section.numbers-by-control', [
      el('h3', 'Objectives by control'),
      el('div.side-by-side', [controlChart(sheet.controls), controlNumbers(sheet)]),
    ]),
    waiverDays(sheet),
  ]);
}

function verdictPanel({ report, review }: Sheet): Markup {
  const { score, scoreFormula, objectives } = report.summary;
  const told = holdsNothing(report)
    ? ['Nothing was assessed.', basisSentence(report)]
    : [gapsSentence(report), objectivesSentence(report), comparedSentence(report), basisSentence(report)];
  const tone = VERDICT_TONES[review.verdict];
  const uncounted = uncountedObjectives({ counts: objectives, score });
  return el(
    'div.verdict',
    [
      el('div.word', [
        el('p.big', [mark(tone), VERDICT_WORDS[review.verdict]]),
        el('p.meaning', MEANINGS[review.verdict]),
      ]),
      el('div.score', [
        el('p.big', score.ratio === null ? 'No score' : percent(score.ratio)),
        el('p', score.ratio === null ? '' : `${score.met} of ${count(score.applicable, 'objective')} met`),
        uncounted === 0 ? null : el('p', `${uncounted} more not assessed`),
      ]),
      el('p.sentence', dated(told.filter((text) => text !== '').join(' '))),
      el('p.formula', ['Score: ', cut(scoreFormula, 600)]),
    ],
    { class: tone },
  );
}

function warnings({ report, options, hidden }: Sheet): readonly Content[] {
  const incomplete = incompleteSentence(report);
  return [
    incomplete === '' ? null : caution('This assessment is not complete', `${capital(incomplete)}`),
    holdsNothing(report) ? caution('Nothing was assessed', nothing(options.searched)) : null,
    hidden === 0
      ? null
      : el(
          'p.aside',
          `${count(hidden, 'gap')} lighter than "${options.minLevel}" ${hidden === 1 ? 'is' : 'are'} counted and not listed.`,
        ),
  ];
}

function nothing(searched: readonly string[]): string {
  const where = searched.length === 0 ? 'what was given' : line(searched.join(', '), 300);
  return `No irready document was found in ${where}. What follows says nothing about how ready the organisation is.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function crosswalkNote({ report }: Sheet): Content {
  return isCrosswalk(report) ? el('p.aside', CROSSWALK) : null;
}

function worstGaps(sheet: Sheet): Content {
  const { worst } = sheet.review;
  if (worst.length === 0) return null;
  const title = worst.length === 1 ? 'The gap to close first' : `The ${numeral(worst.length)} gaps to close first`;
  return el('section.worst', [
    el('h3', title),
    el('ol', blocks(worst.map((ranked) => worstGap(ranked, sheet))), { role: 'list' }),
  ]);
}

function numeral(number: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five'][number] ?? String(number);
}

function worstGap({ finding, places }: RankedGap, sheet: Sheet): Markup {
  const { owner, controls } = finding;
  const more = places === 1 ? null : ` and ${count(places - 1, 'more place')}`;
  return el('li', [
    el('p.what', [levelBadge(finding.level), ' ', passedOverBadge(finding), dated(line(finding.message, 300))]),
    el('p.where', [
      el('span', [placeLink(finding, sheet), more]),
      el('span', owner === undefined ? 'No owner named' : ['Owner ', code(owner)]),
      controls.length === 0 ? null : el('span', ['Controls ', some(controls.map((id) => cut(id, 60)))]),
    ]),
  ]);
}

function waiverDays({ waivers, anchors, report }: Sheet): Content {
  if (waivers.length === 0) return null;
  const rows = waivers
    .toSorted(firstToEnd)
    .slice(0, WAIVERS)
    .map((waiver) => ({
      cells: [
        linked(code(waiver.id), anchors.waiver.get(waiver)),
        WAIVER_WORDS[waiver.state].word,
        waiver.expires === undefined ? 'None given' : day(waiver.expires),
        code(waiver.covers),
        waiver.owner === '' ? 'None named' : code(waiver.owner),
        waiver.approver === undefined ? 'Nobody named' : code(waiver.approver),
      ],
    }));
  return el('section.waiver-days', [
    el('h3', 'Accepted for a time'),
    table(
      'waiver-list',
      'Waivers, the first to end first; what an active one covers is not met',
      ['Waiver', 'State', 'Last day', 'About', 'Owner', 'Approved by'],
      rows,
    ),
    leftOut(report.waivers.length - rows.length, 'waiver'),
  ]);
}

function firstToEnd(left: ReportWaiver, right: ReportWaiver): number {
  const active = Number(right.state === 'active') - Number(left.state === 'active');
  return active || compareText(left.expires ?? '', right.expires ?? '') || compareText(left.id, right.id);
}
