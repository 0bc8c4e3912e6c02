import { describe, expect, it } from 'vitest';
import { InternalError } from '../../../src/base/errors.ts';
import type { Document } from '../../../src/model/document.ts';
import { createLocator } from '../../../src/parse/locate.ts';
import { parse } from '../../../src/parse/parse.ts';
import { playbook, sourceFile } from './texts.ts';

const TEXT = playbook([
  'owner: role/ciso',
  'title: "Ransomware 勒索 🚢 at sea"',
  'summary: |',
  '  First line',
  '  second line',
  'base: &base {type: phone, value: "+44 20 7946 0101"}',
  'copy: *base',
  'more: {<<: *base, primary: true}',
  'steps:',
  '  - id: isolate',
  '    title: Isolate the ship',
  '  - {id: restore}',
  'empty:',
  'a/b~c: slash',
  'unfolded: first line',
  '  second line',
]);

function documentOf(text: string): Document {
  const [document] = parse([sourceFile(text)]).documents;
  if (document === undefined) throw new Error('no document');
  return document;
}

/** The marked text, with its line number. */
function marked(text: string, pointer: string, target?: 'key'): string {
  const place = { document: documentOf(text), pointer, ...(target === undefined ? {} : { target }) };
  const { region, line } = createLocator().locate(place);
  expect(region.endLine).toBe(region.startLine);
  return `${region.startLine}: ${line.slice(region.startColumn - 1, region.endColumn - 1)}`;
}

describe('a place in a document', () => {
  it.each([
    ['', '4: ransomware'],
    ['/metadata', '3: metadata'],
    ['/spec/owner', '6: role/ciso'],
    ['/spec/title', '7: "Ransomware 勒索 🚢 at sea"'],
    ['/spec/summary', '8: |'],
    ['/spec/steps', '14: steps'],
    ['/spec/steps/0', '15: id: isolate'],
    ['/spec/steps/0/title', '16: Isolate the ship'],
    ['/spec/steps/1', '17: {id: restore}'],
    ['/spec/steps/1/id', '17: restore'],
    ['/spec/empty', '18: empty'],
    ['/spec/a~1b~0c', '19: slash'],
    ['/spec/unfolded', '20: first line'],
    ['/spec/copy', '12: *base'],
    ['/spec/copy/value', '12: *base'],
    ['/spec/more/value', '13: *base'],
    ['/spec/more/primary', '13: true'],
  ])('%j is shown as %s', (pointer, expected) => {
    expect(marked(TEXT, pointer)).toBe(expected);
    expect(marked(TEXT.replaceAll('\n', '\r\n'), pointer)).toBe(expected);
  });

  it('is the key when the key is meant', () => {
    expect(marked(TEXT, '/spec/owner', 'key')).toBe('6: owner');
  });

  it('is the kind for a document without a name, and the first line without either', () => {
    expect(marked(TEXT.replace('  name: ransomware', '  title: x'), '')).toBe('2: Playbook');
  });

  it('gives columns in UTF-16 units and the full line', () => {
    const document = documentOf(playbook(['names: {🚢: 勒索}']));
    const { region, line } = createLocator().locate({ document, pointer: '/spec/names/🚢' });
    expect(region).toEqual({ startLine: 6, startColumn: 15, endLine: 6, endColumn: 17 });
    expect(line).toBe('  names: {🚢: 勒索}');
  });

  it('fails loudly where nothing stands', () => {
    const document = documentOf(TEXT);
    const { locate } = createLocator();
    for (const pointer of ['/spec/nothing', '/spec/steps/9', '/spec/owner/x', '/spec/steps/-']) {
      expect(() => locate({ document, pointer })).toThrow(InternalError);
    }
    expect(() => locate({ document: { ...document, index: 7 }, pointer: '' })).toThrow(InternalError);
  });

  it('finds the second document of a stream', () => {
    const text = `${playbook(['owner: a'])}---\n${playbook(['owner: second'])}`;
    const [, second] = parse([sourceFile(text)]).documents;
    if (second === undefined) throw new Error('no second document');
    expect(createLocator().locate({ document: second, pointer: '/spec/owner' }).region.startLine).toBe(13);
  });
});

describe('a place in a file', () => {
  const file = sourceFile('one\r\ntwo\nthree');
  const region = (offset: number, endOffset: number) => createLocator().locate({ file, offset, endOffset });

  it('is found by its offsets, within the first line', () => {
    expect(region(5, 8)).toEqual({ region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 }, line: 'two' });
    expect(region(6, 14).region).toEqual({ startLine: 2, startColumn: 2, endLine: 2, endColumn: 4 });
  });

  it('does not count a line break as text', () => {
    expect(region(4, 5)).toEqual({ region: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 4 }, line: 'one' });
  });

  it('stays inside the text', () => {
    expect(region(900, 901)).toEqual({
      region: { startLine: 3, startColumn: 6, endLine: 3, endColumn: 6 },
      line: 'three',
    });
    expect(createLocator().locate({ file: sourceFile(''), offset: 0, endOffset: 1 }).line).toBe('');
  });
});

it('parses a file once for all its places, and again when it was pushed out', () => {
  const locator = createLocator();
  const documents = ['amber', 'birch'].map((owner) =>
    documentOf(playbook([`owner: ${owner}`, `notes: ${'x'.repeat(3_000_000)}`])),
  );
  for (const round of [1, 2]) {
    for (const document of documents) {
      expect(locator.locate({ document, pointer: '/spec/owner' }).region.startLine, `round ${round}`).toBe(6);
    }
  }
});

describe('trees that parsing hands on', () => {
  it('are used instead of reading the text again', () => {
    const { documents, trees } = parse([sourceFile(TEXT)]);
    const [document] = documents;
    if (document === undefined) throw new Error('no document');
    const place = { document, pointer: '/spec/steps/0/title' };
    expect(createLocator(trees).locate(place)).toEqual(createLocator().locate(place));
  });

  it('end with the first half million characters', () => {
    const long = TEXT.replace('Isolate the ship', 'Isolate the ship '.repeat(20_000).trim());
    const files = [sourceFile(long, { path: 'one.yaml' }), sourceFile(long, { path: 'two.yaml' }), sourceFile(TEXT)];
    const { trees } = parse(files);
    expect([...trees.keys()]).toEqual([files[0], files[2]]);
  });
});
