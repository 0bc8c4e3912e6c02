import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SyncFlags, syncCommand } from '../../../src/cli/issues/sync.ts';
import type { GitHubPlace } from '../../../src/github/github-api.ts';
import { decodeMarker } from '../../../src/issues/marker.ts';
import { ROOT } from '../../examples.ts';
import { type Given, memoryGitHub } from '../issues/memory-github.ts';
import { irready } from './in-process.ts';
import { terminal } from './memory-terminal.ts';

const ENV = { GITHUB_REPOSITORY: 'brightwater/response', GITHUB_TOKEN: 'ghs_brightwater' };
const FLAGS: SyncFlags = { profile: 'essential', per: 'gap', minLevel: 'error', most: 3, format: 'text' };

/** Runs the command over a folder of the repository, against GitHub in memory. */
async function synced(
  flags: Partial<SyncFlags> = {},
  given: Given & { folder?: string; env?: Record<string, string> } = {},
) {
  const { folder = 'examples/nobody-here', env = ENV, ...rest } = given;
  const github = memoryGitHub(rest);
  let out = '';
  let place: GitHubPlace | undefined;
  const watched = terminal({
    cwd: ROOT,
    env,
    out: (text) => {
      out += text;
    },
  });
  const connect = async (asked: GitHubPlace) => {
    place = asked;
    return github;
  };
  const exitCode = await syncCommand([folder], { ...FLAGS, ...flags }, watched, connect);
  return { exitCode, out, github, place };
}

describe('irready issues sync', () => {
  it('opens issues where the environment says, and ends with a verdict', async () => {
    const { exitCode, out, github, place } = await synced();
    expect(exitCode).toBe(0);
    expect(place).toMatchObject({
      apiUrl: 'https://api.github.com',
      repository: { owner: 'brightwater', name: 'response' },
      token: 'ghs_brightwater',
    });
    expect(github.issues()).toHaveLength(3);
    expect(out).toMatch(/^Done: 3\n {2}open issue 1 {2}error {2}[a-z-]+ {2}examples\/nobody-here/);
    expect(out).toContain('as many issues as --most allows were opened or reopened already');
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^Issues: 3 opened; \d+ waiting for a later run\.$/);
  });

  it('prints the plan and writes nothing with --dry-run', async () => {
    const { exitCode, out, github } = await synced({ dryRun: true });
    expect({ exitCode, writes: github.writes() }).toEqual({ exitCode: 0, writes: 0 });
    expect(out).toMatch(/^Would be done: 3\n/);
    expect(out).toMatch(/\nDry run, nothing was written: 3 to open; /);
  });

  it('tells a program the same with -f json', async () => {
    const { out } = await synced({ dryRun: true, format: 'json' });
    const told: { plan: { toDo: { what: string; gap: string; why: string }[] }; dryRun: boolean } = JSON.parse(out);
    expect(told).toMatchObject({ asOf: '2026-11-21', profile: 'essential', complete: true, dryRun: true });
    expect(told.plan.toDo).toHaveLength(3);
    expect(told.plan.toDo[0]).toMatchObject({ what: 'open', why: expect.stringContaining('has no issue') });
  });

  it('ends with 2 when GitHub refuses in the middle, and says what was not tried', async () => {
    const { exitCode, out } = await synced(
      {},
      { refuse: (method) => (method === 'openIssue' ? 'rateLimit' : undefined) },
    );
    expect(exitCode).toBe(2);
    expect(out).toContain('Refused by GitHub: 1\n');
    expect(out).toContain('GitHub refused: rateLimit.');
    expect(out).toContain('Not tried after that: 2\n');
  });

  it('names places from the root of the repository, wherever it is started', async () => {
    const github = memoryGitHub();
    const watched = terminal({ cwd: join(ROOT, 'examples'), env: ENV });
    await syncCommand(['complete'], { ...FLAGS, asOf: '2031-01-01' }, watched, async () => github);
    expect(github.issues().map(({ body }) => decodeMarker(body))).toMatchObject(
      Array.from({ length: 3 }, () => ({
        paths: [expect.stringMatching(/^examples\/complete/)],
        scope: ['examples/complete'],
      })),
    );
    expect(github.issues().some(({ assignees }) => assignees.length > 0)).toBe(true);
  });

  it('ends with 3 when the assessment is incomplete, after doing what is certain', async () => {
    const { exitCode, out } = await synced({}, { folder: 'examples/gaps' });
    expect(exitCode).toBe(3);
    expect(out).toContain('Issues: ');
  });

  it.each([
    [
      'the repository is public',
      {},
      { isPublic: true },
      /No issue was looked at or written\. The repository is public/,
    ],
    ['the issues cannot be listed', {}, { refuse: () => 'issuesDisabled' as const }, /GitHub refused: issuesDisabled/],
    ['there is no token', {}, { env: { GITHUB_REPOSITORY: 'brightwater/response' } }, /Set GITHUB_TOKEN/],
    ['there is only an empty token', {}, { env: { ...ENV, GITHUB_TOKEN: ' ' } }, /Set GITHUB_TOKEN/],
    ['no repository is named', {}, { env: { GITHUB_TOKEN: 'ghs_brightwater' } }, /Give --repository owner\/name/],
    ['the repository is no name', { repository: 'response' }, {}, /--repository "response" names no repository/],
    ['the name would lead elsewhere', { repository: 'a/b/../c' }, {}, /Write it as owner\/name/],
  ])('refuses when %s', async (_why, flags, given, message) => {
    await expect(synced(flags, given)).rejects.toThrow(message);
  });

  it('takes the other token, the server and the repository that it is given', async () => {
    const env = { GH_TOKEN: 'ghp_rowan', GITHUB_API_URL: 'https://ghe.brightwater.example/api/v3' };
    const { place } = await synced({ repository: 'brightwater/gaps', dryRun: true }, { env });
    expect(place).toMatchObject({
      apiUrl: 'https://ghe.brightwater.example/api/v3',
      repository: { owner: 'brightwater', name: 'gaps' },
      token: 'ghp_rowan',
    });
  });

  it('never shows the token', async () => {
    const { out } = await synced({ format: 'json' });
    expect(out).not.toContain('ghs_brightwater');
  });

  it('is a command with the flags that its help tells, and takes no token as one', async () => {
    const { out, exitCode } = await irready(['issues', 'sync', '--help']);
    expect(exitCode).toBe(0);
    expect(out).toContain('--dry-run');
    expect(out).not.toMatch(/--token/);
    expect(out).toContain('3  the assessment is incomplete');
  });

  it.each([
    [['--most', 'many'], /--most "many" is not a number of issues/],
    [['--most', '151'], /from 0 to 150/],
    [['--per', 'file'], /Policy "file" is unknown/],
    [[], /not said which repository/],
  ])('ends with 2 for %s', async (flags, message) => {
    const { exitCode, log } = await irready(['issues', 'sync', 'examples/gaps', ...flags], { cwd: ROOT });
    expect(exitCode).toBe(2);
    expect(log).toMatch(message);
  });
});
