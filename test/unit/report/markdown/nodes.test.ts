import { describe, expect, it } from 'vitest';
import { clip, harmless, plain } from '../../../../src/report/markdown/harmless.ts';
import {
  type Block,
  code,
  fence,
  heading,
  list,
  marked,
  paragraph,
  strong,
  table,
} from '../../../../src/report/markdown/nodes.ts';
import { serialise, tableLines } from '../../../../src/report/markdown/serialise.ts';
import { cells, nodesOf, parsed, seen, tablesOf } from './reading.ts';

const ZERO_WIDTH = '\u200b';

function through(...blocks: readonly Block[]) {
  return parsed(serialise(blocks));
}

describe('text of a report in Markdown', () => {
  // GitHub looks for these in the text that Markdown leaves, where a backslash is gone already.
  it.each([
    ['a mention', 'ask @octocat', `ask @${ZERO_WIDTH}octocat`],
    ['a team', '@northwind/harbour', `@${ZERO_WIDTH}northwind/harbour`],
    ['a mail address', 'birch@northwind.example', `birch@${ZERO_WIDTH}northwind.example`],
    ['an issue', 'see #123', `see #${ZERO_WIDTH}123`],
    ['an issue elsewhere', 'northwind/ferry#7', `northwind/ferry#${ZERO_WIDTH}7`],
    ['an issue by letters', 'GH-123, gh-9', `GH-${ZERO_WIDTH}123, gh-${ZERO_WIDTH}9`],
    ['an advisory', 'GHSA-jfh8-c2jp-5v3q', `GHSA-${ZERO_WIDTH}jfh8-c2jp-5v3q`],
    ['an address', 'https://northwind.example/a', `https:${ZERO_WIDTH}//northwind.example/a`],
    ['an address without a scheme', 'www.northwind.example', `www${ZERO_WIDTH}.northwind.example`],
    ['an emoji', ':tada: :+1:', `:${ZERO_WIDTH}tada: :${ZERO_WIDTH}+1:`],
    ['mathematics', 'from $a$ to $b$', `from ${ZERO_WIDTH}$a${ZERO_WIDTH}$ to ${ZERO_WIDTH}$b${ZERO_WIDTH}$`],
    ['a commit', 'at a1b2c3d', `at a1b2c3${ZERO_WIDTH}d`],
  ])('links nowhere: %s', (_, text, expected) => {
    expect(harmless(text)).toBe(expected);
    const tree = through(paragraph(text));
    expect(nodesOf(tree).map(({ type }) => type)).toEqual(['root', 'paragraph', 'text']);
    expect(seen(tree)).toBe(text);
  });

  it.each([
    'The plan, version 2.1 (of 2026-10-02), costs 5 % more: see page 12; "IR-2" and SE:12.',
    `sha256:${'0123456789abcdef'.repeat(4)}`,
    'Übung «Fähre» 🚢 ランサムウェア対応',
  ])('stays as it is where nothing is to fear: %s', (text) => {
    expect(harmless(text)).toBe(text);
    expect(serialise([paragraph(text)])).toBe(`${text}\n`);
  });

  it.each([
    '<b>bold</b> <!-- x --> &amp; <script>',
    '# title',
    '- item',
    '1. item',
    '12) item',
    '> [!NOTE]',
    '[^1] and [^1]: note',
    '[link](https://evil.example) ![image](x) [a]: b',
    '**strong** _em_ ~~gone~~ `code`',
    '| a | b |',
    '--- *** === +++',
    '[x] done',
    '```yaml',
    '\\# \\| \\\\',
    ' around ',
    '$$x$$ $`x`$',
    'www.a.b. http://a.b) ftp://a.b mailto:a@b.example',
  ])('is text and nothing but text: %s', (text) => {
    const tree = through(
      heading(2, text),
      paragraph(text),
      paragraph(['a', text, strong('b'), text]),
      list([text, [text, code('x')]]),
      table([{ title: text }, { title: 'b' }], [[text, text]]),
    );
    const types = new Set(nodesOf(tree).map(({ type }) => type));
    expect([...types].sort()).toEqual(
      [
        'heading',
        'inlineCode',
        'list',
        'listItem',
        'paragraph',
        'root',
        'strong',
        'table',
        'tableCell',
        'tableRow',
        'text',
      ].sort(),
    );
    expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph', 'list', 'table']);
    expect(seen(tree).split(text.trim()).length - 1).toBe(9);
  });

  it('takes no line of its own, and shows what a terminal or a runner would obey', () => {
    expect(plain('a\n::error::b\u0007')).toBe('a : :error::b<U+0007>');
    expect(plain('##[group] ##vso[task]')).toBe('# #[group] # #vso[task]');
    expect(plain('\ud83d half')).toBe('<U+D83D> half');
    expect(serialise([paragraph(['one:', ':error::'])])).not.toMatch(/^::/m);
    expect(serialise([paragraph(['http:', '//northwind.example'])])).toContain(ZERO_WIDTH);
  });

  it('is cut between characters', () => {
    expect(clip('🚢🚢🚢', 4)).toBe('🚢…');
    expect(clip('ferry', 5)).toBe('ferry');
  });
});

describe('code', () => {
  it.each(['a`b', '``', '`', ' x ', 'a|b', '', 'a``b`c', '@octocat #1 :tada:', '<b>', 'x\\'])(
    'is copied as it is, in a line and in a cell: %j',
    (text) => {
      const tree = through(paragraph(code(text)), table([{ title: 'a' }, { title: 'b' }], [[code(text), 'c']]));
      const spans = nodesOf(tree).filter((node) => node.type === 'inlineCode');
      expect(spans.map(({ value }) => value)).toEqual(Array.from({ length: 2 }, () => (text === '' ? ' ' : text)));
      expect(
        tablesOf(tree.children)
          .flatMap(cells)
          .map((row) => row.length),
      ).toEqual([2, 2]);
    },
  );

  it('loses no backslash before a pipe, which no two readers see alike', () => {
    const tree = through(table([{ title: 'a' }], [[code('a\\|b')]]));
    expect(seen(tree)).toBe('aa\\<U+007C>b');
  });

  it('keeps the lines of a block and ends where it ends', () => {
    const text = 'a: |\n  ```\n  ::error::\n\tb\n~~~\n## [x]';
    const tree = through(fence('yaml', text), paragraph('after'));
    expect(tree.children.map(({ type }) => type)).toEqual(['code', 'paragraph']);
    expect(seen(tree)).toBe('a: |\n  ```\n  : :error::\n    b\n~~~\n## [x]after');
  });

  it('is what a rule writes between backticks', () => {
    const tree = through(paragraph(marked('Write `owner: role/ciso`, or a `team`.')));
    expect(
      nodesOf(tree)
        .filter((node) => node.type === 'inlineCode')
        .map(seen),
    ).toEqual(['owner: role/ciso', 'team']);
  });
});

describe('a table', () => {
  it('has one line a row and aligns numbers', () => {
    const lines = tableLines(table([{ title: 'Gap' }, { title: 'Places', align: 'right' }], [['a\nb | c', '3']]));
    expect(lines).toEqual(['| Gap | Places |', '| - | -: |', '| a b \\| c | 3 |']);
  });
});
