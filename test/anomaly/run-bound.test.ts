import { expect, it, vi } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { playbook, sourceFile } from '../unit/parse/texts.ts';

// The real limits need files of megabytes.
vi.mock('../../src/base/limits.ts', async (original) => {
  const { LIMITS } = await original<typeof import('../../src/base/limits.ts')>();
  return { LIMITS: { ...LIMITS, nodesPerDocument: 400, nodesPerRun: 1_000 } };
});

const SMALL = playbook(['owner: soc']);
const FOREIGN = 'apiVersion: v1\nkind: ConfigMap\ndata: {note: irready/v1}\n';
const BOUND = 'The documents up to here hold more than 1000 values in all; from this one on nothing is read.';

/** A playbook of 385 values, made of 55 by aliases. */
const MULTIPLIED = playbook(['x-list: &list [a, b, c, d, e, f, g, h, i, j]', `steps: [${'*list, '.repeat(30)}]`]);

function read(...texts: readonly (readonly [path: string, text: string])[]) {
  const { documents, problems, unread, foreignFiles } = parse(texts.map(([path, text]) => sourceFile(text, { path })));
  return {
    documents: documents.map(({ file }) => file.path),
    problems: problems.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    unread,
    foreignFiles,
  };
}

it('stops reading at the document with which a run holds too much, though no document does, and says so once', () => {
  const multiplied = ['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.yaml`, MULTIPLIED] as const);
  expect(read(...multiplied, ['f.yaml', SMALL], ['g.yaml', FOREIGN])).toEqual({
    documents: ['a.yaml', 'b.yaml'],
    problems: [`nesting-is-bounded: ${BOUND}`],
    unread: ['c', 'd', 'e', 'f'].map((name) => ({ path: `${name}.yaml`, kinds: ['Playbook'] })),
    foreignFiles: 1,
  });
});

it('counts the documents of one file like those of several, and the file as unread', () => {
  const whole = [MULTIPLIED, MULTIPLIED, MULTIPLIED, SMALL, SMALL].join('---\n');
  expect(read(['a.yaml', whole])).toEqual({
    documents: ['a.yaml', 'a.yaml'],
    problems: [`nesting-is-bounded: ${BOUND}`],
    unread: [{ path: 'a.yaml', kinds: ['Playbook'] }],
    foreignFiles: 0,
  });
});

it('counts only documents of ours', () => {
  const foreign = `apiVersion: v1\nkind: ConfigMap\ndata: {note: irready/v1, list: [${'a, '.repeat(300)}]}\n`;
  const others = ['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.yaml`, foreign] as const);
  expect(read(...others, ['f.yaml', SMALL])).toEqual({
    documents: ['f.yaml'],
    problems: [],
    unread: [],
    foreignFiles: 5,
  });
});

it('reads a document that takes the last value, and speaks up at the next', () => {
  const list = (length: number) => playbook([`x-list: [${'a, '.repeat(length)}]`]);
  const most = 400 - 13;
  const [first, second] = [['a.yaml', list(most)] as const, ['b.yaml', list(most)] as const];
  const exact = read(first, second, ['c.yaml', list(200 - 13)], ['d.yaml', SMALL]);
  expect([exact.documents, exact.problems.length]).toEqual([['a.yaml', 'b.yaml', 'c.yaml'], 1]);
  const over = read(first, second, ['c.yaml', list(200 - 12)], ['d.yaml', SMALL]);
  expect([over.documents, over.problems.length]).toEqual([['a.yaml', 'b.yaml'], 1]);
});
