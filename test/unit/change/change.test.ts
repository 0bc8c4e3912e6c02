import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import { withBaseline } from '../../../src/baseline/known.ts';
import { withChange, withoutBase } from '../../../src/change/change.ts';
import { exitCodeOf } from '../../../src/cli/exit-code.ts';
import { LEVELS } from '../../../src/model/level.ts';
import type { Report, ReportFinding } from '../../../src/model/report.ts';
import { baselineWith, entryOf, findingOf, STORY, storyWith } from '../baseline/story.ts';

const COMMIT = { ref: 'origin/main', id: 'ab'.repeat(20), sameFiles: new Set<string>() };
const STEP = findingOf('playbook-step-is-assigned-to-someone-still-here');
const OWNER = findingOf('playbook-has-an-owner');
const GAPS = STORY.findings.filter(({ waiver }) => waiver === undefined);

function unchanged(report: Report): readonly string[] {
  return report.findings.filter((finding) => finding.unchanged).map(({ fingerprint }) => fingerprint);
}

function marked(report: Report, before: Report, sameFiles: readonly string[] = []): readonly string[] {
  return unchanged(withChange(report, before, { ...COMMIT, sameFiles: new Set(sameFiles) }));
}

function prints(findings: readonly ReportFinding[]): readonly string[] {
  return findings.map(({ fingerprint }) => fingerprint);
}

describe('a change that touched nothing', () => {
  const same = withChange(STORY, STORY, COMMIT);

  it('leaves every gap unchanged, and fails nothing', () => {
    expect(unchanged(same)).toEqual(prints(GAPS));
    expect(same.change).toEqual({ ref: 'origin/main', commit: 'ab'.repeat(20), unchanged: STORY.summary.findings });
    expect([exitCodeOf(STORY, 'note'), exitCodeOf(same, 'note')]).toEqual([1, 0]);
  });

  it('leaves counts, score, statuses, order and notices as they are, and freezes what it gives', () => {
    const { findings, change, ...rest } = same;
    const { findings: before, ...untouched } = STORY;
    expect(rest).toEqual(untouched);
    expect(findings.map(({ unchanged: _, ...finding }) => finding)).toEqual(before);
    expect([same, findings, findings[0], change, change?.unchanged].map((each) => Object.isFrozen(each))).not.toContain(
      false,
    );
  });
});

describe('a gap counts', () => {
  const without = storyWith(STEP);

  it('when it was not there before', () => {
    expect(marked(STORY, without)).toEqual(prints(GAPS.filter((gap) => gap !== STEP)));
  });

  it('when a waiver covered it before, or covers it now', () => {
    const accepted = { ...STEP, waiver: 'late-step' };
    expect(marked(STORY, storyWith(STEP, accepted))).not.toContain(STEP.fingerprint);
    const now = withChange(storyWith(STEP, accepted), STORY, COMMIT);
    expect(unchanged(now)).not.toContain(STEP.fingerprint);
    expect(now.change?.unchanged.error).toBe((STORY.summary.findings.error ?? 0) - 1);
  });

  it.each(LEVELS)('when it was lighter before, and not when it was heavier: %s', (level) => {
    const before = storyWith(OWNER, { ...OWNER, level });
    const isLighter = LEVELS.indexOf(level) < LEVELS.indexOf(OWNER.level);
    expect(marked(STORY, before).includes(OWNER.fingerprint)).toBe(!isLighter);
  });

  it('when it said something else before, be it less or more', () => {
    const said = storyWith(STEP, { ...STEP, message: `${STEP.message} And so it is with the next one.` });
    expect(marked(STORY, said)).toEqual(prints(GAPS.filter((gap) => gap !== STEP)));
    expect(marked(said, STORY)).not.toContain(STEP.fingerprint);
  });

  it('when it stands for other references than before', () => {
    const [first] = STORY.rules;
    const rule = { ...(first ?? never()), id: 'references-lead-somewhere', stage: 'link' as const };
    const linked = { ...STEP, ruleId: rule.id };
    const naming = (message: string): Report => {
      const related = [{ message, location: OWNER.location }];
      return { ...storyWith(STEP, { ...linked, related }), rules: [...STORY.rules, rule] };
    };
    expect(marked(naming('vendor/crane'), naming('vendor/crane'))).toContain(STEP.fingerprint);
    expect(marked(naming('vendor/crane'), naming('vendor/tug'))).not.toContain(STEP.fingerprint);
  });

  it('when its file is another, or is not there under that path', () => {
    const { path } = STEP.location;
    const inFile = prints(GAPS.filter(({ location }) => location.path === path));
    const inputs = STORY.inputs.map((input) => (input.path === path ? { ...input, sha256: '0'.repeat(64) } : input));
    const elsewhere = STORY.inputs.map((input) => (input.path === path ? { ...input, path: 'old.yaml' } : input));
    for (const before of [
      { ...STORY, inputs },
      { ...STORY, inputs: elsewhere },
    ]) {
      const left = marked(STORY, before);
      expect(left.filter((print) => inFile.includes(print))).toEqual([]);
      expect(left).toHaveLength(GAPS.length - inFile.length);
    }
  });

  it('when it stood in another file before', () => {
    const moved = { ...STEP, location: { ...STEP.location, path: STORY.inputs.at(-1)?.path ?? '' } };
    expect(marked(STORY, storyWith(STEP, moved))).not.toContain(STEP.fingerprint);
  });

  it('when there are more of it now', () => {
    const twice = storyWith(STEP, STEP, STEP);
    expect(marked(twice, STORY)).not.toContain(STEP.fingerprint);
    expect(marked(twice, twice).filter((print) => print === STEP.fingerprint)).toHaveLength(2);
  });

  it('when another rule had its fingerprint', () => {
    expect(marked(STORY, storyWith(STEP, { ...STEP, ruleId: 'plan-is-reviewed' }))).not.toContain(STEP.fingerprint);
  });

  it('when it says that something could not be read', () => {
    const unread = { ...STEP, ruleId: 'file-can-be-read' };
    const [first] = STORY.rules;
    const rule = { ...(first ?? never()), id: 'file-can-be-read', stage: 'discover' as const };
    const story: Report = { ...storyWith(STEP, unread), rules: [...STORY.rules, rule] };
    expect(marked(story, story)).not.toContain(STEP.fingerprint);
  });

  it('when its rule has more of them than a report lists', () => {
    const many = Array.from({ length: LIMITS.findingsPerRule }, (_, place) => ({ ...STEP, fingerprint: `f${place}` }));
    const notices = [{ id: 'findings-not-listed', level: 'warning' as const, message: 'More.' }];
    const story: Report = { ...storyWith(STEP, ...many), notices };
    const others = GAPS.filter(({ ruleId }) => ruleId !== STEP.ruleId);
    expect(marked(story, story)).toEqual(prints(others));
    expect(marked({ ...story, notices: [] }, { ...story, notices: [] }).length).toBeGreaterThan(others.length);
  });
});

describe('a gap of the workspace as a whole', () => {
  const { region: _, pointer: __, excerpt: ___, ...location } = STEP.location;
  const whole = { ...STEP, location: { ...location, path: 'security/irready.yaml' } };

  it('is the same wherever it is shown', () => {
    const before = storyWith(STEP, { ...whole, location: { path: 'security' } });
    expect(marked(storyWith(STEP, whole), before)).toContain(STEP.fingerprint);
    expect(marked(storyWith(STEP, whole), storyWith(STEP))).not.toContain(STEP.fingerprint);
  });
});

describe('a gap of the waivers', () => {
  const [first] = STORY.rules;
  const rule = { ...(first ?? never()), id: 'waiver-has-expired', stage: 'waive' as const };
  const expired = { ...STEP, ruleId: rule.id, location: { ...STEP.location, path: 'waivers.yaml' } };
  const story: Report = { ...storyWith(STEP, expired), rules: [...STORY.rules, rule] };

  it('counts unless their file is known to be the same', () => {
    expect(marked(story, story)).not.toContain(STEP.fingerprint);
    expect(marked(story, story, ['waivers.yaml'])).toContain(STEP.fingerprint);
  });
});

describe('beside a baseline', () => {
  it('counts no gap twice', () => {
    const file = { path: 'known.json', sha256: 'ab'.repeat(32), baseline: baselineWith([entryOf(STEP)]) };
    const both = withChange(withBaseline(STORY, file, new Set()), STORY, COMMIT);
    expect(unchanged(both)).toEqual(prints(GAPS.filter((gap) => gap !== STEP)));
    expect(exitCodeOf(both, 'note')).toBe(0);
    const newly = withChange(withBaseline(STORY, file, new Set()), storyWith(OWNER), COMMIT);
    expect(exitCodeOf(newly, OWNER.level)).toBe(1);
  });
});

describe('what is not known of the commit before', () => {
  it('is told, and what it surely lists is unchanged all the same', () => {
    const [first] = STORY.rules;
    const rule = { ...(first ?? never()), id: 'file-can-be-read', stage: 'discover' as const };
    const message = '"plan.yaml" cannot be read: it was not fetched, as this is a partial clone.';
    const lost = { ...STEP, ruleId: rule.id, fingerprint: 'lost', message };
    const before: Report = {
      ...storyWith(STEP, lost),
      rules: [...STORY.rules, rule],
      summary: { ...STORY.summary, complete: false },
    };
    const now = withChange(STORY, before, COMMIT);
    expect(unchanged(now)).toEqual(prints(GAPS.filter((gap) => gap !== STEP)));
    expect(now.notices.filter(({ id }) => id === 'change-base-incomplete')).toEqual([
      {
        id: 'change-base-incomplete',
        level: 'warning',
        message: `Not everything could be read or finished at origin/main (commit abababababab), so gaps may count that were there before. ${message}`,
      },
    ]);
  });

  it('makes every gap count where nothing is known', () => {
    const alone = withoutBase(STORY, '--changed-since "main"', 'It has no document that could be read.');
    expect([alone.change, unchanged(alone)]).toEqual([undefined, []]);
    expect(alone.notices.find(({ id }) => id === 'change-base-missing')?.message).toBe(
      'Nothing is known to have been there before --changed-since "main", so every gap counts. It has no document that could be read.',
    );
  });
});

function never(): never {
  throw new Error('the story has no rule');
}
