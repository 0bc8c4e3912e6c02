import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../../../src/model/forecast.ts';
import { renderForecastHtml } from '../../../../src/report/forecast/html.ts';
import { renderForecastIcs } from '../../../../src/report/forecast/ics.ts';
import { renderForecastJson } from '../../../../src/report/forecast/json.ts';
import { forecastMarkdownWithin, renderForecastMarkdown } from '../../../../src/report/forecast/markdown.ts';
import { renderForecastText } from '../../../../src/report/forecast/text.ts';
import { displayWidth } from '../../../../src/report/text/width.ts';
import { FORMATS } from '../../../../src/validate/formats.ts';
import { ROOT } from '../../../examples.ts';
import { readPage } from '../html/page.ts';
import { OPTIONS } from '../northwind.ts';
import { obeyed } from '../obeyed.ts';
import { forgedForecast, forgedForecasts, gapOf, manyGaps, NOTHING, northwind, withGaps } from './story.ts';

const FORECAST = northwind();
const INCOMPLETE = northwind({ complete: false });

function all(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(all)] : [node];
}

function parsed(markdown: string): readonly Nodes[] {
  return all(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

describe('the text of a forecast', () => {
  it.each([80, 200])('shows 90 days at %i columns', async (width) => {
    const text = renderForecastText(FORECAST, { ...OPTIONS, width });
    await expect(text).toMatchFileSnapshot(`__snapshots__/northwind-${width}.txt`);
  });

  it('begins with how much goes stale', () => {
    expect(
      renderForecastText(FORECAST, { ...OPTIONS, width: 200 })
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      '7 things go stale by 2027-02-19 (90 days): 3 errors, 3 warnings, 1 note; 1 because a waiver ends.',
      'Score falls from 5 of 13 (38 %) to 2 of 13 (15 %) by 2027-02-19 if nobody does anything.',
    ]);
  });

  it('is a line a gap and the head when quiet', async () => {
    const text = renderForecastText(FORECAST, { ...OPTIONS, quiet: true });
    await expect(text).toMatchFileSnapshot('__snapshots__/northwind-quiet.txt');
    expect(text.split('\n').filter((line) => /^\S+:\d+:\d+: (error|warning|note): /.test(line))).toHaveLength(7);
  });

  it('says the same with colour', () => {
    const coloured = renderForecastText(FORECAST, { ...OPTIONS, colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is taken away
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderForecastText(FORECAST, OPTIONS));
    expect(coloured).toContain('\u001b[1m\u001b[31merror');
  });

  it.each([40, 60, 80, 120])('keeps its own words within %i columns', (width) => {
    const lines = renderForecastText(FORECAST, { ...OPTIONS, width }).split('\n');
    // A word, such as a path, that is longer than the line keeps a line to itself.
    expect(lines.filter((line) => displayWidth(line) > width && line.trim().includes(' '))).toEqual([]);
  });

  it('tells the first line of a longer remedy, and that there is more', () => {
    const text = renderForecastText(
      withGaps([gapOf('error', { remediation: 'Agree a day:\n`due: 2027-01-31`' })]),
      OPTIONS,
    );
    expect(text).toContain('by then   Agree a day: …');
    expect(text).not.toContain('`due: 2027-01-31`');
  });

  it('says at the end what it leaves out', () => {
    const text = renderForecastText(manyGaps(10_000), OPTIONS).replace(/\s+/g, ' ');
    expect(text).toContain(
      'Left out here for length: 9500 warnings whose last good day is 2026-12-11 or later. irready forecast -f json has it all.',
    );
  });
});

describe('the Markdown of a forecast', () => {
  it('shows 90 days', async () => {
    await expect(renderForecastMarkdown(FORECAST, OPTIONS)).toMatchFileSnapshot('__snapshots__/northwind.md');
  });

  it('has a heading for each last good day', () => {
    const days = parsed(renderForecastMarkdown(FORECAST, OPTIONS)).flatMap((node) =>
      node.type === 'heading' && node.depth === 3
        ? [
            all(node)
              .map((each) => ('value' in each ? each.value : ''))
              .join(''),
          ]
        : [],
    );
    expect(days.slice(0, 4)).toEqual([
      'Fri 2026-12-11, in 20 days',
      'Sat 2027-01-16, in 56 days',
      'Sun 2027-01-31, in 71 days',
      'Sun 2027-02-14, in 85 days',
    ]);
  });

  it.each([2_000, 5_000, 50_000, 1_000_000])('stays within %i bytes and says what it leaves out', (bytes) => {
    const markdown = forecastMarkdownWithin(manyGaps(10_000), OPTIONS, bytes);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(bytes);
    expect(markdown).toMatch(/And \d+ more, on the same day or later|Left out for want of room/);
    expect(markdown).toContain('10000 things go stale');
  });

  it('names fifty places of one thing to do', () => {
    const places = Array.from({ length: 60 }, () => gapOf('warning'));
    expect(renderForecastMarkdown(withGaps(places), OPTIONS)).toContain('- and 10 more places.');
  });

  it('holds hostile text as text', () => {
    fc.assert(
      fc.property(forgedForecasts, (forecast) => {
        const nodes = parsed(renderForecastMarkdown(forecast, OPTIONS));
        const own = forecast.complete ? [] : ['blockquote'];
        expect(nodes.filter(({ type }) => ['html', 'link', 'image', 'code', 'table'].includes(type))).toEqual([]);
        expect(nodes.filter(({ type }) => type === 'blockquote').map(({ type }) => type)).toEqual(own);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['@northwind/everybody', 'https://evil.example', 'www.evil.example', '#42', 'GH-42'])(
    'makes nothing of %s',
    (text) => {
      const markdown = renderForecastMarkdown(forgedForecast([`see ${text} now`]), OPTIONS);
      expect(markdown.replace(/`[^`]*`/g, '')).not.toContain(text);
    },
  );
});

describe('the JSON of a forecast', () => {
  const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false });
  for (const [name, test] of Object.entries(FORMATS)) ajv.addFormat(name, test);
  const schema = (name: string) => JSON.parse(readFileSync(`${ROOT}schemas/${name}.schema.json`, 'utf8'));
  ajv.addSchema(schema('report'), 'report.schema.json');
  const isForecast = ajv.compile(schema('forecast'));

  it.each([
    ['90 days', FORECAST],
    ['nothing', NOTHING],
    ['a run that is not complete', INCOMPLETE],
    ['many gaps', manyGaps(2_000)],
  ])('keeps to the published schema: %s', (_, forecast) => {
    const value = JSON.parse(renderForecastJson(forecast, OPTIONS));
    expect(isForecast(value), JSON.stringify(isForecast.errors?.slice(0, 3))).toBe(true);
    expect(value).toEqual(forecast);
  });

  it('holds what other formats leave out', () => {
    const value: Forecast = JSON.parse(
      renderForecastJson(manyGaps(10_000), { ...OPTIONS, minLevel: 'error', quiet: true }),
    );
    expect(value.days[0]?.begins).toHaveLength(10_000);
  });

  it.each([
    ['no days', { days: undefined }],
    ['a key of its own', { until2: '2027-01-01' }],
    ['a day that is none', { until: '2027-02-30' }],
    ['another version', { schemaVersion: '2.0' }],
  ])('would not keep to it with %s', (_, given) => {
    expect(isForecast({ ...FORECAST, ...given })).toBe(false);
  });

  it('would not keep to it with another cause', () => {
    const days = FORECAST.days.map((day) => ({
      ...day,
      begins: day.begins.map((gap) => ({ ...gap, cause: 'bad luck' })),
    }));
    expect(isForecast({ ...FORECAST, days })).toBe(false);
  });
});

describe('the page of a forecast', () => {
  it('shows 90 days', async () => {
    const html = renderForecastHtml(FORECAST, OPTIONS).replace(/<style>[\s\S]*?<\/style>/, '<style></style>');
    await expect(html).toMatchFileSnapshot('__snapshots__/northwind.html.txt');
  });

  it('loads and runs nothing, and allows only its own style', () => {
    const html = renderForecastHtml(FORECAST, OPTIONS).replaceAll('&#x27;', "'");
    const { style } = readPage(renderForecastHtml(FORECAST, OPTIONS));
    expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(html).toContain(`content="default-src 'none';`);
    expect(html).not.toMatch(/<script|<link|<img|\sstyle=|\son\w+=|https?:/);
  });

  it('uses no id twice, and links to none that it lacks', () => {
    const { tags } = readPage(renderForecastHtml(FORECAST, OPTIONS));
    const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = tags.flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
  });

  it('says in a table what it draws by month', () => {
    const html = renderForecastHtml(FORECAST, OPTIONS);
    const drawn = [...html.matchAll(/<text x="386" [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(drawn).toEqual(['none', '4', '2', '1']);
    const rows = [...html.matchAll(/data-label="All" class="number">([^<]*)</g)].map(([, text]) => text);
    expect(rows).toEqual(['0', '4', '2', '1']);
  });

  it('details a thousand gaps and says how many it leaves out', () => {
    const html = renderForecastHtml(manyGaps(10_000), OPTIONS);
    expect(html.match(/<section class="place">/g)).toHaveLength(1000);
    expect(html.replace(/<[^>]*>/g, '')).toContain(
      'Left out here for length: 9000 warnings whose last good day is 2026-12-11 or later.',
    );
  });

  it('lets nothing of a forged forecast out of its text', () => {
    const known = new Set(
      readPage(renderForecastHtml(INCOMPLETE, OPTIONS))
        .tags.map(({ name }) => name)
        .concat('br', 'figcaption', 'pre', 'figure'),
    );
    fc.assert(
      fc.property(forgedForecasts, (forecast) => {
        const html = renderForecastHtml(forecast, OPTIONS);
        expect(readPage(html).tags.filter(({ name }) => !known.has(name))).toEqual([]);
        expect(html).not.toMatch(/NaN|Infinity|undefined|\p{Surrogate}/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe.each([
  ['text', renderForecastText],
  ['Markdown', renderForecastMarkdown],
  ['JSON', renderForecastJson],
  ['HTML', renderForecastHtml],
  ['iCalendar', renderForecastIcs],
])('as %s', (name, render) => {
  const words = (forecast: Forecast, given = {}) =>
    render(forecast, { ...OPTIONS, width: 200, ...given })
      .replace(/\r\n /g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ');

  it('gives the same bytes for the same forecast', () => {
    expect(render(northwind(), OPTIONS)).toBe(render(northwind(), OPTIONS));
  });

  it('says with the window that nothing goes stale', () => {
    expect(words(NOTHING)).toMatch(/Nothing goes stale by 2027-02-19 \(90 days\)|"until": "2027-02-19".*"days": \[\]/);
  });

  it('says of a run that is not complete that more may go stale', () => {
    expect(words(INCOMPLETE)).toMatch(/may go stale as well|"complete": false/);
    expect(words(INCOMPLETE, { quiet: true })).toMatch(/may go stale as well|"complete": false/);
    expect(words(FORECAST)).not.toMatch(/may go stale as well|"complete": false/);
  });

  it.each(['2026-12-11', 'role/harbour-master', 'security/contacts.yaml:37:21', 'harbour-office-line'])(
    'tells %s',
    (text) => {
      const [path = '', line] = text.split(':');
      const told = words(FORECAST);
      if (name === 'JSON') expect(told).toContain(line === undefined ? text : path);
      else expect(told).toContain(text);
    },
  );

  it('takes 10,000 gaps', () => {
    const output = render(manyGaps(10_000), OPTIONS);
    expect(output).toContain('rule-0');
    expect(output.length).toBeLessThan(name === 'JSON' ? 20_000_000 : 3_000_000);
  });

  it('takes one gap in 10,000 places', () => {
    const output = render(withGaps(Array.from({ length: 10_000 }, () => gapOf('error'))), OPTIONS);
    expect(output.replaceAll('\r\n ', '')).toContain('action-item-is-done-in-time');
  });

  it('takes texts of 100,000 characters', () => {
    expect(render(forgedForecast(['x'.repeat(100_000)]), OPTIONS)).toContain('xxxx');
  });

  it('is not obeyed, whatever the documents hold', () => {
    fc.assert(
      fc.property(forgedForecasts, fc.boolean(), fc.integer({ min: 40, max: 100 }), (forecast, quiet, width) => {
        const output = render(forecast, { ...OPTIONS, quiet, width });
        expect(obeyed(output.replaceAll('\r\n', '\n'))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});
