import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../../src/report/text/width.ts';
import { renderTrendHtml } from '../../../../src/report/trend/html.ts';
import { renderTrendJson } from '../../../../src/report/trend/json.ts';
import { renderTrendMarkdown } from '../../../../src/report/trend/markdown.ts';
import type { Trend } from '../../../../src/report/trend/series.ts';
import { renderTrendText } from '../../../../src/report/trend/text.ts';
import { trendOf } from '../../../../src/report/trend/trend.ts';
import { FORMATS } from '../../../../src/validate/formats.ts';
import { ROOT } from '../../../examples.ts';
import { forged, hostileTexts } from '../forged.ts';
import { OPTIONS } from '../northwind.ts';
import { obeyed } from '../obeyed.ts';
import { monthly, november, TWO } from './series.ts';

const EMPTY = trendOf([]);
const FULL = { id: 'full', title: 'Full' };
const BROKEN = monthly(6, (month) => (month < 3 ? {} : { profile: FULL }));

/** Series of forged reports, whose days are hostile too. */
const forgedTrend: fc.Arbitrary<Trend> = fc
  .array(hostileTexts, { minLength: 1, maxLength: 3 })
  .map((all) => trendOf(all.map((texts) => ({ path: texts[0] ?? '', report: forged(texts) }))));

/** What the page is made of; a reader of HTML that meets another element was led to it by a report. */
const ELEMENTS = new Set(
  'html head meta title style body header h1 p main section h2 div figure figcaption svg desc path g text table caption thead tbody tr th td small ul li strong span footer'.split(
    ' ',
  ),
);

/** Names of the elements that open in a page, its style sheet aside. */
function elementsOf(html: string): readonly string[] {
  return [...html.replace(/<style>[\s\S]*?<\/style>/, '').matchAll(/<([^\s/>!]+)/g)].map(([, name = '']) => name);
}

/** The texts of the cells of each table. */
function tablesOf(html: string): readonly (readonly (readonly string[])[])[] {
  const inside = (text: string, name: RegExp) => [...text.matchAll(name)].map(([, content = '']) => content);
  return inside(html, /<table>([\s\S]*?)<\/table>/g).map((table) =>
    inside(table, /<tr>([\s\S]*?)<\/tr>/g).map((row) =>
      inside(row, /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g).map((cell) => cell.replace(/<[^>]*>/g, '')),
    ),
  );
}

function all(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(all)] : [node];
}

function parsed(markdown: string): readonly Nodes[] {
  return all(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

describe('the text of a series', () => {
  it('shows two reports', async () => {
    await expect(renderTrendText(TWO, OPTIONS)).toMatchFileSnapshot('__snapshots__/northwind.txt');
  });

  it('reads well at 80 columns with 24 monthly reports', async () => {
    const text = renderTrendText(monthly(24), OPTIONS);
    await expect(text).toMatchFileSnapshot('__snapshots__/monthly.txt');
    const lines = text.trimEnd().split('\n').slice(0, -1);
    expect(lines.filter((line) => displayWidth(line) > 80 && !line.includes('sha256:'))).toEqual([]);
  });

  it.each([40, 60, 120])('keeps its tables within %i columns and leaves no control out', (width) => {
    const text = renderTrendText(monthly(24), { ...OPTIONS, width });
    const rows = text.split('\n').filter((line) => /^(as of|20\d\d-)/.test(line));
    expect(rows.filter((line) => displayWidth(line) > width)).toEqual([]);
    const headers = rows.filter((line) => line.startsWith('as of')).join(' ');
    for (const { id } of november().controls) expect(headers).toContain(` ${id}`);
  });

  it('names the columns for which there is no room', () => {
    expect(renderTrendText(TWO, { ...OPTIONS, width: 40 })).toMatch(
      /\nNo room for: warnings, notes, waived,\nopen places\.\n/,
    );
  });

  it('marks where the series breaks', () => {
    const text = renderTrendText(BROKEN, OPTIONS);
    expect(text).toContain('\n2025-04-01 [1] ');
    expect(text.replace(/\s+/g, ' ')).toContain(
      '[1] 2025-04-01: profile recommended -> full; what stands before is not the same measure.',
    );
    expect(text.trimEnd().split('\n').at(-1)).toContain(
      'Not one measure: the profile or framework changed in between.',
    );
  });

  it('is one line when quiet', () => {
    expect(renderTrendText(TWO, { ...OPTIONS, quiet: true })).toBe(
      'Readiness in 2 reports from 2026-08-21 to 2026-11-21. Score 4 of 13 (30 %) -> 5 of 13 (38 %). Gaps 6 -> 7.\n',
    );
  });
});

describe('the Markdown of a series', () => {
  it('shows two reports', async () => {
    await expect(renderTrendMarkdown(TWO, OPTIONS)).toMatchFileSnapshot('__snapshots__/northwind.md');
  });

  it('gives each row of a table as many cells as its header', () => {
    const tables = parsed(renderTrendMarkdown(monthly(24), OPTIONS)).flatMap((node) =>
      node.type === 'table' ? [node] : [],
    );
    expect(tables).toHaveLength(2);
    for (const { children } of tables) {
      expect(children).toHaveLength(25);
      expect(new Set(children.map((row) => row.children.length)).size).toBe(1);
    }
  });

  it('holds hostile text as text', () => {
    fc.assert(
      fc.property(forgedTrend, (trend) => {
        const markdown = renderTrendMarkdown(trend, OPTIONS);
        expect(obeyed(markdown)).toBe(false);
        const nodes = parsed(markdown);
        expect(nodes.filter(({ type }) => ['html', 'link', 'image', 'code'].includes(type))).toEqual([]);
        const [first] = nodes.flatMap((node) => (node.type === 'table' ? [node] : []));
        expect(first?.children.map((row) => row.children.length)).toEqual([9, ...trend.points.map(() => 9)]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the JSON of a series', () => {
  const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false });
  for (const [name, test] of Object.entries(FORMATS)) ajv.addFormat(name, test);
  const schema = (name: string) => JSON.parse(readFileSync(`${ROOT}schemas/${name}.schema.json`, 'utf8'));
  for (const name of ['report', 'comparison']) ajv.addSchema(schema(name), `${name}.schema.json`);
  const isTrend = ajv.compile(schema('trend'));

  const absent = monthly(2, (month) => ({ controls: month === 0 ? [] : november().controls, framework: FULL }));

  it.each([
    ['two reports', TWO],
    ['a change of profile', BROKEN],
    ['controls that are absent', absent],
    ['no report', EMPTY],
  ])('keeps to the published schema: %s', (_, trend) => {
    const value = JSON.parse(renderTrendJson(trend, OPTIONS));
    expect(isTrend(value), JSON.stringify(isTrend.errors?.slice(0, 3))).toBe(true);
    expect(value).toEqual(trend);
  });

  it('would not keep to it without its points', () => {
    expect(isTrend({ ...TWO, points: undefined })).toBe(false);
  });
});

describe('the page of a series', () => {
  it('shows two reports', async () => {
    await expect(renderTrendHtml(TWO, OPTIONS)).toMatchFileSnapshot('__snapshots__/northwind.html');
  });

  it('loads and runs nothing, and allows only its own style', () => {
    const html = renderTrendHtml(monthly(24), OPTIONS).replaceAll('&#x27;', "'");
    const [style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html)?.slice(1) ?? [];
    expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(html).toContain(`content="default-src 'none';`);
    expect(html).not.toMatch(/<script|<link|<img|\sstyle=|\son\w+=|url\(|https?:/);
  });

  it('names every drawing, and uses no id twice', () => {
    const html = renderTrendHtml(monthly(24), OPTIONS);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const drawings = [...html.matchAll(/<svg [^>]*role="img" aria-labelledby="([^"]+)"/g)];
    expect(drawings).toHaveLength(elementsOf(html).filter((name) => name === 'svg').length);
    expect(drawings).toHaveLength(2 + november().controls.length);
    for (const [, names = ''] of drawings) for (const name of names.split(' ')) expect(ids).toContain(name);
  });

  it('says in tables what it draws', () => {
    const [numbers, scores] = tablesOf(renderTrendHtml(monthly(3), OPTIONS));
    expect(numbers?.[3]).toEqual(['2025-03-01', '15 %', '2', '13', '1', '2', '2', '1', '2']);
    expect(scores?.slice(0, 2)).toEqual([
      ['control', '2025-01-01', '2025-02-01', '2025-03-01'],
      ['IR-1', '25 %1 of 4', '25 %1 of 4', '25 %1 of 4'],
    ]);
  });

  it('draws the score where it belongs', () => {
    const html = renderTrendHtml(monthly(14), OPTIONS);
    const [, path = ''] = /series score"><path d="([^"]+)" class="line"/.exec(html) ?? [];
    const places = path.split(/[ML]/).filter((each) => each !== '');
    // No objective of 13 is met in January 2025, all of them in January and February 2026.
    expect(places).toHaveLength(14);
    expect([places[0], places[13]]).toEqual(['48 246', '608 26']);
    expect(path.match(/M/g)).toHaveLength(1);
  });

  it('does not join a line across a change of profile', () => {
    const [, path = ''] = /series score"><path d="([^"]+)"/.exec(renderTrendHtml(BROKEN, OPTIONS)) ?? [];
    expect(path.match(/M/g)).toHaveLength(2);
    expect(renderTrendHtml(BROKEN, OPTIONS)).toContain('>[1]</text>');
  });

  it('lets nothing of a forged report out of its text', () => {
    fc.assert(
      fc.property(forgedTrend, (trend) => {
        const html = renderTrendHtml(trend, OPTIONS);
        expect(obeyed(html)).toBe(false);
        expect(elementsOf(html).filter((name) => !ELEMENTS.has(name))).toEqual([]);
        expect(html.match(/<!/g)).toHaveLength(1);
        expect(html).not.toMatch(/NaN|Infinity|undefined/);
        expect(html).not.toMatch(/\p{Surrogate}/u);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each([
  ['text', renderTrendText],
  ['Markdown', renderTrendMarkdown],
  ['JSON', renderTrendJson],
  ['HTML', renderTrendHtml],
])('as %s', (_, render) => {
  it('says that there is nothing when there is no report', () => {
    expect(render(EMPTY, OPTIONS)).toMatch(/There is no report to show a trend of\.|"points": \[\]/);
  });

  it('takes one report, and reports of one day', () => {
    const one = trendOf([{ path: 'a.json', report: november() }]);
    const same = trendOf(['a.json', 'b.json'].map((path) => ({ path, report: november() })));
    for (const trend of [one, same]) {
      expect(render(trend, OPTIONS)).toContain('2026-11-21');
      expect(render(trend, OPTIONS)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('takes 200 reports of 100 controls', () => {
    const [control] = november().controls;
    if (control === undefined) throw new Error('no controls');
    const controls = Array.from({ length: 100 }, (_, index) => ({ ...control, id: `C-${index}` }));
    const trend = monthly(200, (month) => ({ controls, ...(month % 2 === 0 && { profile: FULL }) }));
    const output = render(trend, OPTIONS);
    expect(output).toContain('C-99');
  });

  it('is not obeyed, whatever the reports hold', () => {
    fc.assert(
      fc.property(forgedTrend, fc.boolean(), fc.integer({ min: 40, max: 100 }), (trend, quiet, width) => {
        expect(obeyed(render(trend, { ...OPTIONS, quiet, width }))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('takes texts of 100,000 characters', () => {
    const report = forged(['x'.repeat(100_000)]);
    expect(render(trendOf([{ path: 'a.json', report }]), OPTIONS)).toContain('xxxx');
  });
});
