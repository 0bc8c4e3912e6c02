/** The action on everything that starts a workflow, and wherever it stands. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { onDispatch, onMergeGroup, onPullRequest, onPush, onSchedule } from './happenings.ts';
import { BUILT, commandsIn } from './runner.ts';
import { LONG, scene, WRITE } from './scene.ts';
import { proposed, pushed, story, WITHOUT_CYRUS } from './story.ts';

describe.skipIf(!BUILT)('the action', LONG, () => {
  const { rig, run, comments } = scene();

  it.each([
    ['a push is compared with what was there before', onPush, '30'],
    ['a merge group is compared with its base', onMergeGroup, '30'],
    ['a schedule is compared with nothing', (_: string, after: string) => onSchedule(after), ''],
    ['a dispatch is compared with nothing', (_: string, after: string) => onDispatch(after), ''],
  ])('%s, and nothing is written', async (_, happening, newGaps) => {
    const told = story();
    const { before, after } = pushed(told, WITHOUT_CYRUS);
    const ran = await run({ workspace: told.harbour.root, happening: happening(before, after) });
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'gaps', gaps: '30', 'new-gaps': newGaps } });
    expect(commandsIn(ran).filter((line) => line.startsWith('::notice '))).toEqual([]);
    expect(rig().exchanges()).toEqual([]);
  });

  it('a pull request that only its target may read is not taken for judged', async () => {
    const told = story();
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS), { event: 'pull_request_target', fromFork: true });
    told.harbour.git('checkout', '--quiet', 'main');
    const ran = await run({ workspace: told.harbour.root, happening });
    expect(ran).toMatchObject({ status: 0, outputs: { 'new-gaps': '' } });
    expect(ran.stdout).toMatch(/::warning .*nothing of the pull request was assessed/);
    expect(rig().exchanges()).toEqual([]);
  });

  it('a pull request from a fork gets its comment where the workflow of the target checks it out', async () => {
    const told = story();
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS), { event: 'pull_request_target', fromFork: true });
    told.harbour.git('checkout', '--quiet', 'change');
    const ran = await run({ workspace: told.harbour.root, happening });
    expect(ran).toMatchObject({ status: 1, outputs: { 'new-gaps': '30' } });
    expect(rig().writes()).toEqual([WRITE.comment]);
  });

  it('works on GitHub Enterprise Server', async () => {
    const told = story();
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS));
    const ran = await run({ workspace: told.harbour.root, happening, apiUrl: rig().enterpriseUrl });
    expect(ran.status).toBe(1);
    expect(
      rig()
        .exchanges()
        .map(({ enterprise }) => enterprise),
    ).toEqual([true, true]);
    expect(rig().writes()).toEqual([WRITE.comment]);
  });

  it('works in a folder of the repository, and names files from its root', async () => {
    const told = story('security');
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS));
    const inputs = {
      'working-directory': 'security',
      formats: 'json=out/report.json, html=report.html',
      'sarif-file': 'gaps.sarif',
    };
    const ran = await run({ workspace: told.harbour.root, happening, inputs });
    expect(ran).toMatchObject({ status: 1, outputs: { gaps: '30', 'new-gaps': '30' } });
    const files = commandsIn(ran).flatMap((line) => /^::error .*file=([^,:]+)/.exec(line)?.[1] ?? []);
    expect(files).toHaveLength(9);
    expect(files.every((file) => file.startsWith('security/'))).toBe(true);
    expect(JSON.parse(ran.outputs['reports'] ?? '')).toEqual(
      expect.arrayContaining(['security/out/report.json', 'security/report.html', 'security/gaps.sarif']),
    );
    expect((await comments())[0]?.body).toContain('security/contacts.yaml');
  });

  it('uploads what it finds to code scanning', async () => {
    const told = story();
    const commits = proposed(told, WITHOUT_CYRUS);
    const inputs = { comment: 'false', 'code-scanning': 'true' };
    const ran = await run({ workspace: told.harbour.root, happening: onPullRequest(commits), inputs });
    expect(ran.status).toBe(1);
    expect(rig().writes()).toEqual([WRITE.sarif]);
    const sent = Object(rig().exchanges()[0]?.body);
    expect(sent).toMatchObject({ commit_sha: commits.merge, ref: 'refs/pull/1/merge' });
    const sarif = JSON.parse(gunzipSync(Buffer.from(sent.sarif, 'base64')).toString());
    expect(sarif.runs[0].results).toHaveLength(30);
  });

  it('says what is wrong with its inputs, and gives no verdict', async () => {
    const told = story();
    const { before, after } = pushed(told, WITHOUT_CYRUS);
    const inputs = { comment: 'yes', 'fail-on': 'critical' };
    const ran = await run({ workspace: told.harbour.root, happening: onPush(before, after), inputs });
    expect(ran).toMatchObject({ status: 2, outputs: { verdict: 'error', score: '', gaps: '', reports: '[]' } });
    expect(commandsIn(ran).filter((line) => line.startsWith('::error '))).toHaveLength(2);
  });
});
