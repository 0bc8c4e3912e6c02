import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import { inlineExceptions } from '../../../src/parse/inline-exceptions.ts';
import { parse } from '../../../src/parse/parse.ts';
import { playbook, sourceFile } from './texts.ts';

/** `line text` of every exception in a playbook with these lines below `spec`, which begins on line 5. */
function foundIn(...lines: readonly string[]): readonly string[] {
  return inlineExceptions(sourceFile(playbook(lines))).map(({ line, text }) => `${line} ${text}`);
}

describe('an inline exception', () => {
  it.each([
    ['# irready-ignore', 'irready-ignore'],
    ['# irready: disable', 'irready: disable'],
    ['# irready-disable-next-line playbook-has-an-owner', 'irready-disable-next-line'],
    ['#irready:skip', 'irready:skip'],
    ['## IRREADY IGNORE', 'IRREADY IGNORE'],
    ['# irready-ignore-file', 'irready-ignore-file'],
    ['# noqa: irready', 'noqa: irready'],
    ['# NOLINT(irready)', 'NOLINT(irready'],
    ['x-irready-ignore: playbook-has-an-owner', 'x-irready-ignore'],
    ['"x-irready-disable" : [all]', 'x-irready-disable'],
  ])('is seen: %s', (line, text) => {
    expect(foundIn('title: Phishing', line)).toEqual([`7 ${text}`]);
  });

  it('is seen behind a value, on a block scalar and inside flow', () => {
    const lines = [
      'title: Phishing # irready-ignore',
      'x-a: | # irready-skip',
      '  text',
      'x-b: {x-irready-ignore: yes}',
    ];
    expect(foundIn(...lines)).toEqual(['6 irready-ignore', '7 irready-skip', '9 x-irready-ignore']);
  });

  it('is seen in each document of a file, and with the line ends of Windows', () => {
    const text = `${playbook(['a: 1'])}---\n# irready-ignore\n${playbook(['a: 1 # irready-skip'])}`;
    const lines = (each: string) => inlineExceptions(sourceFile(each)).map(({ line }) => line);
    expect(lines(text)).toEqual([8, 14]);
    expect(lines(text.replaceAll('\n', '\r\n'))).toEqual([8, 14]);
  });

  it.each([
    ['a sentence about the tool', '# irready ignores files that are not ours'],
    ['a mention', '# checked by irready every night'],
    ['a comment of another tool', '# yamllint disable'],
    ['a key of its own', 'x-irready-owner: maren'],
    ['a text', 'title: "# irready-ignore"'],
    ['a text with a hash inside', 'title: see#irready-ignore'],
    ['a value', 'title: x-irready-ignore'],
    ['an item', 'x-list: [x-irready-ignore]'],
  ])('is not %s', (_, line) => {
    expect(foundIn(line)).toEqual([]);
  });

  it('is not a line of a block scalar', () => {
    expect(
      foundIn('title: |', '  # irready-ignore', '  x-irready-ignore: yes', 'x-more: >', '  # irready: skip'),
    ).toEqual([]);
  });
});

describe('parse', () => {
  const ours = (count: number) =>
    playbook(Array.from({ length: count }, (_, place) => `x-${place}: 1 # irready-ignore`));

  it('says that nothing is switched off, and where somebody tried', () => {
    expect(parse([sourceFile(ours(1))]).notices).toEqual([
      {
        id: 'inline-exception-refused',
        level: 'warning',
        message:
          'northwind/file.yaml:6: "irready-ignore" switches nothing off: no document can excuse itself. A gap is accepted in the file of waivers, where somebody else approves it.',
        path: 'northwind/file.yaml',
      },
    ]);
  });

  it('lists the first of many over all files and counts the others', () => {
    const files = [sourceFile(ours(15), { path: 'a.yaml' }), sourceFile(ours(15), { path: 'b.yaml' })];
    const { notices } = parse(files);
    expect(notices).toHaveLength(LIMITS.inlineExceptions + 1);
    expect(notices.at(-1)).toEqual({
      id: 'inline-exception-refused',
      level: 'warning',
      message: '10 more exceptions stand in documents and are not obeyed either; they are not listed.',
    });
  });

  it('says nothing of files that are not ours', () => {
    expect(parse([sourceFile('kind: Service # irready-ignore\n')]).notices).toEqual([]);
  });

  it('says it of a document that cannot be parsed as well', () => {
    const { unread, notices } = parse([sourceFile(playbook(['a: [ # irready-ignore']))]);
    expect(unread).toHaveLength(1);
    expect(notices).toHaveLength(1);
  });
});
