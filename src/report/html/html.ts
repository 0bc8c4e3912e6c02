import type { Report } from '../../model/report.ts';
import type { RenderOptions } from '../render-options.ts';
import { inputsSentence, toolSentence } from '../sentences.ts';
import { notAssessedEntries } from '../undecided.ts';
import { controlSections, verdictChoices } from './controls.ts';
import { evidenced, evidenceSections } from './evidence.ts';
import { filterRules } from './filter.ts';
import { masthead, overview } from './first-page.ts';
import { gapFilterRules, gapSections } from './gaps.ts';
import { blocks, cut, el, type Markup } from './markup.ts';
import { page } from './page.ts';
import { contents, type Part, section } from './parts.ts';
import { peopleSections } from './people.ts';
import { objectiveSections, runSections, stateChoices } from './run.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { STYLE } from './style/style.ts';
import { notAssessedSections, openSections } from './undecided.ts';
import { waiverSections } from './waivers.ts';

/** One file for reviewers: it loads nothing, runs nothing, and prints. */
export function renderHtml(report: Report, options: RenderOptions): string {
  const sheet = sheetOf(report, options);
  const style = `${STYLE}\n@media screen{\n${filtersOf(sheet)}\n}\n`;
  return page({
    title: `Readiness to respond to an incident, as of ${cut(report.asOf, 40)}`,
    style,
    body: body(sheet),
  });
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
    {
      id: 'people',
      title: 'Left to a person, and attested',
      size: review.manual.length + report.attestations.length,
      content: peopleSections(sheet),
    },
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
