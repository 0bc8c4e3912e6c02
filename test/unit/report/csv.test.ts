import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/model/report.ts';
import { cell } from '../../../src/report/csv/cell.ts';
import { renderCsv, withinSheet } from '../../../src/report/csv/csv.ts';
import { forged, hostileTexts, withGaps } from './forged.ts';
import { OPTIONS } from './northwind.ts';
import { stored } from './stored.ts';

const STORY = stored('northwind-2026-11');

/** What a spreadsheet takes for the start of a formula, full-width forms included. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** The cells as a second parser reads them. */
function parsed(text: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').replace(/\r\n$/, ''), {
    delimiter: ',',
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  return data;
}

type Row = Readonly<Record<string, string>>;

/** The rows by column, of one list when `record` is given. */
function rowsOf(report: Report, record?: string, options = OPTIONS): readonly Row[] {
  const [header = [], ...rows] = parsed(renderCsv(report, options));
  return rows
    .map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])))
    .filter((row) => record === undefined || row['record'] === record);
}

/** The first finding of the story with another message. */
function saying(message: string): Report {
  return { ...STORY, findings: STORY.findings.slice(0, 1).map((finding) => ({ ...finding, message })) };
}

describe('renderCsv', () => {
  it('is one table of all lists', async () => {
    await expect(renderCsv(STORY, OPTIONS)).toMatchFileSnapshot('./__snapshots__/northwind.csv');
  });

  it('has a byte order mark, a header, and CRLF after every line, as RFC 4180 wants', () => {
    const text = renderCsv(STORY, OPTIONS);
    expect(text.startsWith('\ufeffrecord,id,status,level,title,message,remedy,owner,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('gives each list to a filter on the first column', () => {
    const rows = rowsOf(STORY);
    const records = [...new Set(rows.map(({ record }) => record))];
    expect(records.map((record) => [record, rows.filter((row) => row['record'] === record).length])).toEqual([
      ['run', expect.any(Number)],
      ['control', 8],
      ['objective', 15],
      ['gap', 7],
      ['waived', 1],
      ['open', 2],
      ['notAssessed', 2],
      ['waiver', 3],
      ['attestation', 2],
      ['notice', 1],
    ]);
  });

  it('says of a gap all that it takes to close it', () => {
    expect(rowsOf(STORY, 'gap')[0]).toEqual({
      record: 'gap',
      id: 'plan-is-reviewed',
      status: 'fail',
      level: 'error',
      title: 'The plan is reviewed within its interval',
      message: STORY.findings[0]?.message,
      remedy: 'Review the plan, then write the day: `lastReviewed: 2026-11-21`.',
      owner: 'role/incident-commander',
      controls: 'IR-1, asb-v1 10.3',
      objectives: 'O-004',
      path: 'security/plan.yaml',
      line: '11',
      column: '17',
      pointer: '/spec/lastReviewed',
      fingerprint: 'c6a3b2325218f8c260cd2e655174c684',
      waiver: '',
      since: '',
      until: '',
      asOf: '2026-11-21',
      profile: 'recommended',
      framework: '',
      version: '0.1.0',
      known: '',
    });
    expect(rowsOf(STORY, 'gap').map(({ message }) => message)).toEqual(
      STORY.findings.filter(({ waiver }) => waiver === undefined).map(({ message }) => message),
    );
  });

  it('says until when a finding is accepted and an attestation counts', () => {
    expect(rowsOf(STORY, 'waived')[0]).toMatchObject({
      status: 'waived',
      waiver: 'harbour-office-line',
      until: '2027-01-31',
    });
    expect(rowsOf(STORY, 'waiver').map(({ id, status, until }) => [id, status, until])).toEqual([
      ['harbour-office-line', 'active', '2027-01-31'],
      ['old-drill-gap', 'expired', '2026-10-31'],
      ['osaka-titles', 'unused', '2027-03-31'],
    ]);
    expect(rowsOf(STORY, 'attestation').map(({ id, status, since, until }) => [id, status, since, until])).toEqual([
      ['O-019', 'expired', '2025-05-04', '2026-05-03'],
      ['O-201', 'valid', '2026-04-02', '2027-04-01'],
    ]);
  });

  it('carries the facts of the run', () => {
    const facts = Object.fromEntries(rowsOf(STORY, 'run').map(({ id, message }) => [id, message]));
    expect(facts).toMatchObject({
      asOf: '2026-11-21',
      profile: 'recommended',
      version: '0.1.0',
      libraryDigest: STORY.tool.libraryDigest,
      configuration: 'security/irready.yaml',
      complete: 'true',
      rules: '13',
      'outcomes.fail': '8',
      'gaps.error': '4',
      waived: '1',
      open: '2',
      score: '38 %',
      'score.formula': STORY.summary.scoreFormula,
    });
  });

  it('counts lighter gaps that it does not list', () => {
    const options = { ...OPTIONS, minLevel: 'warning' } as const;
    expect(rowsOf(STORY, 'gap', options)).toHaveLength(6);
    expect(rowsOf(STORY, 'run', options).find(({ id }) => id === 'gaps.notListed')?.['message']).toBe('1');
  });

  it('lets no spreadsheet make a number or a day of a control', () => {
    expect(rowsOf(STORY, 'control').map(({ id }) => id)).toContain('asb-v1 10.4');
    expect(rowsOf(STORY).filter((row) => /^[\d.]+$/.test(row['controls'] ?? ''))).toEqual([]);
  });

  it.each([
    ['+44 20 7946 0188', "'+44 20 7946 0188"],
    ['=HYPERLINK("http://evil.example")', '\'=HYPERLINK("http://evil.example")'],
    ['-1+1', "'-1+1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    [' \u00a0 =1', "'=1"],
    ['\ufeff=1', "'=1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['\uff0b1', "'\uff0b1"],
    ['\uff0d1', "'\uff0d1"],
    ['\uff20SUM(1)', "'\uff20SUM(1)"],
    ['Call the gate;=1+1', "Call the gate;'=1+1"],
    ['Call the gate; then +44', 'Call the gate; then +44'],
  ])('leaves the formula %j a text', (message, shown) => {
    expect(rowsOf(saying(message), 'gap')[0]?.['message']).toBe(shown);
  });

  it('cuts what Excel would cut, and says so', () => {
    const [row] = rowsOf(saying(`=${'🚢'.repeat(50_000)}`), 'gap');
    expect(row?.['message']?.length).toBeLessThanOrEqual(32_767);
    expect(row?.['message']).toMatch(/^'=🚢+… \(cut here, of 100001 characters\)$/u);
    expect(cell('a'.repeat(32_766))).toBe('a'.repeat(32_766));
  });

  it('keeps to the rows of a sheet, and says how many are left out', () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({ record: 'gap', id: String(index) }));
    expect(withinSheet(rows, 12)).toBe(rows);
    const kept = withinSheet(rows, 10);
    expect(kept).toHaveLength(10);
    expect(kept.slice(0, 9)).toEqual(rows.slice(0, 9));
    expect(kept[9]).toMatchObject({
      record: 'run',
      id: 'rows.leftOut',
      message: expect.stringMatching(/^3 more rows/),
    });
  });

  it('lists each of 10,000 gaps', () => {
    const report = withGaps({ error: 4_000, warning: 3_000, note: 3_000 });
    const text = renderCsv(report, OPTIONS);
    expect(parsed(text).filter(([record]) => record === 'gap')).toHaveLength(10_000);
  });

  it('gives back what was written, on one line', () => {
    const ordinary = fc.string({
      unit: fc.constantFrom('"', ',', 'a', ' ', '\n', "'", 'é', '🚢', ';', '.'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(ordinary, (text) => {
        expect(rowsOf(saying(text), 'gap')[0]?.['message']).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('lets no text of a report become a cell, a formula or a command', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const text = renderCsv(forged(texts), OPTIONS);
        expect(text.split('\r\n').filter((line) => /^\s*::|##(?:vso)?\[/i.test(line))).toEqual([]);
        const table = parsed(text);
        expect(new Set(table.map((row) => row.length))).toEqual(new Set([23]));
        const cells = table.flat();
        expect(cells.filter((each) => FORMULA.test(each))).toEqual([]);
        // Where a comma is the decimal sign, a spreadsheet splits at semicolons.
        expect(cells.flatMap((each) => each.split(';').slice(1)).filter((each) => FORMULA.test(each))).toEqual([]);
      }),
    );
  });
});
