/** A pull request that would excuse itself. */
import { describe, expect, it } from 'vitest';
import { onPullRequest } from './happenings.ts';
import { BUILT, commandsIn } from './runner.ts';
import { LONG, scene } from './scene.ts';
import { type Edit, OLD_PLAN, proposed, story } from './story.ts';

const WAIVER: Edit = [
  'waivers.yaml',
  () => `waivers:
  - id: late-review
    rule: plan-review-is-fresh
    target: {paths: [plan.yaml]}
    reason: The new operations director reads the plan in January.
    owner: ada
    approver: bela
    created: 2026-11-20
    expires: 2026-12-31
`,
];

const RULE_OFF: Edit = ['irready.yaml', () => 'profile: essential\nrules: {plan-review-is-fresh: off}\n'];

describe.skipIf(!BUILT)('a pull request that excuses itself', LONG, () => {
  const { run, comments } = scene();

  it.each([
    ['by a waiver', WAIVER, 'late-review'],
    ['by switching a rule off', RULE_OFF, 'The plan is reviewed in time | met | not assessed'],
  ])('%s is seen, and fails where the settings of its base count', async (_, excuse, shown) => {
    const told = story();
    const step = { workspace: told.harbour.root, happening: onPullRequest(proposed(told, OLD_PLAN, excuse)) };
    expect(await run(step)).toMatchObject({ status: 0, outputs: { verdict: 'pass' } });
    expect((await comments())[0]?.body).toContain(shown);
    const byBase = await run({ ...step, inputs: { 'base-settings': 'true' } });
    expect(byBase).toMatchObject({ status: 1, outputs: { verdict: 'gaps', 'new-gaps': '1' } });
    expect(commandsIn(byBase).join('\n')).toMatch(new RegExp(`${excuse[0]}.* was not used`));
    expect((await comments()).map(({ body }) => body)).toEqual([expect.stringContaining('1 new, 0 fixed')]);
  });
});
