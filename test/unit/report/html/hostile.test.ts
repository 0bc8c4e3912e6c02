import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../../src/report/html/html.ts';
import { OPTIONS } from '../northwind.ts';
import { forged } from './forged.ts';
import { readPage } from './page.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' onfocus='alert(1)' autofocus='",
  '--><svg onload=alert(1)><!--',
  '<![CDATA[<iframe src=javascript:alert(1)>]]>',
  '&lt;script&gt; &#60;b&#62; &amp;amp;',
  'javascript:alert(1)',
  '</pre></code><a href="https://evil.example">in</a>',
  '`<b>` and `owner: <i>`',
  '::set-output name=token::stolen',
  'x\n::add-mask::x\n  ::error::y',
  '##[command]curl evil.example',
  'a ##vso[task.setvariable variable=x]y',
  '\u001b[2J\u001b]0;title\u0007\u0000',
  'safe\u202egnp.yaml',
  '\u2028::error::x',
  '\ud800 lone \udc00',
  '#',
  '',
  ' ',
  '__proto__',
];

const POWERFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /##(?:vso)?\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/iu;

const NAMES =
  /^(?:html|head|meta|title|body|a|header|footer|main|nav|section|article|div|span|p|h[1-4]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|code|pre|mark|strong|br|wbr|figure|figcaption|details|summary|fieldset|legend|label|input|svg|g|rect|text|path|pattern|defs|desc)$/;
const ATTRIBUTES =
  /^(?:lang|charset|http-equiv|content|name|id|class|href|role|tabindex|scope|type|checked|open|data-label|aria-(?:hidden|label|labelledby)|viewBox|x|y|d|width|height|fill|patternUnits)$/;

/** What of a page is not ours, as text; empty when all of it is. */
function foreign(html: string): readonly string[] {
  const { tags } = readPage(html);
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  return [
    ...html.split('\n').filter((line) => line.trimStart().startsWith('::')),
    ...(POWERFUL.test(html) ? ['a character that is obeyed'] : []),
    ...tags.map(({ name }) => name).filter((name) => !NAMES.test(name)),
    ...tags.flatMap(({ attributes }) => [...attributes.keys()].filter((name) => !ATTRIBUTES.test(name))),
    ...tags.flatMap(({ attributes }) => attributes.get('href') ?? []).filter((href) => !/^#[A-Za-z0-9.-]+$/.test(href)),
    ...ids.filter((id, index) => !/^[A-Za-z0-9.-]+$/.test(id) || ids.indexOf(id) !== index),
  ];
}

/** Tags by name, without those that stand for line breaks of the text. */
function tagCounts(html: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of readPage(html).tags)
    if (!['br', 'wbr', 'code', 'figure', 'figcaption', 'pre', 'mark', 'span'].includes(name))
      counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

describe('text from documents', () => {
  const harmless = tagCounts(renderHtml(forged('harbour'), OPTIONS));

  it.each(HOSTILE)('becomes no markup and no command: %j', (text) => {
    expect(foreign(renderHtml(forged(text), OPTIONS))).toEqual([]);
  });

  it.each(HOSTILE.filter((text) => text.trim() !== ''))('adds no element: %j', (text) => {
    expect(tagCounts(renderHtml(forged(text), OPTIONS))).toEqual(harmless);
  });

  it('is shown as it stands', () => {
    const { text } = readPage(renderHtml(forged('<b>&amp; "x"</b>'), OPTIONS));
    expect(text).toContain('<b>&amp; "x"</b>');
    expect(readPage(renderHtml(forged('a\u202eb\nc'), OPTIONS)).text).toContain('a<U+202E>b');
  });

  it('is harmless whatever it is made of', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '`',
      '/',
      '=',
      '<!--',
      ']]>',
      '</style>',
      '<script>',
      ':',
      '::',
      '#',
      '##',
      '[',
      'vso[',
      ' ',
      '\n',
      '\t',
      '\u0000',
      '\u001b[',
      '\u202e',
      '\ud800',
      'é',
      '🚢',
      'x',
      '1',
      '-',
      '.2',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(foreign(renderHtml(forged(pieces.join('')), OPTIONS))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('of 100 KB is cut and stays harmless', () => {
    const html = renderHtml(forged('<script>'.repeat(12_800)), OPTIONS);
    expect(foreign(html)).toEqual([]);
    expect(html.length).toBeLessThan(3_000_000);
  });
});
