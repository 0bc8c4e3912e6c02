/** Whatever gaps there are, and whatever people did to their issues: a second run has nothing to do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrackedIssue } from '../../src/github/github-api.ts';
import { decodeMarker } from '../../src/issues/marker.ts';
import { PER } from '../../src/issues/topic.ts';
import { LEVELS } from '../../src/model/level.ts';
import type { Report, ReportFinding } from '../../src/model/report.ts';
import { planned, print, runWith, step, sync, waiver } from '../unit/issues/harbour.ts';
import { type MemoryGitHub, memoryGitHub } from '../unit/issues/memory-github.ts';

const RULES = ['playbook-step-is-assigned-to-someone-still-here', 'drill-is-recent', 'incidents-are-recorded'];
const PATHS = ['security/playbooks/ransomware.yaml', 'security/drills/2025-tabletop.yaml', 'security/plan.yaml'];

const gap = fc.record({
  fingerprint: fc.constantFrom('a1', 'b2', 'c3', 'd4', 'e5', 'f6').map(print),
  ruleId: fc.constantFrom(...RULES),
  level: fc.constantFrom(...LEVELS),
  path: fc.constantFrom(...PATHS),
  fate: fc.constantFrom('gap', 'gap', 'known', 'waived'),
  owner: fc.option(fc.constantFrom('role/ciso', 'contact/ada'), { nil: undefined }),
});

const gaps = fc.uniqueArray(gap, { selector: ({ fingerprint }) => fingerprint, maxLength: 6 }).map((all) =>
  all.map(({ path, fate, owner, ...rest }): ReportFinding => {
    const location = { ...step().location, path };
    const state = fate === 'waived' ? { waiver: 'late-drill' } : fate === 'known' ? { known: true as const } : {};
    return step({ ...rest, location, ...(owner !== undefined && { owner }), ...state });
  }),
);

const run = fc
  .record({ gaps, read: fc.subarray(PATHS), complete: fc.boolean(), profile: fc.constantFrom('essential', 'full') })
  .map(({ gaps: findings, read, complete, profile }): Report => {
    const known = runWith(findings);
    return {
      ...known,
      waivers: [waiver('late-drill')],
      profile: { id: profile, title: profile },
      summary: { ...known.summary, complete },
      inputs: read.map((path) => ({ path, sha256: 'a'.repeat(64), documents: 1 })),
    };
  });

const policy = fc.record({
  per: fc.constantFrom(...PER),
  minLevel: fc.constantFrom(...LEVELS),
  most: fc.constantFrom(2, 500),
  newOnly: fc.boolean(),
});

type Deed = (issue: TrackedIssue) => Partial<TrackedIssue>;

const deed = fc.record({
  number: fc.integer({ min: 1, max: 8 }),
  change: fc.constantFrom<Deed>(
    () => ({ state: 'closed', closedAs: 'completed' }),
    () => ({ state: 'closed', closedAs: 'notPlanned' }),
    () => ({ state: 'closed', closedAs: 'duplicate' }),
    () => ({ state: 'open', closedAs: null }),
    ({ body }) => ({ body: body.split('\n').slice(1).join('\n') }),
    ({ body }) => ({ body: body.replaceAll('\n', '\r\n') }),
    ({ body }) => ({ body: `${body}\nWe do this in spring.` }),
    ({ body }) => ({ body: body.replace('<!-- irready:end -->', '') }),
    () => ({ isOurs: false }),
    () => ({ assignees: ['somebody'] }),
    () => ({ title: 'The drill, at last' }),
  ),
});

const story = fc.array(fc.record({ run, policy, deeds: fc.array(deed, { maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 4,
});

function live(github: MemoryGitHub, deeds: readonly { number: number; change: Deed }[]): void {
  const numbers = new Set(github.issues().map(({ number }) => number));
  for (const { number, change } of deeds) if (numbers.has(number)) github.edit(number, change(github.issue(number)));
}

describe('issues sync, over any story', () => {
  it('writes nothing the second time, opens at most as many as it may, and closes nothing that is not decided', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.boolean(), async (days, canAssign) => {
        const github = memoryGitHub(canAssign ? {} : { assignable: [] });
        for (const { run: today, policy: per, deeds } of days) {
          live(github, deeds);
          const before = new Map(github.issues().map((issue) => [issue.number, issue]));
          const given = { per, standingFiles: PATHS };
          const first = planned(await sync(github, today, given));
          expect(first.acts.filter((act) => /^(open|reopen)/.test(act)).length).toBeLessThanOrEqual(per.most);
          for (const issue of github.issues()) {
            const was = before.get(issue.number);
            if (was?.isOurs === false) expect(issue).toEqual(was);
            const marker = decodeMarker(issue.body);
            if (was?.state !== 'open' || issue.state === 'open' || marker?.closed !== 'gone') continue;
            expect(today.profile.id).toBe(marker.profile);
            const read = new Set(today.inputs.map(({ path }) => path));
            expect(marker.paths.filter((path) => !read.has(path))).toEqual([]);
          }
          const writes = github.writes();
          const second = await sync(github, today, given);
          if (per.most === 500) expect(github.writes()).toBe(writes);
          else expect(planned(second).acts.every((act) => /^(open|reopen|ask|close)/.test(act))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
