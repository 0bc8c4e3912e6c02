import { blocks, type Content, cut, el, line, type Markup } from '../html/markup.ts';
import { page } from '../html/page.ts';
import type { RenderOptions } from '../render-options.ts';
import { figures, smallCharts } from './figures.ts';
import { controlTables, noteList, pointTable, reportTable } from './html-tables.ts';
import type { Trend } from './series.ts';
import { STYLE } from './style.ts';
import { CELLS } from './tables.ts';
import { basisSentences, changeSentence, marksOf, pointNotes, spanSentence } from './words.ts';

/** One file that loads nothing and runs nothing: charts as drawings beside tables with the same numbers. */
export function renderTrendHtml(trend: Trend, _options: RenderOptions): string {
  return page({
    title: `Readiness to respond to an incident over time: ${line(spanSentence(trend), 100)}`,
    style: STYLE,
    body: body(trend),
  });
}

function body(trend: Trend): Markup {
  const change = changeSentence(trend);
  return el(
    'body',
    blocks([
      el('header', [
        el('h1', 'Readiness to respond to an incident over time'),
        el('p.lead', line(spanSentence(trend))),
        change === '' ? null : el('p.change', line(change)),
      ]),
      el('main', trend.points.length === 0 ? el('p', 'Nothing to show.') : sections(trend)),
      el('footer', blocks(basisSentences(trend).map((text) => el('p', cut(text))))),
    ]),
  );
}

function sections(trend: Trend): Content {
  const notes = pointNotes(trend);
  const marks = marksOf(trend, notes);
  return blocks([
    section('overall', 'Overall', [
      el('div.beside', [el('div', [...figures(trend, notes), noteList(notes)]), pointTable(trend, marks)]),
    ]),
    trend.controls.length === 0
      ? null
      : section('controls', 'By control', [smallCharts(trend), ...controlTables(trend, marks), el('p.how', CELLS)]),
    section('reports', 'Reports', [reportTable(trend, marks)]),
  ]);
}

function section(id: string, title: string, content: Content): Markup {
  return el('section', [el('h2', title, { id }), content], { 'aria-labelledby': id });
}
