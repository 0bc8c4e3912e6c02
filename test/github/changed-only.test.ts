/** `changed-only` and the check run, on pull requests. */
import { describe, expect, it } from 'vitest';
import { onPullRequest } from './happenings.ts';
import { BUILT, commandsIn } from './runner.ts';
import { LONG, scene, WRITE } from './scene.ts';
import { type Edit, proposed, pushed, shallow, story, WITHOUT_CYRUS, WITHOUT_DANA } from './story.ts';

const README: Edit = ['README.md', () => '# Brightwater Rail\n'];
const ONE_LINE_MORE = (path: string): Edit => [path, (text) => `${text}# Read by the control room.\n`];

describe.skipIf(!BUILT)('changed-only', LONG, () => {
  const { run } = scene();

  it.each<[string, readonly Edit[], number, string]>([
    ['passes where every gap was there before, in files that it leaves alone', [README], 0, 'pass'],
    ['fails for a gap in a file that it touches', [ONE_LINE_MORE('training.yaml')], 1, 'gaps'],
    ['fails for a new gap in a file that it leaves alone', [WITHOUT_DANA], 1, 'gaps'],
    [
      'fails for what cannot be read any more',
      [['plan.yaml', () => 'apiVersion: irready/v1\nspec: [']],
      3,
      'incomplete',
    ],
  ])('%s', async (_, edits, status, verdict) => {
    const told = story();
    pushed(told, WITHOUT_CYRUS);
    const happening = onPullRequest(proposed(told, ...edits));
    const step = { workspace: told.harbour.root, happening, inputs: { 'changed-only': 'true', comment: 'false' } };
    expect(await run(step)).toMatchObject({ status, outputs: { verdict } });
  });

  it('counts every gap where there is no base', async () => {
    const told = story();
    const happening = onPullRequest(proposed(told, README, WITHOUT_CYRUS));
    const ran = await run({ workspace: shallow(told, 1), happening, inputs: { 'changed-only': 'true' } });
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'gaps', gaps: '30' } });
    expect(ran.stdout + ran.summary).toMatch(/fetch-depth: 2/);
  });
});

/** Ninety gaps. */
const TEAMS_OF_NOBODY: Edit = [
  'depots.yaml',
  () =>
    ['apiVersion: irready/v1', 'kind: ContactRegistry', 'metadata: {name: depots}', 'spec:', '  teams:']
      .concat(Array.from({ length: 90 }, (_, index) => `    - {id: depot-${index}, members: [nobody-${index}]}`))
      .join('\n'),
];

describe.skipIf(!BUILT)('the check run', LONG, () => {
  const { rig, run } = scene();
  const inputs = { 'check-run': 'true', comment: 'false' };

  it('marks every gap in batches, once, in place of commands', async () => {
    const told = story();
    const commits = proposed(told, WITHOUT_CYRUS, TEAMS_OF_NOBODY);
    const step = { workspace: told.harbour.root, happening: onPullRequest(commits), inputs };
    const ran = await run(step);
    const gaps = Number(ran.outputs['gaps']);
    expect(gaps).toBeGreaterThanOrEqual(120);
    expect(commandsIn(ran).filter((line) => line.startsWith('::error '))).toEqual([]);
    const sent = rig()
      .exchanges()
      .filter(({ method }) => method !== 'GET')
      .map(({ body }) => Object(body));
    expect(sent.flatMap(({ output }) => output.annotations)).toHaveLength(gaps);
    expect(sent[0]).toMatchObject({ head_sha: commits.head, conclusion: 'failure' });
    expect(rig().writes()).toEqual([
      WRITE.checkRun,
      ...Array.from({ length: Math.ceil(gaps / 50) - 1 }, () => WRITE.checkRunAgain(1)),
    ]);

    expect(await run(step)).toMatchObject({ status: ran.status, outputs: ran.outputs });
    expect(rig().writes()).toEqual([]);
  });

  it('that is refused leaves the commands', async () => {
    rig().reply(({ method, path }) => (method === 'POST' && path.endsWith('/check-runs') ? FORBIDDEN : undefined));
    const told = story();
    const ran = await run({
      workspace: told.harbour.root,
      happening: onPullRequest(proposed(told, WITHOUT_CYRUS)),
      inputs,
    });
    expect(ran.status).toBe(1);
    expect(commandsIn(ran).filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(ran.stdout).toMatch(/::notice .*"checks: write"/);
  });
});

const FORBIDDEN = { status: 403, body: { message: 'Resource not accessible by integration', status: '403' } };
