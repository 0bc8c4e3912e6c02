import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { renderMarkdown } from '../../../../src/report/markdown/markdown.ts';
import { stored } from '../stored.ts';
import { headings, nodesOf, OPTIONS, parsed, skeleton, withTexts } from './reading.ts';

/** What somebody may write into a document to be obeyed by Markdown, GitHub, a runner or a terminal. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<!-- ',
  '</details>',
  '<b>',
  '&lt;b&gt;',
  '@octocat',
  '@northwind/harbour',
  '#123',
  'GH-7',
  'northwind/ferry#1',
  'a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0',
  'https://evil.example/x',
  'www.evil.example',
  'a@evil.example',
  'mailto:a@evil.example',
  '<https://evil.example>',
  '[a](https://evil.example)',
  '![a](https://evil.example/pixel)',
  '[a]: https://evil.example',
  '[^1]',
  '\n[^1]: note',
  '[!NOTE]',
  '\n> [!NOTE]\n> x',
  ':tada:',
  '$x$',
  '$$',
  '|',
  ' | - | - |',
  '\\|',
  '\\',
  '\n',
  '\n\n',
  '\r\n::error::x',
  '::set-output name=a::b',
  '##[error]x',
  '##vso[task.setvariable]x',
  '\n# heading',
  '\n- item',
  '\n1. item',
  '\n---\n',
  '\n***\n',
  '\n===',
  '\n    code',
  '\n~~~\n',
  '~~gone~~',
  '**',
  '__',
  '*a*',
  '\u0000\u0007\u001b[31m\u009b',
  '\u2028\u202e\u200f',
  '\ud800',
  '=cmd()',
  '\t',
  ' ',
];

const NORTHWIND = withLinks(stored('northwind-2026-11'));

function withLinks(report: Report): Report {
  const links = [{ from: 'IR-1 and 10.3', assertedBy: 'NIST', confidence: 'stated' }] as const;
  return {
    ...report,
    framework: { id: 'nist-csf-2.0', title: 'NIST CSF' },
    controls: report.controls.map((control) => ({ ...control, links })),
  };
}

const CALM = skeleton(parsed(renderMarkdown(NORTHWIND, OPTIONS)));

/** What GitHub would turn into a link, a picture or mathematics in the text that Markdown leaves. */
const LIVE = /@[a-z0-9]|#\d|\bGH-\d|:[-+\w]+:|\b[0-9a-f]{7,40}\b|:\/\/|www\.|(?:^|\s)\$/i;

function expectHarmless(markdown: string): void {
  const tree = parsed(markdown);
  expect(skeleton(tree)).toEqual(CALM);
  const live = nodesOf(tree).filter((node) => node.type === 'text' && LIVE.test(node.value));
  expect(live).toEqual([]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(markdown).not.toMatch(/^\s*::|##(?:vso)?\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/im);
  expect(markdown).not.toMatch(/\p{Cs}/u);
}

describe('a report with hostile text in every place', () => {
  it.each(HOSTILE)('has the shape of a harmless one: %j', (text) => {
    expectHarmless(
      renderMarkdown(
        withTexts(NORTHWIND, (own) => own + text),
        OPTIONS,
      ),
    );
    expectHarmless(
      renderMarkdown(
        withTexts(NORTHWIND, (own) => text + own),
        OPTIONS,
      ),
    );
  });

  it('has the shape of a harmless one whatever is put together', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.string({ maxLength: 3 }),
    );
    const texts = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('').replaceAll('`', "'"));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expectHarmless(
          renderMarkdown(
            withTexts(NORTHWIND, (own) => before + own + after),
            OPTIONS,
          ),
        );
      }),
      { numRuns: 25 },
    );
  });

  it.each(['`', '``', '```', '```yaml\n', '` `` ```', '`a`b`'])(
    'keeps its headings and tables around backticks: %j',
    (text) => {
      const tree = parsed(
        renderMarkdown(
          withTexts(NORTHWIND, (own) => own + text),
          OPTIONS,
        ),
      );
      const calm = parsed(renderMarkdown(NORTHWIND, OPTIONS));
      expect(headings(tree)).toHaveLength(headings(calm).length);
      const shapes = (root: typeof tree) => root.children.filter(({ type }) => type === 'table').map(skeleton);
      expect(shapes(tree)).toEqual(shapes(calm));
      expect(nodesOf(tree).filter(({ type }) => ['link', 'image', 'footnoteReference'].includes(type))).toEqual([]);
    },
  );

  it('reads as it was written where it is only unusual', () => {
    const message = 'Call <desk> & "crew" *now* [x] | 50 % #4 @amber $5 C:\\ferry ~2~ __init__';
    const findings = NORTHWIND.findings.map((finding) => ({ ...finding, message }));
    const tree = parsed(renderMarkdown({ ...NORTHWIND, findings }, OPTIONS));
    const texts = nodesOf(tree).flatMap((node) => (node.type === 'text' ? [node.value.replaceAll('\u200b', '')] : []));
    expect(texts.filter((text) => text === message || text.endsWith(`: ${message}`)).length).toBeGreaterThan(15);
  });
});
