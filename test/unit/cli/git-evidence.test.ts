/** `check --git` on repositories built by real commits. */
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import { findGit } from '../../../src/git/find-git.ts';
import type { Report } from '../../../src/model/report.ts';
import { emptyHarbour, type Harbour, harbourAt, removeAll, temporaryFolder } from '../git/harbour.ts';
import { irready } from './in-process.ts';

afterEach(removeAll);

const playbook = (lastReviewed: string, more = 'tlp: AMBER'): string => `apiVersion: irready/v1
kind: Playbook
metadata: {name: ransomware}
spec:
  status: active
  scenario: ransomware
  severity: [sev1]
  triggers: [Files of a quay office are encrypted.]
  ${more}
  lastReviewed: ${lastReviewed}
`;

const PLAN = `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: northwind-plan}
spec:
  status: active
`;

const EXERCISE = `apiVersion: irready/v1
kind: ExerciseRecord
metadata: {name: quay-tabletop}
spec: {status: completed, plan: northwind-plan, heldOn: 2026-04-14}
`;

const RULES = ['plan-is-exercised-since-its-last-change', 'review-follows-a-change', 'review-is-no-rubber-stamp'];

interface Evidence {
  readonly found: readonly string[];
  readonly told: readonly string[];
  readonly report: Report;
}

/** What `check --git` says because of commits: findings as `path: message`, commits shortened, and notices. */
async function evidence(
  { root, env }: Harbour,
  { below = '', flags = [] as readonly string[] } = {},
): Promise<Evidence> {
  const { out, log } = await irready(['check', '--git', '-f', 'json', ...flags], { cwd: join(root, below), env });
  expect(log).toBe('');
  const report: Report = JSON.parse(out);
  const found = report.findings.filter(({ ruleId }) => RULES.includes(ruleId));
  return {
    found: found.map(({ location, message }) => `${location.path}: ${shortened(message)}`),
    told: report.notices.filter(({ id }) => id.startsWith('git-')).map(({ message }) => shortened(message)),
    report,
  };
}

function shortened(message: string): string {
  return message.replace(/commit [0-9a-f]{12}/g, 'commit ID');
}

const CHANGED_NOTHING =
  'The review of Playbook "ransomware" on 2026-05-04 (commit ID) changed its date and nothing else;';
const AS_COMMITTED = `${CHANGED_NOTHING} it is as it was first committed on 2025-02-03 (commit ID).`;

describe('check --git', () => {
  it('tells a review that only moved the date, as a note that names the commits and no person', async () => {
    const harbour = emptyHarbour();
    const first = harbour.commit('2025-02-03', { 'book.yaml': playbook('2025-02-01') });
    const second = harbour.commit('2026-05-05', { 'book.yaml': playbook('2026-05-04') });
    const { found, told, report } = await evidence(harbour);
    expect([found, told]).toEqual([[`book.yaml: ${AS_COMMITTED}`], []]);
    const finding = report.findings.find(({ ruleId }) => ruleId === 'review-follows-a-change');
    expect(finding?.level).toBe('note');
    expect(finding?.location.region?.startLine).toBe(10);
    expect(finding?.message).toContain(first.slice(0, 12));
    expect(finding?.message).toContain(second.slice(0, 12));
    expect(JSON.stringify(report)).not.toMatch(/Harbour Desk|desk@northwind/);
  });

  it('tells a plan that changed since its drill, with the drill', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'plan.yaml': PLAN, 'drill.yaml': EXERCISE });
    harbour.commit('2026-05-20', { 'plan.yaml': `${PLAN}  reviewInterval: P1Y\n` });
    const { found, report } = await evidence(harbour);
    expect(found).toEqual([
      'plan.yaml: IncidentResponsePlan "northwind-plan" was changed on 2026-05-20 (commit ID), and was last exercised before that, on 2026-04-14.',
    ]);
    const related = report.findings.flatMap(({ ruleId, related: places }) => (ruleId === RULES[0] ? places : []));
    expect(related.map(({ location }) => location.path)).toEqual(['drill.yaml']);
  });

  it('counts what is not committed as a change of the day', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'plan.yaml': PLAN, 'drill.yaml': EXERCISE });
    harbour.write('plan.yaml', `${PLAN}  reviewInterval: P1Y\n`);
    expect((await evidence(harbour)).found).toEqual([
      'plan.yaml: IncidentResponsePlan "northwind-plan" was changed on 2026-11-21 (not committed yet), and was last exercised before that, on 2026-04-14.',
    ]);
  });

  it('says nothing without --git', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2025-02-03', { 'book.yaml': playbook('2025-02-01') });
    harbour.commit('2026-05-05', { 'book.yaml': playbook('2026-05-04') });
    const { out } = await irready(['check', '-f', 'json'], { cwd: harbour.root, env: {} });
    const report: Report = JSON.parse(out);
    expect(report.findings.filter(({ ruleId }) => RULES.includes(ruleId))).toEqual([]);
    expect(report.rules.filter(({ id }) => RULES.includes(id)).map(({ outcomes }) => outcomes.pass)).toEqual([0, 0, 0]);
    expect(report.notices.filter(({ id }) => id.startsWith('git-'))).toEqual([]);
  });
});

describe('the commits behind a document', () => {
  it('are followed through renames, and from a folder below the root', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2025-02-03', { 'old/book.yaml': playbook('2025-02-01') });
    harbour.commit('2025-03-03', { 'notes.txt': 'The quay was painted.\n' });
    harbour.git('mv', 'old/book.yaml', 'book.yaml');
    harbour.commit('2025-06-03');
    harbour.git('mv', 'book.yaml', 'ransom.yaml');
    harbour.write('security/kept.txt', '');
    harbour.git('mv', 'ransom.yaml', 'security/ransom.yaml');
    harbour.commit('2025-07-03');
    harbour.commit('2026-05-05', { 'security/ransom.yaml': playbook('2026-05-04') });
    expect((await evidence(harbour)).found).toEqual([`security/ransom.yaml: ${AS_COMMITTED}`]);
    expect((await evidence(harbour, { below: 'security' })).found).toEqual([`ransom.yaml: ${AS_COMMITTED}`]);
  });

  it('are not followed through more earlier names than are looked at', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2025-02-03', { '0.yaml': playbook('2025-02-01') });
    for (let name = 0; name <= LIMITS.historyRenames; name++) {
      harbour.git('mv', `${name}.yaml`, `${name + 1}.yaml`);
      harbour.commit('2025-03-03');
    }
    harbour.commit('2026-05-05', { [`${LIMITS.historyRenames + 1}.yaml`]: playbook('2026-05-04') });
    const { found, told } = await evidence(harbour);
    expect(found).toEqual([]);
    expect(told[0]).toContain('1 document that is behind more commits or earlier names than are looked at: 21.yaml');
  });

  it('are those of the document although another file has its earlier name now', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2025-02-03', { 'book.yaml': playbook('2025-02-01') });
    harbour.git('mv', 'book.yaml', 'ransom.yaml');
    harbour.commit('2025-03-03');
    harbour.commit('2025-04-03', { 'book.yaml': 'The quay was painted.\n' });
    harbour.git('rm', '--quiet', 'book.yaml');
    harbour.commit('2025-05-03');
    harbour.git('mv', 'ransom.yaml', 'book.yaml');
    harbour.commit('2025-06-03');
    harbour.commit('2026-05-05', { 'book.yaml': playbook('2026-05-04') });
    expect((await evidence(harbour)).found).toEqual([`book.yaml: ${AS_COMMITTED}`]);
  });

  it('are asked for together, however many files were renamed and how often', async () => {
    const harbour = emptyHarbour();
    const books = Array.from({ length: 12 }, (_, book) => `${book}`);
    const named = (times: number) => (book: string) => `${book}-${times}.yaml`;
    const text = (book: string, day: string) => playbook(day).replace('ransomware', `ransomware-${book}`);
    const all = (day: string, times: number) =>
      Object.fromEntries(books.map((book) => [named(times)(book), text(book, day)]));
    harbour.commit('2025-02-03', all('2025-02-01', 0));
    for (const times of [1, 2, 3])
      for (const book of books) {
        harbour.git('mv', named(times - 1)(book), named(times)(book));
        harbour.commit('2025-03-03');
      }
    harbour.commit('2026-05-05', all('2026-05-04', 3));
    const { calls, env } = counted(harbour);
    const { found, told } = await evidence({ ...harbour, env });
    expect([found.length, told]).toEqual([books.length, []]);
    // Six to begin and end with, and two for each earlier name and for the one that there is not.
    expect(calls()).toBeLessThanOrEqual(6 + 2 * 4);
  });

  it('are told once where many files of a folder, and some of the folders in it, are asked for', async () => {
    const harbour = emptyHarbour();
    const books = Array.from({ length: 45 }, (_, book) => `security/${book % 3 === 0 ? 'quay/' : ''}${book}.yaml`);
    const all = (day: string) =>
      Object.fromEntries(books.map((path, book) => [path, playbook(day).replace('ransomware', `ransomware-${book}`)]));
    harbour.commit('2025-02-03', { ...all('2025-02-01'), 'security/more/45.yaml': playbook('2025-02-01') });
    harbour.commit('2025-09-03', { ...all('2025-09-01'), 'security-of-the-port.txt': '' });
    harbour.commit('2026-05-05', { ...all('2026-05-04'), 'security/more/45.yaml': playbook('2026-05-04') });
    const { found, told } = await evidence(harbour);
    expect([found.length, told]).toEqual([books.length + 1, []]);
    expect(found.filter((each) => each.includes('was reviewed 2 times'))).toHaveLength(books.length);
  });

  it('are seen from a worktree', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2025-02-03', { 'book.yaml': playbook('2025-02-01') });
    harbour.commit('2026-05-05', { 'book.yaml': playbook('2026-05-04') });
    const beside = join(temporaryFolder(), 'beside');
    harbour.git('worktree', 'add', '--quiet', '--detach', beside);
    expect((await evidence(harbourAt(beside))).found).toEqual([`book.yaml: ${AS_COMMITTED}`]);
  });

  it('count as one change on the day of the merge that brought them', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'book.yaml': playbook('2025-12-01'), 'other.txt': '' });
    harbour.git('switch', '--quiet', '--create', 'review');
    harbour.commit('2026-04-02', { 'book.yaml': playbook('2025-12-01', 'tlp: RED') });
    harbour.commit('2026-05-05', { 'book.yaml': playbook('2026-05-04', 'tlp: RED') });
    expect((await evidence(harbour)).found).toHaveLength(1);
    harbour.git('switch', '--quiet', 'main');
    harbour.commit('2026-05-06', { 'other.txt': 'The quay was painted.\n' });
    harbour.git('merge', '--quiet', '--no-ff', '--no-commit', 'review');
    harbour.commit('2026-05-07');
    expect((await evidence(harbour)).found).toEqual([]);
    harbour.commit('2026-08-05', { 'book.yaml': playbook('2026-08-04', 'tlp: RED') });
    expect((await evidence(harbour)).found[0]).toContain(
      'changed its date and nothing else; it was last changed in substance on 2026-05-07',
    );
  });

  it('are told apart for documents of one file', async () => {
    const harbour = emptyHarbour();
    const both = (first: string, second: string): string =>
      `${playbook(first)}---\n${playbook(second).replace('ransomware}', 'stolen-key}')}`;
    harbour.commit('2025-02-03', { 'books.yaml': playbook('2025-02-01') });
    harbour.commit('2025-03-03', { 'books.yaml': both('2025-02-01', '2025-03-01') });
    harbour.commit('2026-05-05', { 'books.yaml': both('2026-05-04', '2025-03-01') });
    expect((await evidence(harbour)).found).toEqual([`books.yaml: ${AS_COMMITTED}`]);
  });

  it('may hold versions that do not parse, and names of every kind', async () => {
    const harbour = emptyHarbour();
    const name = 'quay "north"\n[a]*.yaml';
    harbour.commit('2025-02-03', { [name]: playbook('2025-02-01') });
    harbour.commit('2025-03-03', { [name]: playbook('[').replace('spec', '{') });
    harbour.commit('2025-04-03', { [name]: playbook('2025-02-01') });
    harbour.commit('2026-05-05', { [name]: playbook('2026-05-04') });
    const { found } = await evidence(harbour);
    expect(found[0]).toContain('it was last changed in substance on 2025-04-03');
  });

  it('end where the document was removed and written anew', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2024-02-03', { 'book.yaml': playbook('2024-02-01', 'tlp: RED') });
    rmSync(join(harbour.root, 'book.yaml'));
    harbour.commit('2024-06-03');
    harbour.commit('2025-02-03', { 'book.yaml': playbook('2025-02-01') });
    harbour.commit('2026-05-05', { 'book.yaml': playbook('2026-05-04') });
    expect((await evidence(harbour)).found).toEqual([`book.yaml: ${AS_COMMITTED}`]);
  });
});

describe('a day in the past', () => {
  it('does not see commits after it, to the end of the day in UTC', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'plan.yaml': PLAN, 'drill.yaml': EXERCISE });
    harbour.commit('2026-05-20', { 'plan.yaml': `${PLAN}  reviewInterval: P1Y\n` });
    const on = async (day: string) => evidence(harbour, { flags: ['--as-of', day] });
    expect((await on('2026-05-20')).found).toHaveLength(1);
    const before = await on('2026-05-19');
    expect(before.found).toEqual([]);
    expect(before.told).toEqual([
      '--git concludes nothing about 1 document that is as a commit after 2026-05-19 made it: plan.yaml "northwind-plan".',
    ]);
    expect((await on('2025-12-31')).told[0]).toContain('2 documents that are as a commit after 2025-12-31 made them');
  });
});

describe('where commits are missing', () => {
  async function shallow(depth: number): Promise<Evidence> {
    const harbour = emptyHarbour();
    harbour.commit('2024-02-03', { 'book.yaml': playbook('2024-02-01'), 'plan.yaml': PLAN, 'drill.yaml': EXERCISE });
    harbour.commit('2025-02-03', { 'book.yaml': playbook('2025-02-01') });
    harbour.commit('2026-05-05', { 'book.yaml': playbook('2026-05-04') });
    harbour.commit('2026-05-20', { 'plan.yaml': `${PLAN}  reviewInterval: P1Y\n` });
    const copy = harbourAt(join(temporaryFolder(), 'copy'));
    harbour.git('clone', '--quiet', `--depth=${depth}`, `file://${harbour.root}`, copy.root);
    return evidence(copy);
  }

  it('nothing is concluded from a shallow clone, least of all that nothing ever changed', async () => {
    const { found, told } = await shallow(1);
    expect(found).toEqual([]);
    expect(told).toEqual([
      'The history is cut off at commit ID of 2026-05-20, so --git cannot tell when 2 documents last changed before that: book.yaml "ransomware", plan.yaml "northwind-plan". Fetch all of it: "git fetch --unshallow", or "fetch-depth: 0" in GitHub Actions.',
    ]);
  });

  it('what the commits that are there show is told', async () => {
    const { found, told } = await shallow(2);
    expect(found.map((each) => each.split(':')[0])).toEqual(['plan.yaml']);
    expect(told[0]).toContain('1 document last changed before that: book.yaml "ransomware"');
  });

  it('a clone that is deep enough misses nothing', async () => {
    const { found, told } = await shallow(4);
    expect(found).toHaveLength(2);
    expect(told).toEqual([]);
  });

  it('a partial clone is not asked for more', async () => {
    const harbour = emptyHarbour();
    harbour.git('config', 'uploadpack.allowFilter', 'true');
    harbour.commit('2025-02-03', { 'book.yaml': playbook('2025-02-01') });
    harbour.commit('2026-05-05', { 'book.yaml': playbook('2026-05-04') });
    const copy = harbourAt(join(temporaryFolder(), 'copy'));
    harbour.git('clone', '--quiet', '--filter=blob:none', `file://${harbour.root}`, copy.root);
    const { found, told } = await evidence(copy);
    expect(found).toEqual([]);
    expect(told[0]).toContain('This is a partial clone, and files of older commits were not fetched.');
  });
});

describe('without commits', () => {
  it.each([
    ['no repository', () => harbourAt(temporaryFolder()), 'This folder is not in a git repository.'],
    ['a repository without commits', () => emptyHarbour(), 'The repository has no commit yet.'],
    [
      'no git',
      () => ({ ...emptyHarbour(), env: { PATH: temporaryFolder() } }),
      'Git is not installed, or not found on the PATH.',
    ],
  ])('as with %s, --git says so and finds nothing', async (_case, make, reason) => {
    const harbour = make();
    harbour.write('book.yaml', playbook('2026-05-04'));
    const { found, told } = await evidence(harbour);
    expect([found, told]).toEqual([[], [`--git found nothing to look at. ${reason}`]]);
  });

  it('of its own, a document is named and nothing is said of it', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'plan.yaml': PLAN });
    harbour.write('book.yaml', playbook('2026-05-04'));
    renameSync(join(harbour.root, 'plan.yaml'), join(harbour.root, 'renamed.yaml'));
    expect((await evidence(harbour)).told).toEqual([
      '--git concludes nothing about 2 documents that are in no commit of this repository: book.yaml "ransomware", renamed.yaml "northwind-plan".',
    ]);
  });
});

/** The environment with a git that counts how often it is asked. */
function counted({ env }: Harbour) {
  const folder = temporaryFolder();
  const log = join(folder, 'log');
  const program = findGit(env);
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho asked >> ${log}\nexec ${program} "$@"\n`);
  chmodSync(join(folder, 'git'), 0o755);
  const calls = (): number => readFileSync(log, 'utf8').trimEnd().split('\n').length;
  return { calls, env: { ...env, PATH: `${folder}:${env['PATH']}` } };
}

describe('a hostile repository', () => {
  it.each([
    ['log.showRoot', 'false'],
    ['log.follow', 'true'],
    ['diff.orderFile', '/nowhere'],
    ['i18n.logOutputEncoding', 'UTF-16'],
  ])('does not hide commits by its setting %s', async (key, value) => {
    const harbour = emptyHarbour();
    harbour.commit('2025-02-03', { 'book.yaml': playbook('2025-02-01') });
    harbour.commit('2026-05-05', { 'book.yaml': playbook('2026-05-04') });
    harbour.git('config', key, value);
    const { found, told } = await evidence(harbour);
    expect([found, told]).toEqual([[`book.yaml: ${AS_COMMITTED}`], []]);
  });

  it('runs nothing of its own', async () => {
    const harbour = emptyHarbour();
    harbour.commit('2025-02-03', { 'old.yaml': playbook('2025-02-01') });
    harbour.git('mv', 'old.yaml', 'book.yaml');
    harbour.commit('2025-03-03', { '.gitattributes': '* diff=trap filter=trap\n' });
    harbour.commit('2026-05-05', { 'book.yaml': playbook('2026-05-04') });
    const marker = join(temporaryFolder(), 'taken');
    const trap = join(temporaryFolder(), 'trap');
    writeFileSync(trap, `#!/bin/sh\necho "$*" >> ${marker}\n`);
    chmodSync(trap, 0o755);
    const keys = ['core.fsmonitor', 'core.pager', 'pager.log', 'diff.external', 'diff.trap.textconv', 'gpg.program'];
    for (const key of [...keys, 'filter.trap.clean', 'filter.trap.smudge', 'diff.trap.command'])
      harbour.git('config', key, trap);
    harbour.git('config', 'log.showSignature', 'true');
    harbour.git('config', 'alias.log', `!${trap}`);
    expect((await evidence(harbour, { flags: ['--base-ref', 'HEAD'] })).found).toEqual([`book.yaml: ${AS_COMMITTED}`]);
    expect(existsSync(marker)).toBe(false);
  });
});
