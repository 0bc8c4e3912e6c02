/** The action as it is shipped, on pull requests: what it writes on GitHub, and that it writes it once. */
import { describe, expect, it } from 'vitest';
import { TOKENS, WORKFLOW } from './emulator.ts';
import { onPullRequest } from './happenings.ts';
import { BUILT, commandsIn } from './runner.ts';
import { LONG, scene, WRITE } from './scene.ts';
import { asOnMain, proposed, shallow, story, WITHOUT_CYRUS, WITHOUT_DANA } from './story.ts';

describe.skipIf(!BUILT)('a pull request', LONG, () => {
  const { rig, run, comments, say } = scene();

  it('has one comment, from its opening to its end', async () => {
    const told = story();
    const workspace = told.harbour.root;
    const opened = onPullRequest(proposed(told, WITHOUT_CYRUS));
    const first = await run({ workspace, happening: opened });
    expect(first).toMatchObject({
      status: 1,
      stderr: '',
      outputs: { verdict: 'gaps', score: '83', gaps: '30', errors: '30', warnings: '0', notes: '0', 'new-gaps': '30' },
    });
    expect(commandsIn(first).filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(rig().writes()).toEqual([WRITE.comment]);
    expect(first.summary).toContain('Score 42 of 42 (100 %) -> 35 of 42 (83 %)');
    const [comment] = await comments();
    expect(comment?.user.login).toBe(WORKFLOW);
    expect(comment?.body).toMatch(/^<!-- irready:comment key=readiness-readiness-[0-9a-f]{8} -->\n/);
    expect(comment?.body).toContain('30 new, 0 fixed');
    expect(comment?.body).toContain('Score 42 of 42 (100 %) -> 35 of 42 (83 %)');

    const published = [first.stdout, first.summary, JSON.stringify(first.outputs), comment?.body].join('\n');
    for (const personal of ['Lindholm', '7946 0131', 'ada.lindholm@', '@bela'])
      expect(published).not.toContain(personal);

    expect(await run({ workspace, happening: opened })).toMatchObject({ status: 1, outputs: first.outputs });
    expect(rig().writes()).toEqual([]);

    const worse = onPullRequest(proposed(told, WITHOUT_DANA), { action: 'synchronize' });
    expect(await run({ workspace, happening: worse })).toMatchObject({ status: 1 });
    expect(rig().writes()).toEqual([WRITE.commentAgain(1)]);
    const [updated, ...others] = await comments();
    expect(others).toEqual([]);
    expect(updated?.body).not.toBe(comment?.body);
    expect(updated?.body).toContain('"dana" names no contact');

    const fixed = onPullRequest(proposed(told, asOnMain(told, 'contacts.yaml')), { action: 'synchronize' });
    const last = await run({ workspace, happening: fixed });
    expect(last).toMatchObject({ status: 0, outputs: { verdict: 'pass', score: '100', gaps: '0', 'new-gaps': '0' } });
    expect(rig().writes()).toEqual([WRITE.commentAgain(1)]);
    expect((await comments())[0]?.body).toContain('0 new, 0 fixed');

    const closed = onPullRequest(proposed(told, WITHOUT_CYRUS), { action: 'closed' });
    expect(await run({ workspace, happening: closed })).toMatchObject({ status: 1 });
    expect(rig().exchanges()).toEqual([]);
  });

  it('gets no comment when it changes nothing of this', async () => {
    const told = story();
    const happening = onPullRequest(proposed(told, ['README.md', () => '# Brightwater Rail\n']));
    expect(await run({ workspace: told.harbour.root, happening })).toMatchObject({ status: 0 });
    expect(rig().writes()).toEqual([]);
  });

  it('shows the gaps that it fixes', async () => {
    const told = story();
    told.harbour.commit('2026-11-03', {
      'contacts.yaml': WITHOUT_CYRUS[1](told.harbour.git('show', 'main:contacts.yaml')),
    });
    const complete = told.harbour.git('show', 'main~1:contacts.yaml');
    const happening = onPullRequest(proposed(told, ['contacts.yaml', () => complete]));
    expect(await run({ workspace: told.harbour.root, happening })).toMatchObject({
      status: 0,
      outputs: { 'new-gaps': '0' },
    });
    expect((await comments())[0]?.body).toContain('0 new, 30 fixed');
    expect((await comments())[0]?.body).toContain('Score 35 of 42 (83 %) -> 42 of 42 (100 %)');
  });

  it('has a comment for each job', async () => {
    const told = story();
    const step = { workspace: told.harbour.root, happening: onPullRequest(proposed(told, WITHOUT_CYRUS)) };
    for (const key of ['recommended', 'nist']) await run({ ...step, inputs: { 'comment-key': key } });
    await run({ ...step, env: { GITHUB_JOB: 'drills' } });
    await run({ ...step, inputs: { 'comment-key': 'nist' } });
    expect(rig().writes()).toEqual([]);
    expect((await comments()).map(({ body }) => body.split('\n')[0]?.replace(/-[0-9a-f]{8} /, ' '))).toEqual([
      '<!-- irready:comment key=recommended -->',
      '<!-- irready:comment key=nist -->',
      '<!-- irready:comment key=readiness-drills -->',
    ]);
  });

  it('keeps what somebody else wrote under our marker', async () => {
    const told = story();
    const body = '<!-- irready:comment key=readiness -->\nAll is well.';
    await say(body);
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS));
    await run({ workspace: told.harbour.root, happening, inputs: { 'comment-key': 'readiness' } });
    expect(rig().writes()).toEqual([WRITE.comment]);
    expect((await comments())[0]).toMatchObject({ body, user: { login: 'alindholm-brightwater' } });
  });

  it('may have no comment at all', async () => {
    const told = story();
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS));
    expect(await run({ workspace: told.harbour.root, happening, inputs: { comment: 'false' } })).toMatchObject({
      status: 1,
    });
    expect(rig().exchanges()).toEqual([]);
  });

  it.each([
    ['without a token', { inputs: { token: '' } }, /There is no token/],
    [
      'with a token that may only read',
      { inputs: { token: TOKENS.readOnly } },
      /lacks the permission "pull-requests: write"/,
    ],
    ['with a token that is wrong', { inputs: { token: 'token-of-nobody' } }, /does not accept the token/],
  ])('is judged %s', async (_, changes, said) => {
    const told = story();
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS));
    const ran = await run({ workspace: told.harbour.root, happening, ...changes });
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'gaps', 'new-gaps': '30' } });
    const notices = commandsIn(ran).filter((line) => line.startsWith('::notice '));
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(said);
    expect(ran.summary).toContain('30 new, 0 fixed');
    expect(ran.summary).toMatch(said);
    expect(ran.stdout + ran.summary).not.toContain(changes.inputs.token === '' ? 'token-of-' : changes.inputs.token);
    expect(await comments()).toEqual([]);
  });

  it('from a fork is judged, and what would have been written is in the summary', async () => {
    const told = story();
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS), { fromFork: true });
    const inputs = { token: TOKENS.readOnly, 'check-run': 'true', 'code-scanning': 'true' };
    const ran = await run({ workspace: told.harbour.root, happening, inputs });
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'gaps' } });
    expect(rig().exchanges()).toEqual([]);
    expect(commandsIn(ran).filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(commandsIn(ran).join('\n')).toMatch(
      /::notice .*comes from a fork.*the comment, the check run and the results/,
    );
    expect(ran.summary).toContain('30 new, 0 fixed');
  });

  it('is compared where two commits were fetched', async () => {
    const told = story();
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS));
    const ran = await run({ workspace: shallow(told, 2), happening });
    expect(ran).toMatchObject({ status: 1, outputs: { 'new-gaps': '30' } });
    expect((await comments())[0]?.body).toContain('30 new, 0 fixed');
  });

  it('without its base shows the state, and says why', async () => {
    const told = story();
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS));
    const ran = await run({ workspace: shallow(told, 1), happening });
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'gaps', gaps: '30', 'new-gaps': '' } });
    expect(ran.stdout).toMatch(/::notice .*fetch-depth: 2/);
    const [comment] = await comments();
    expect(comment?.body).toMatch(/fetch-depth: 2/);
    expect(comment?.body).toContain('35 of 42');
    expect(comment?.body).not.toContain(' new, ');
  });
});
