/**
 * Single edits of examples/complete, each with the rules that have to notice it and no others. A rule library that misses one
 * gives a false pass; one that answers with more sends people after what is not wrong.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { parseYamlFile } from '../src/parse/yaml-file.ts';
import { ROOT, reportOn } from './examples.ts';

/** Pieces of text, each of which stands exactly once in the file, and what they become. */
interface Replacement {
  readonly change: string;
  readonly to: string;
}

interface Mutation {
  readonly title: string;
  /** Below examples/complete. */
  readonly file: string;
  /** A further file: a copy of `file` with the replacements. */
  readonly copyTo?: string;
  readonly remove?: boolean;
  readonly edits?: readonly Replacement[];
  /** Ids of all rules that report a gap afterwards. */
  readonly caught: readonly string[];
}

const folder = fileURLToPath(new URL('mutations', import.meta.url));
const PROFILE = 'full';
const mutations = readdirSync(folder).sort().flatMap(readMutations);
const killed: string[] = [];

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'irready-mutations-'));
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  const rate = ((100 * killed.length) / mutations.length).toFixed(1);
  process.stdout.write(
    `mutations: ${killed.length} of ${mutations.length} caught by exactly the rules that have to (${rate} %)\n`,
  );
});

describe('a single edit of the complete example', () => {
  it('has enough company to prove something', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(120);
    expect(new Set(mutations.map(({ title }) => title)).size).toBe(mutations.length);
  });

  it.each(mutations.map((mutation): [string, Mutation] => [mutation.title, mutation]))('%s', (title, mutation) => {
    const report = reportAfter(mutation);
    const caught = [...new Set(report.findings.map(({ ruleId }) => ruleId))].sort();
    expect(caught).toEqual([...mutation.caught].sort());
    killed.push(title);
  });
});

function reportAfter(mutation: Mutation): Report {
  const example = join(work, 'example');
  rmSync(example, { recursive: true, force: true });
  cpSync(join(ROOT, 'examples/complete'), example, { recursive: true });
  apply(mutation, example);
  return reportOn('example', { cwd: work, profile: PROFILE });
}

function apply({ file, copyTo, remove, edits = [] }: Mutation, example: string): void {
  const from = join(example, file);
  if (remove === true) {
    rmSync(from);
    return;
  }
  const to = join(example, copyTo ?? file);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, edits.reduce(replaced, readFileSync(from, 'utf8')));
}

function replaced(text: string, { change, to }: Replacement): string {
  const [before, after, ...more] = text.split(change);
  if (after === undefined || more.length > 0) {
    throw new Error(`"${change}" stands ${after === undefined ? 'nowhere' : 'more than once'} in the file`);
  }
  return before + to + after;
}

function readMutations(name: string): readonly Mutation[] {
  const file = parseYamlFile(name, readFileSync(join(folder, name), 'utf8'));
  if (file.is === 'broken') throw new Error(file.frames.join('\n'));
  return file.value as unknown as readonly Mutation[];
}
