import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/base/limits.ts';
import { createLocator } from '../../src/parse/locate.ts';
import { parse } from '../../src/parse/parse.ts';
import { playbook, sourceFile } from '../unit/parse/texts.ts';

const HEAD = playbook([]);
const MEGABYTES = 5 * 1024 * 1024;
const fill = (piece: string, size = MEGABYTES) => piece.repeat(Math.floor(size / piece.length));
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Parses a text, locates all that was found, and sums it up. */
function outcome(text: string): { documents: number; rules: readonly string[]; unread: number; foreign: number } {
  const { documents, problems, unread, foreignFiles } = parse([sourceFile(text)]);
  const locator = createLocator();
  for (const document of documents) locator.locate({ document, pointer: '' });
  for (const { subject } of problems) if ('file' in subject || 'document' in subject) locator.locate(subject);
  const rules = [...new Set(problems.map((problem) => problem.ruleId))].sort();
  return { documents: documents.length, rules, unread: unread.length, foreign: foreignFiles };
}

const READ = { documents: 1, rules: [], unread: 0, foreign: 0 };
const BOUNDED = { documents: 0, rules: ['nesting-is-bounded'], unread: 1, foreign: 0 };

describe('large files of an odd shape that are sound', () => {
  it.each([
    ['one line of 5 MB', () => `${HEAD}  notes: "${'x'.repeat(MEGABYTES)}"\n`],
    ['200,000 keys', () => `${HEAD}${lines(200_000, (i) => `  key${i}: value ${i}`)}\n`],
    ['100,000 list entries', () => `${HEAD}  list:\n${lines(100_000, (i) => `    - entry number ${i}`)}\n`],
    ['100,000 aliases', () => `${HEAD}  one: &one x\n  list:\n${lines(100_000, () => '    - *one')}\n`],
    ['a block of 5 MB', () => `${HEAD}  text: |\n${fill('    one line of text\n')}`],
  ])('%s', (_, text) => {
    expect(outcome(text())).toEqual(READ);
  });
});

describe('a merge of more entries than a call takes arguments', () => {
  it('is read', () => {
    const big = `{${lines(200, (i) => `k${i}: 1,`)}}`.replaceAll('\n', ' ');
    const text = `${HEAD}  a: &a ${big}\n  b: {<<: [${fill('*a, ', 8_000)}]}\n`;
    expect(outcome(text)).toEqual(READ);
  });
});

describe('files that cross a bound', () => {
  it.each([
    ['brackets nested 10,000 deep', () => `${HEAD}  deep: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`],
    ['5 MB of brackets', () => `${HEAD}  deep: ${fill('[')}`],
    ['lists nested 10,000 deep on one line', () => `${HEAD}  deep:\n    ${'- '.repeat(10_000)}x\n`],
    ['mappings nested 2,000 deep by indentation', () => `${HEAD}${lines(2_000, (i) => `${' '.repeat(i + 2)}a:`)}\n`],
    ['explicit keys nested 10,000 deep', () => `${HEAD}  ${'? '.repeat(10_000)}x\n`],
    [
      'JSON nested 10,000 deep',
      () => `{"apiVersion":"irready/v1","kind":"Playbook","spec":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_001)}`,
    ],
    [
      'more values than a document may hold',
      () => `${HEAD}  list: [${fill('a,', 2 * (LIMITS.nodesPerDocument + 100))}]\n`,
    ],
    ['5 MB of blank lines', () => HEAD + fill('\n')],
    [
      'a chain of aliases 60,000 long',
      () => `${HEAD}  a0: &a0 [x]\n${lines(60_000, (i) => `  a${i + 1}: &a${i + 1} [*a${i}]`)}\n`,
    ],
    [
      'keys that are aliases and have no value, taken again and again',
      () => `${HEAD}  k: &k z\n  m: &m\n${lines(9_000, () => '    ? *k')}\n  l:\n${lines(9_000, () => '    - *m')}\n`,
    ],
    [
      'a key of 200 KB that is named again and again',
      () => `${HEAD}  k: &k [${fill('z,', 200_000)}]\n  m:\n${lines(9_000, () => '    ? *k\n    : 1')}\n`,
    ],
    [
      'a chain of merges',
      () => `${HEAD}  a0: &a0 {k: 1}\n${lines(5_000, (i) => `  a${i + 1}: &a${i + 1} {<<: *a${i}, k${i}: 1}`)}\n`,
    ],
    ['an alias bomb', () => `${HEAD}  a: &a [x, x, x, x, x, x, x, x, x]\n${bomb()}`],
    ['a bomb of merges', () => `${HEAD}  a: &a {x: 1}\n${bomb('{<<: [', ']}')}`],
  ])('%s', (_, text) => {
    expect(outcome(text())).toEqual(BOUNDED);
  });

  it('keeps the documents that stand before the bound', () => {
    const text = `${playbook(['owner: soc'])}---\n${HEAD}  deep: ${'['.repeat(10_000)}`;
    expect(outcome(text)).toEqual({ ...BOUNDED, documents: 1 });
  });

  it('reports more documents than a file may hold', () => {
    const text = lines(LIMITS.documentsPerFile + 5, () => `---\n${HEAD}`);
    expect(outcome(text)).toEqual({ ...BOUNDED, documents: LIMITS.documentsPerFile });
  });

  it('leaves a foreign file alone, however deep', () => {
    const text = `kind: Playbook\napiVersion: soar.example/v1\nspec: ${'['.repeat(10_000)}`;
    expect(outcome(text)).toEqual({ documents: 0, rules: [], unread: 0, foreign: 1 });
  });
});

function bomb(open = '[', close = ']'): string {
  const names = [...'abcdefghij'];
  return names
    .slice(1)
    .map((name, index) => `  ${name}: &${name} ${open}${Array(9).fill(`*${names[index]}`).join(', ')}${close}\n`)
    .join('');
}

describe('large files that are broken', () => {
  it.each([
    ['brackets that nothing opened', () => HEAD + fill(']')],
    ['directives', () => HEAD + fill('%YAML 1.2\n')],
    ['colons in values', () => HEAD + fill('  - a: b: c\n', 1_000_000)],
    ['commas', () => `${HEAD}  list: [${fill(',', 500_000)}]`],
    ['anchors', () => HEAD + fill('&a ', 500_000)],
  ])('%s', (_, text) => {
    const { rules, unread } = outcome(text());
    expect(rules).toContain('yaml-is-well-formed');
    expect(unread).toBe(1);
  });
});

it.each([
  ['kinds', fill('kind: a ')],
  ['kinds and blanks', fill(`kind${' '.repeat(150)}`)],
  ['versions', fill('apiVersion: v1\n')],
  ['versions without a value', fill('apiVersion')],
])('looks at a foreign file of 5 MB of %s', (_, text) => {
  expect(outcome(text)).toEqual({ documents: 0, rules: [], unread: 0, foreign: 1 });
});
