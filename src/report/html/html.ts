import { createHash } from 'node:crypto';
import { toHtml } from 'hast-util-to-html';
import type { Report } from '../../model/report.ts';
import type { RenderOptions } from '../render-options.ts';
import { inputsSentence, toolSentence } from '../sentences.ts';
import { notAssessedEntries } from '../undecided.ts';
import { controlSections, verdictChoices } from './controls.ts';
import { evidenced, evidenceSections } from './evidence.ts';
import { filterRules } from './filter.ts';
import { masthead, overview } from './first-page.ts';
import { gapFilterRules, gapSections } from './gaps.ts';
import { blocks, type Content, cut, el, type Markup } from './markup.ts';
import { peopleSections } from './people.ts';
import { objectiveSections, runSections, stateChoices } from './run.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { STYLE } from './style/style.ts';
import { notAssessedSections, openSections } from './undecided.ts';
import { waiverSections } from './waivers.ts';

/** A part of the page with a heading of its own. */
interface Part {
  readonly id: string;
  readonly title: string;
  /** How much is in it, for the table of contents. */
  readonly size?: number;
  readonly content: Content;
}

/** One file for reviewers: it loads nothing, runs nothing, and prints. */
export function renderHtml(report: Report, options: RenderOptions): string {
  const sheet = sheetOf(report, options);
  const style = `${STYLE}\n@media screen{\n${filtersOf(sheet)}\n}\n`;
  const page = el('html', [head(report, style), body(sheet)], { lang: 'en-GB' });
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function head({ asOf }: Report, style: string): Markup {
  const digest = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
  return el(
    'head',
    blocks([
      el('meta', null, { charset: 'utf-8' }),
      el('meta', null, { 'http-equiv': 'Content-Security-Policy', content: policy }),
      el('meta', null, { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', null, { name: 'color-scheme', content: 'light dark' }),
      el('meta', null, { name: 'referrer', content: 'no-referrer' }),
      el('meta', null, { name: 'robots', content: 'noindex' }),
      el('title', `Readiness to respond to an incident, as of ${cut(asOf, 40)}`),
      styleElement(style),
    ]),
  );
}

function body(sheet: Sheet): Markup {
  const parts = partsOf(sheet);
  return el(
    'body',
    blocks([
      el('a.skip', 'Skip to the report', { href: '#report' }),
      masthead(sheet),
      el('div.columns', blocks([contents(parts), el('main', blocks(parts.map(section)), { id: 'report' })])),
      footer(sheet),
    ]),
  );
}

function partsOf(sheet: Sheet): readonly Part[] {
  const { report, review } = sheet;
  const gaps = review.gapsByRule.reduce((sum, rule) => sum + rule.gaps.length, 0);
  return [
    { id: 'overview', title: 'Overview', content: overview(sheet) },
    { id: 'controls', title: 'By control', size: report.controls.length, content: controlSections(sheet) },
    { id: 'gaps', title: 'Gaps in detail', size: gaps, content: gapSections(sheet) },
    {
      id: 'evidence',
      title: 'Evidence for what passes',
      size: evidenced(sheet).length,
      content: evidenceSections(sheet),
    },
    { id: 'waivers', title: 'Waivers', size: report.waivers.length, content: waiverSections(sheet) },
    { id: 'people', title: 'Left to a person', size: review.manual.length, content: peopleSections(sheet) },
    { id: 'open', title: 'What could not be decided', size: report.open.length, content: openSections(sheet) },
    {
      id: 'not-assessed',
      title: 'What was not assessed',
      size: notAssessedEntries(report).length,
      content: notAssessedSections(sheet),
    },
    { id: 'run', title: 'About this run', content: runSections(sheet) },
    { id: 'objectives', title: 'All objectives', size: report.objectives.length, content: objectiveSections(sheet) },
  ];
}

function section({ id, title, content }: Part, index: number): Markup {
  const heading = el('h2', [el('span.numeral', String(index + 1)), ' ', title], { id: `${id}-heading` });
  return el('section.part', [heading, content], { id, 'aria-labelledby': `${id}-heading` });
}

function contents(parts: readonly Part[]): Markup {
  const entries = parts.map(({ id, title, size }) =>
    el('li', [el('a', title, { href: `#${id}` }), size === undefined ? null : [' ', el('span.count', String(size))]]),
  );
  return el('nav.contents', [el('h2', 'Contents', { id: 'contents' }), el('ol', blocks(entries))], {
    'aria-labelledby': 'contents',
  });
}

function footer({ report }: Sheet): Markup {
  return el('footer', el('p', `${inputsSentence(report)} ${cut(toolSentence(report), 400)}`));
}

function filtersOf(sheet: Sheet): string {
  return [
    filterRules('verdict', '.control', verdictChoices(sheet)),
    filterRules('state', '#objectives tbody tr', stateChoices(sheet)),
    gapFilterRules(sheet),
  ].join('\n');
}

// A style sheet is the one text that HTML does not escape; ours holds nothing but what is written in this folder.
function styleElement(style: string): Markup {
  return { type: 'element', tagName: 'style', properties: {}, children: [{ type: 'text', value: style }] };
}
