import type { Forecast } from '../../model/forecast.ts';
import { count, percent } from '../count.ts';
import { mark, type Tone } from '../html/badge.ts';
import { caution } from '../html/caution.ts';
import { inputList } from '../html/inputs.ts';
import { dated, day, place } from '../html/links.ts';
import { blocks, type Content, cut, el, line, type Markup } from '../html/markup.ts';
import { page } from '../html/page.ts';
import { contents, type Part, section } from '../html/parts.ts';
import { STYLE } from '../html/style/style.ts';
import { table } from '../html/table.ts';
import type { RenderOptions } from '../render-options.ts';
import { type Agenda, agendaOf, byLevel, objectivesLost } from './agenda.ts';
import { anchorOf, daySections } from './html-days.ts';
import { monthSections } from './html-months.ts';
import { FORECAST_STYLE } from './style.ts';
import {
  ALL_OF_IT,
  basisSentence,
  finalState,
  HOW_TO_READ,
  headline,
  incompleteSentence,
  leftOutSentence,
  lighterSentence,
  reliefRemark,
  reliefTitle,
  scoreSentence,
  todaySentence,
} from './words.ts';

/** Gaps that are told in full; more would make a page that no browser likes to open. */
const DETAILED = 1000;
const OBJECTIVES = 500;

const TITLE = 'What goes stale, and when';

/** One file that loads nothing and runs nothing: how much goes stale by month, and day by day what to do by when. */
export function renderForecastHtml(forecast: Forecast, options: RenderOptions): string {
  const title = `${TITLE}: ${line(forecast.asOf, 40)} to ${line(forecast.until, 40)}`;
  return page({ title, style: `${STYLE}${FORECAST_STYLE}`, body: body(forecast, options) });
}

function body(forecast: Forecast, options: RenderOptions): Markup {
  const parts = partsOf(forecast, agendaOf(forecast, options, DETAILED), options);
  return el(
    'body',
    blocks([
      el('a.skip', 'Skip to the forecast', { href: '#forecast' }),
      masthead(forecast),
      el('div.columns', blocks([contents(parts), el('main', blocks(parts.map(section)), { id: 'forecast' })])),
      el('footer', el('p', cut(basisSentence(forecast), 800))),
    ]),
  );
}

function masthead(forecast: Forecast): Markup {
  const { asOf, until, profile } = forecast;
  const incomplete = incompleteSentence(forecast);
  return el(
    'header.masthead',
    blocks([
      el(
        'p.eyebrow',
        ['irready', `Profile ${line(profile.title, 120)}`, `As of ${line(asOf, 40)}`, `Until ${line(until, 40)}`].map(
          (text) => el('span', text),
        ),
      ),
      el('h1', TITLE),
      panel(forecast),
      incomplete === ''
        ? null
        : caution('This forecast is not complete', `It says too little: ${line(incomplete, 400)}`),
    ]),
  );
}

function panel(forecast: Forecast): Markup {
  const gaps = forecast.days.flatMap(({ begins }) => begins);
  const tone = toneOf(forecast, byLevel(gaps));
  const [before, after] = [forecast.today.score.ratio, finalState(forecast).score.ratio];
  const score = before === null || after === null ? 'No score' : `${percent(before)} → ${percent(after)}`;
  return el(
    'div.verdict',
    [
      el('div.word', [
        el('p.big', [
          mark(tone),
          gaps.length === 0
            ? 'Nothing goes stale'
            : `${count(gaps.length, 'thing')} ${gaps.length === 1 ? 'goes' : 'go'} stale`,
        ]),
        el('p.meaning', dated(line(todaySentence(forecast), 300))),
      ]),
      el('div.score', [el('p.big', score), el('p', 'score if nobody does anything')]),
      el('p.sentence', dated(line(`${headline(forecast)} ${scoreSentence(forecast)}`, 600))),
    ],
    { class: tone },
  );
}

function toneOf({ days, complete }: Forecast, gaps: ReturnType<typeof byLevel>): Tone {
  if (gaps.error > 0) return 'bad';
  return days.some(({ begins }) => begins.length > 0) || !complete ? 'doubt' : 'good';
}

function partsOf(forecast: Forecast, agenda: Agenda, options: RenderOptions): readonly Part[] {
  const lost = objectivesLost(forecast);
  const anchors = agenda.days.map(({ lastGoodDay }, index) => [lastGoodDay.slice(0, 7), anchorOf(index)] as const);
  const dayIn = (month: string): string | undefined => anchors.find(([first]) => first === month)?.[1];
  return [
    { id: 'months', title: 'By month', content: monthSections(forecast, dayIn) },
    { id: 'days', title: 'Day by day', size: agenda.days.length, content: dayParts(forecast, agenda, options) },
    { id: 'lost', title: 'Objectives that stop being met', size: lost.length, content: lostPart(forecast, lost) },
    { id: 'relief', title: 'Not found any more', size: agenda.relief.length, content: reliefPart(forecast, agenda) },
    { id: 'run', title: 'About this forecast', content: aboutPart(forecast) },
  ];
}

function dayParts(forecast: Forecast, agenda: Agenda, { minLevel }: RenderOptions): Content {
  const leftOut = leftOutSentence(agenda);
  const lighter = lighterSentence(agenda, minLevel);
  return blocks([
    agenda.days.length === 0 ? el('p', 'No gap is listed.') : el('p.aside', HOW_TO_READ),
    lighter === '' ? null : el('p.left-out', lighter),
    leftOut === '' ? null : el('p.left-out', dated(`${leftOut} ${ALL_OF_IT}`)),
    daySections(forecast, agenda.days),
  ]);
}

function lostPart({ until }: Forecast, lost: ReturnType<typeof objectivesLost>): Content {
  if (lost.length === 0) return el('p', `Every objective that is met today is still met on ${line(until, 40)}.`);
  const rows = lost.slice(0, OBJECTIVES).map(({ id, title, since }) => ({
    cells: [cut(id, 60), line(title, 200), day(since)],
  }));
  const rest = lost.length - rows.length;
  return [
    table('lost-list', `Met today, and not on ${line(until, 40)}`, ['Objective', 'Title', 'Not met from'], rows),
    rest > 0 ? el('p.left-out', `${rest} more are left out here. ${ALL_OF_IT}`) : null,
  ];
}

function reliefPart(forecast: Forecast, { relief }: Agenda): Content {
  const title = reliefTitle(forecast);
  if (title === '') return el('p', 'No gap ends by the mere passing of time.');
  const rows = relief.map((each) => ({
    cells: [day(each.day), line(`${each.finding.title}${reliefRemark(each)}`, 300), place(each.finding.location)],
  }));
  return relief.length === 0
    ? el('p', `${title}.`)
    : table('relief-list', title, ['From', 'What was found before', 'Place'], rows);
}

function aboutPart({ asOf, until, profile, configuration, tool, complete, inputs }: Forecast): Content {
  const facts = [
    ['As of', asOf],
    ['Until', until],
    ['Profile', `${profile.title} (${profile.id})`],
    ['Configuration', configuration.path ?? 'none'],
    ['Configuration SHA-256', configuration.sha256 ?? 'none'],
    ['irready', tool.version],
    ['Rule library', `sha256:${tool.libraryDigest}`],
    ['Complete', complete ? 'yes' : 'no'],
  ].map(([name = '', value = '']) => ({ cells: [name, cut(value, 400)] }));
  return blocks([table('fact-list', 'What the forecast rests on', ['Fact', 'Value'], facts), inputList(inputs)]);
}
