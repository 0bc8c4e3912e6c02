/** Gaps as issues, night after night. */
import { describe, expect, it } from 'vitest';
import { PRIVATE, PUBLIC, TOKENS, WORKFLOW } from './emulator.ts';
import { onPullRequest, onSchedule } from './happenings.ts';
import { BUILT, runCli } from './runner.ts';
import { LONG, scene, WRITE } from './scene.ts';
import { asOnFirstDay, OLD_PLAN, proposed, pushed, type Story, story, WITHOUT_CYRUS, WITHOUT_DANA } from './story.ts';

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly state_reason: string | null;
  readonly labels: readonly { readonly name: string }[];
  readonly assignees: readonly { readonly login: string }[];
  readonly user: { readonly login: string };
}

const ISSUES = `/repos/${PRIVATE.owner}/${PRIVATE.name}/issues`;

describe.skipIf(!BUILT)('issues', LONG, () => {
  const { rig, run } = scene();
  const inputs = { issues: 'true', 'issues-per': 'rule' };

  const issues = async () => (await rig().ask(TOKENS.person, 'GET', `${ISSUES}?state=all`)) as readonly Issue[];
  const night = (told: Story, changes: Readonly<Record<string, string>> = {}) =>
    run({
      workspace: told.harbour.root,
      happening: onSchedule(told.harbour.git('rev-parse', 'HEAD').trim()),
      inputs: { ...inputs, ...changes },
    });
  const byHand = (number: number, change: unknown) => rig().ask(TOKENS.person, 'PATCH', `${ISSUES}/${number}`, change);

  it('are opened, left alone, closed when the gap is gone, and opened again when it is back', async () => {
    const told = story();
    pushed(told, WITHOUT_CYRUS);
    expect(await night(told)).toMatchObject({ status: 1 });
    expect(
      rig()
        .writes()
        .filter((write) => write !== WRITE.label),
    ).toEqual([WRITE.issue]);
    const [issue] = await issues();
    expect(issue).toMatchObject({ state: 'open', user: { login: WORKFLOW } });
    const { number = 0 } = issue ?? {};
    expect(issue?.body).toMatch(/^<!-- irready/);
    expect(issue?.body).toContain('Remedy:');
    expect(issue?.labels.map(({ name }) => name).sort()).toEqual(['irready', 'irready:error']);

    await night(told);
    expect(rig().writes()).toEqual([]);

    pushed(told, WITHOUT_DANA);
    await night(told);
    expect(rig().writes()).toEqual([WRITE.issueAgain(number)]);
    expect((await issues())[0]?.body).toContain('dana');

    pushed(told, asOnFirstDay(told, 'contacts.yaml'));
    expect(await night(told)).toMatchObject({ status: 0 });
    expect(await issues()).toMatchObject([{ number, state: 'closed', state_reason: 'completed' }]);

    pushed(told, WITHOUT_CYRUS);
    await night(told);
    expect(await issues()).toMatchObject([{ number, state: 'open' }]);
  });

  it('that a person opened again without a gap stay open', async () => {
    const told = story();
    pushed(told, OLD_PLAN);
    await night(told);
    const { number = 0 } = (await issues())[0] ?? {};
    pushed(told, asOnFirstDay(told, 'plan.yaml'));
    await night(told);
    expect(await issues()).toMatchObject([{ number, state: 'closed' }]);
    await byHand(number, { state: 'open' });
    await night(told);
    expect(rig().writes()).toEqual([]);
    expect(await issues()).toMatchObject([{ number, state: 'open' }]);
  });

  it('that a person closed as not planned ask for a waiver once, and stay closed', async () => {
    const told = story();
    pushed(told, OLD_PLAN);
    await night(told);
    const [issue] = await issues();
    await byHand(issue?.number ?? 0, { state: 'closed', state_reason: 'not_planned' });
    await night(told);
    expect(rig().writes()).toContain(`POST ${ISSUES}/${issue?.number}/comments`);
    const said = await rig().ask(TOKENS.person, 'GET', `${ISSUES}/${issue?.number}/comments`);
    expect(JSON.stringify(said)).toContain('irready waivers add');
    await night(told);
    expect(rig().writes()).toEqual([]);
    expect((await issues())[0]).toMatchObject({ state: 'closed', state_reason: 'not_planned' });
  });

  it('without our first line are left to whoever took it out', async () => {
    const told = story();
    pushed(told, OLD_PLAN);
    await night(told);
    const [issue] = await issues();
    await byHand(issue?.number ?? 0, { body: issue?.body.split('\n').slice(1).join('\n') });
    await night(told);
    expect(rig().writes()).toEqual([]);
    expect(await issues()).toHaveLength(1);
  });

  it('belong to the owner of the gap, where the registry knows an account', async () => {
    const told = story();
    pushed(told, OLD_PLAN);
    await night(told, { 'issues-per': 'gap' });
    expect((await issues())[0]?.assignees.map(({ login }) => login)).toEqual(['alindholm-brightwater']);
  });

  it('are no more a run than was said', async () => {
    const told = story();
    pushed(told, WITHOUT_CYRUS);
    await night(told, { 'issues-per': 'gap', 'issues-most': '2' });
    expect(
      rig()
        .writes()
        .filter((write) => write === WRITE.issue),
    ).toHaveLength(2);
    await night(told, { 'issues-per': 'gap', 'issues-most': '1' });
    expect(rig().writes()).toEqual([WRITE.issue]);
    expect(new Set((await issues()).map(({ body }) => body.split('\n')[0])).size).toBe(3);
  });

  it('are not written for what is only proposed', async () => {
    const told = story();
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS));
    await run({ workspace: told.harbour.root, happening, inputs: { ...inputs, comment: 'false' } });
    expect(rig().exchanges()).toEqual([]);
  });

  it('are not written where everybody could read them, unless that is meant', async () => {
    const told = story();
    pushed(told, OLD_PLAN);
    const happening = onSchedule(told.harbour.git('rev-parse', 'HEAD').trim());
    const step = { workspace: told.harbour.root, happening, repository: PUBLIC };
    const ran = await run({ ...step, inputs });
    expect(ran.stdout).toMatch(/::notice .*No issue was written\. The repository is public/);
    expect(rig().writes()).toEqual([]);
    await run({ ...step, inputs: { ...inputs, 'issues-on-public': 'true' } });
    expect(rig().writes()).toContain(`POST /repos/${PUBLIC.owner}/${PUBLIC.name}/issues`);
  });

  it('are planned on the command line, and nothing is written', async () => {
    const told = story();
    pushed(told, OLD_PLAN);
    const argv = ['issues', 'sync', '--dry-run', '--profile', 'essential', '--as-of', '2026-11-21'];
    const ran = await runCli(argv, { workspace: told.harbour.root, apiUrl: rig().url });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('plan.yaml');
    expect(rig().writes()).toEqual([]);
    const written = await runCli(
      argv.filter((word) => word !== '--dry-run'),
      { workspace: told.harbour.root, apiUrl: rig().url },
    );
    expect(written).toMatchObject({ status: 0 });
    expect(rig().writes()).toContain(WRITE.issue);
  });
});
