import { afterEach, describe, expect, it } from 'vitest';
import { firstParentOfMerge, headCommit, mergeBase } from '../../../src/git/base-commit.ts';
import { openRepository, type Repository } from '../../../src/git/repository.ts';
import { emptyHarbour, type Harbour, harbourAt, removeAll, temporaryFolder } from './harbour.ts';

afterEach(removeAll);

function repositoryOf({ root, env }: Harbour): Repository {
  const opened = openRepository({ cwd: root, env });
  if (opened.is === 'closed') throw new Error(opened.reason);
  return opened.repository;
}

/** A branch that left main at `start`, and the merge of it into a newer main. */
function branched() {
  const harbour = emptyHarbour();
  const start = harbour.commit('2026-01-05', { 'a.yaml': 'a\n' });
  harbour.git('switch', '--quiet', '--create', 'drill');
  const drill = harbour.commit('2026-01-06', { 'b.yaml': 'b\n' });
  harbour.git('switch', '--quiet', 'main');
  const main = harbour.commit('2026-01-07', { 'c.yaml': 'c\n' });
  harbour.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'drill');
  return { harbour, start, drill, main, merge: harbour.git('rev-parse', 'HEAD').trim() };
}

const NOWHERE = '1'.repeat(40);

describe('where a change starts', () => {
  it('is the commit that is checked out, when there is one', () => {
    const { harbour, merge } = branched();
    expect(headCommit(repositoryOf(harbour))).toBe(merge);
    expect(headCommit(repositoryOf(emptyHarbour()))).toBeUndefined();
  });

  it('is the commit that two branches have in common', () => {
    const { harbour, start, drill, main } = branched();
    const repository = repositoryOf(harbour);
    expect(mergeBase(repository, drill, main)).toEqual({ is: 'found', id: start });
    expect(mergeBase(repository, NOWHERE, main)).toEqual({
      is: 'none',
      reason: 'Commit 111111111111 is not in this repository.',
    });
    expect(mergeBase(repository, '--all', main)).toMatchObject({
      is: 'none',
      reason: expect.stringContaining('"--all"'),
    });
  });

  it('is nowhere for branches that have nothing in common', () => {
    const { harbour, main } = branched();
    harbour.git('switch', '--quiet', '--orphan', 'other');
    const other = harbour.commit('2026-01-08', { 'd.yaml': 'd\n' });
    expect(mergeBase(repositoryOf(harbour), other, main)).toMatchObject({
      is: 'none',
      reason: expect.stringContaining('have no commit in common here.'),
    });
  });

  it('is the first parent of the merge that is checked out, and of no other commit', () => {
    const { harbour, drill, main, merge } = branched();
    const repository = repositoryOf(harbour);
    expect(firstParentOfMerge(repository, merge)).toEqual({ is: 'found', id: main });
    expect(firstParentOfMerge(repository, main)).toMatchObject({
      reason: expect.stringContaining('is not checked out'),
    });
    harbour.git('switch', '--quiet', 'drill');
    expect(firstParentOfMerge(repositoryOf(harbour), drill)).toMatchObject({
      reason: expect.stringContaining('is no merge'),
    });
  });

  it('is cut off in a shallow clone, which is told', () => {
    const { harbour, merge, main } = branched();
    const clone = harbourAt(temporaryFolder());
    clone.git('clone', '--quiet', '--depth', '1', `file://${harbour.root}`, '.');
    expect(firstParentOfMerge(repositoryOf(clone), merge)).toEqual({
      is: 'none',
      reason: expect.stringMatching(
        /first parent .* is not in this repository\. This clone is shallow: .*fetch-depth: 0/,
      ),
    });
    expect(mergeBase(repositoryOf(clone), main, merge)).toMatchObject({ reason: expect.stringContaining('shallow') });
  });
});
