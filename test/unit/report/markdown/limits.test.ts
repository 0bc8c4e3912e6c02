import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { markdownWithin, renderMarkdown } from '../../../../src/report/markdown/markdown.ts';
import { reportOn } from '../../../examples.ts';
import { stored } from '../stored.ts';
import { cells, OPTIONS, parsed, section, seen, tablesOf, withGaps, withTexts } from './reading.ts';

const NORTHWIND = stored('northwind-2026-11');
const COMMENT = 65_536;
const SUMMARY = 1_000_000;

/** Tables that are whole, folds that are closed, and the facts at the end; a large text is read by lines, since parsing is slow. */
function expectWhole(markdown: string): void {
  const tables =
    markdown.length > 2 * COMMENT ? tablesByLine(markdown) : tablesOf(parsed(markdown).children).map(cells);
  const ragged = tables.filter(([header, ...rows]) => rows.some((row) => row.length !== header?.length));
  expect(ragged).toEqual([]);
  expect(tables.filter((rows) => rows.length < 2)).toEqual([]);
  expect(markdown.split('<details>').length).toBe(markdown.split('</details>').length);
  expect(markdown).toContain('\n## About this run\n');
  expect(markdown).toContain('\n| As of | 2026-11-21');
}

function tablesByLine(markdown: string): readonly (readonly (readonly string[])[])[] {
  const blocks = markdown.split('\n\n').filter((block) => block.startsWith('| '));
  return blocks.map((block) =>
    block
      .trimEnd()
      .split('\n')
      .filter((_, index) => index !== 1)
      .map((line) => line.split(/(?<!\\)\|/)),
  );
}

/** What the sentence at the top says is left out. */
function leftOut(markdown: string): string {
  return /Left out, the worst shown first: (.*?)\. `-f json` holds them all\./.exec(markdown)?.[1] ?? '';
}

function gapsShown(markdown: string): number {
  const from = markdown.indexOf('\n## Gaps in detail\n');
  const detail = markdown.slice(from, markdown.indexOf('\n## ', from + 1));
  return detail.match(/^- `/gm)?.length ?? 0;
}

describe('30,000 gaps with a kilobyte of text each', () => {
  const many = withGaps(NORTHWIND, 30_000, 1_000);

  it.each([COMMENT, SUMMARY])('fit into %i bytes, and the rest is counted', (bytes) => {
    const markdown = markdownWithin(many, OPTIONS, bytes);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(bytes);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(bytes * 0.9);
    expectWhole(markdown);
    expect(leftOut(markdown)).toMatch(new RegExp(`\\b${30_000 - gapsShown(markdown)} gaps`));
    expect(gapsShown(markdown)).toBeGreaterThan(20);
  });

  it('leave out what weighs least', () => {
    const shown = section(parsed(markdownWithin(many, OPTIONS, COMMENT)), 'Gaps in detail').filter(
      (block) => block.type === 'heading',
    );
    expect(new Set(shown.map((block) => seen(block).split(':')[0]))).toEqual(new Set(['error']));
  });

  it('say the same each time', () => {
    expect(markdownWithin(many, OPTIONS, COMMENT)).toBe(markdownWithin(structuredClone(many), OPTIONS, COMMENT));
  });
});

describe('a report that fits', () => {
  it('holds everything and does not speak of length', () => {
    const markdown = renderMarkdown(NORTHWIND, OPTIONS);
    expect(markdown).not.toMatch(/left out|Shortened/i);
    expect(markdownWithin(NORTHWIND, OPTIONS, COMMENT)).toBe(markdown);
    expect(gapsShown(markdown)).toBe(7);
  });

  it('is cut to the size of a comment where it has to be, most of its gaps first', () => {
    const report = reportOn('examples/gaps', { profile: 'full' });
    const markdown = markdownWithin(report, OPTIONS, COMMENT);
    const gaps = report.summary.findings.error + report.summary.findings.warning + report.summary.findings.note;
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(COMMENT);
    expectWhole(markdown);
    expect(leftOut(markdown)).toContain(`${gaps - gapsShown(markdown)} gaps`);
    expect(gapsShown(renderMarkdown(report, OPTIONS))).toBe(gaps);
  });
});

describe('texts of 100 KB', () => {
  const long = (text: string) => `${text} ${text === '' ? '' : 'x|`@🚢 '.repeat(15_000)}`;

  it.each([COMMENT, SUMMARY])('leave room for the others in %i bytes', (bytes) => {
    const markdown = markdownWithin(withTexts(NORTHWIND, long), OPTIONS, bytes);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(bytes);
    expectWhole(markdown);
    expect(markdown).toContain('\n## Overview\n');
  });

  it.each(['@', '$', '\u0000', '|', '`', '\ud800', '<', ':a:', '﷽'])('fit even when all is escaped: %j', (text) => {
    const hostile = withTexts(NORTHWIND, (own) => own + text.repeat(100_000 / text.length));
    const markdown = markdownWithin(hostile, OPTIONS, COMMENT);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(COMMENT);
    expectWhole(markdown);
  });
});

describe('more of everything than anybody has', () => {
  const times = <Entry>(entries: readonly Entry[], number: number) =>
    Array.from({ length: number }, (_, index) => entries[index % entries.length]).filter(
      (entry) => entry !== undefined,
    );
  const vast: Report = {
    ...NORTHWIND,
    controls: times(NORTHWIND.controls, 3_000),
    rules: times(NORTHWIND.rules, 3_000),
    findings: times(NORTHWIND.findings, 3_000),
    open: times(NORTHWIND.open, 3_000),
    notAssessed: times(NORTHWIND.notAssessed, 3_000),
    waivers: times(NORTHWIND.waivers, 3_000),
    attestations: times(NORTHWIND.attestations, 3_000),
    notices: times(NORTHWIND.notices, 3_000),
    inputs: times(NORTHWIND.inputs, 3_000),
  };

  it.each([COMMENT, SUMMARY])('is shown in part within %i bytes, some of each', (bytes) => {
    const markdown = markdownWithin(vast, OPTIONS, bytes);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(bytes);
    expectWhole(markdown);
    expect(markdown.match(/^(?:##? .*|### Inputs)$/gm)).toHaveLength(13);
    const inputs = tablesByLine(markdown.slice(markdown.indexOf('### Inputs'))).flat().length - 1;
    expect(inputs).toBeGreaterThan(5);
    expect(leftOut(markdown)).toContain(`${3_000 - inputs} inputs`);
  });
});
