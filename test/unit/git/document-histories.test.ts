/** The bounds of what is read of a repository; what the commits show is tested with `check --git`. */
import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import { readHistories } from '../../../src/git/document-histories.ts';
import { readObjects } from '../../../src/git/read-objects.ts';
import { openRepository, type Repository } from '../../../src/git/repository.ts';
import { workspaceOf } from '../history/workspace.ts';
import { emptyHarbour, type Harbour, removeAll } from './harbour.ts';

afterEach(removeAll);

const FILE = 'northwind-0.yaml';

function opened({ root, env }: Harbour): Repository {
  const answer = openRepository({ cwd: root, env });
  if (answer.is === 'closed') throw new Error(answer.reason);
  return answer.repository;
}

const playbook = (lastReviewed: string): string => `apiVersion: irready/v1
kind: Playbook
metadata: {name: ransomware}
spec: {lastReviewed: ${lastReviewed}}
`;

/** Commits of one file in a row, made faster than git commits them one by one. */
function imported(harbour: Harbour, count: number, more = ''): void {
  const commits = Array.from({ length: count }, (_, place) => {
    const text = `# ${place}\n${playbook('2026-05-04')}${more}`;
    const when = `Harbour Desk <desk@northwind.example> ${1_700_000_000 + place} +0000`;
    return `commit refs/heads/main\ncommitter ${when}\ndata 0\nM 644 inline ${FILE}\ndata ${text.length}\n${text}\n`;
  });
  execFileSync('git', ['fast-import', '--quiet'], { cwd: harbour.root, input: commits.join('') });
  harbour.git('reset', '--quiet', '--hard', 'main');
}

describe('a file with more commits than are looked at', () => {
  it.each([
    [LIMITS.historyCommitsPerFile, 0],
    [LIMITS.historyCommitsPerFile + 1, 1],
  ])('is left alone and named: %i commits', (commits, tooLong) => {
    const harbour = emptyHarbour();
    imported(harbour, commits);
    const { documents } = workspaceOf(playbook('2026-05-04'));
    const read = readHistories(opened(harbour), 'main', documents, '2026-11-21');
    if (read.is === 'unread') throw new Error(read.reason);
    expect([read.tooLong.length, read.histories.length]).toEqual([tooLong, 1 - tooLong]);
  });
});

describe('earlier versions that hold too much together', () => {
  it('are a reason to conclude nothing', () => {
    const harbour = emptyHarbour();
    const bomb = ['x-a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]'];
    for (let depth = 1; depth <= 4; depth++)
      bomb.push(`x-a${depth}: &a${depth} [${Array.from({ length: 10 }, () => `*a${depth - 1}`).join()}]`);
    imported(harbour, 60, `${bomb.join('\n')}\n`);
    const { documents } = workspaceOf(playbook('2026-05-04'));
    expect(readHistories(opened(harbour), 'main', documents, '2026-11-21')).toEqual({
      is: 'unread',
      reason: `The earlier versions of the files hold more than ${LIMITS.nodesPerRun} values, and no more are read.`,
    });
  });
});

describe('objects', () => {
  it('are read whole, empty ones and those with line feeds among them, and missing ones are left out', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { a: '', b: 'one\ntwo\n\n', c: 'three' });
    const ids = ['a', 'b', 'c'].map((name) => harbour.git('rev-parse', `HEAD:${name}`).trim());
    const read = readObjects(opened(harbour), [...ids, ids[0] ?? '', '1234567890123456789012345678901234567890']);
    if (read.is !== 'read') throw new Error(read.is);
    expect([...read.bytes].map(([id, bytes]) => [id, bytes.toString()])).toEqual([
      [ids[0], ''],
      [ids[1], 'one\ntwo\n\n'],
      [ids[2], 'three'],
    ]);
  });

  it('beyond the limit are not read', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { a: 'x'.repeat(11) });
    const id = harbour.git('rev-parse', 'HEAD:a').trim();
    expect(readObjects(opened(harbour), [id], 10).is).toBe('tooLarge');
    expect(readObjects(opened(harbour), [id], 11).is).toBe('read');
  });
});

describe('more files than git is asked about', () => {
  it('are a reason to conclude nothing', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05');
    const [document] = workspaceOf(playbook('2026-05-04')).documents;
    if (document === undefined) throw new Error('no document');
    const many = Array.from({ length: LIMITS.historyFiles + 1 }, (_, place) => ({
      ...document,
      file: { ...document.file, path: `${place}.yaml` },
    }));
    const read = readHistories(opened(harbour), 'main', many, '2026-11-21');
    expect(read).toEqual({ is: 'unread', reason: 'There are more than 5000 files, and git is asked about no more.' });
  });
});
