import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/outcome.ts';
import { tally } from '../../src/report/summarize/score.ts';
import { covering, gap, LIBRARY, waiveOn, waiverText } from '../unit/waive/ferry-line.ts';

const pointer = fc.constantFrom(
  '',
  '/spec',
  '/spec/steps',
  '/spec/steps/0',
  '/spec/steps/1',
  '/spec/steps/3',
  '/spec/a/below',
);
const ruleId = fc.constantFrom(
  'step-has-an-assignee',
  'restore-is-tested',
  'workspace-has-a-plan',
  'yaml-is-well-formed',
);
const level = fc.constantFrom('error' as const, 'warning' as const, 'note' as const);

const outcome: fc.Arbitrary<Outcome> = fc
  .record({ ruleId, pointer, level, kind: fc.constantFrom('fail', 'fail', 'pass', 'open', 'notApplicable') })
  .map(({ ruleId: id, pointer: at, level: weight, kind }) => {
    const fail = gap(id, id.startsWith('workspace') ? { workspace: true } : at, { level: weight });
    const { subject } = fail;
    if (kind === 'open') return { kind, ruleId: id, subject, reason: 'Nobody can tell.' };
    return kind === 'pass' || kind === 'notApplicable' ? { kind, ruleId: id, subject } : fail;
  });
const outcomes = fc.array(outcome, { maxLength: 12 });

const day = fc.constantFrom('2026-08-20', '2026-11-21', '2026-11-22', '2027-02-21', '2027-05-22', '2027-12-31', 'soon');
const named = fc.constantFrom(
  '/spec',
  '/spec/steps',
  '/spec/steps/isolate',
  '/spec/steps/0',
  '/spec/steps/3',
  '/nowhere',
);
const waiver = fc
  .record({
    id: fc.constantFrom('one', 'two', 'three', 'four'),
    what: fc.oneof(
      ruleId.map((rule) => ({ rule })),
      fc.constantFrom({ rule: undefined, objective: 'O-001' }, { rule: undefined, control: 'IR-4' }),
    ),
    pointer: fc.option(named),
    owner: fc.constantFrom('amber', 'birch', 'clay', 'role/ciso', 'nobody'),
    created: day,
    expires: day,
  })
  .map(({ what, pointer: at, ...rest }) =>
    waiverText({
      ...rest,
      ...what,
      target: at === null ? undefined : `{kind: Playbook, name: ransomware, pointer: ${at}}`,
    }),
  );
const waivers = fc.array(waiver, { maxLength: 4 });

function withoutWaiver(found: Outcome): Outcome {
  if (found.kind !== 'fail') return found;
  const { waiver: _, ...rest } = found;
  return rest;
}

describe('waivers', () => {
  it('change nothing of an outcome but the mark: none is removed, moved or turned into a pass', () => {
    fc.assert(
      fc.property(waivers, outcomes, (texts, found) => {
        expect(waiveOn(texts, found).outcomes.map(withoutWaiver)).toEqual(found);
      }),
    );
  });

  it('change nothing that the state of an objective is made of', () => {
    const rules = new Map(LIBRARY.rules.map((rule) => [rule.id, rule]));
    fc.assert(
      fc.property(waivers, outcomes, (texts, found) => {
        expect(tally(waiveOn(texts, found).outcomes, rules)).toEqual(tally(found, rules));
      }),
    );
  });

  it('cover only when they are active, and are active only when they cover', () => {
    fc.assert(
      fc.property(waivers, outcomes, (texts, found) => {
        const result = waiveOn(texts, found);
        const marks = new Set(covering(result).filter((mark) => mark !== '-'));
        const active = result.waivers.filter(({ state }) => state === 'active').map(({ id }) => id);
        expect([...marks].sort()).toEqual(active.sort());
      }),
    );
  });

  it('never cover what could not be read', () => {
    fc.assert(
      fc.property(waivers, outcomes, (texts, found) => {
        const marks = covering(waiveOn(texts, found));
        expect(found.filter((each, at) => each.ruleId === 'yaml-is-well-formed' && marks[at] !== '-')).toEqual([]);
      }),
    );
  });

  it('cover no more at a place than at any place around it', () => {
    const WIDER = ['/spec', '/spec/steps', '/spec/steps/isolate', '/spec/steps/isolate/notes'];
    fc.assert(
      fc.property(outcomes, fc.nat(3), fc.nat(3), (found, left, right) => {
        const covered = (at: string | undefined) =>
          covering(waiveOn([waiverText({ target: `{kind: Playbook, name: ransomware, pointer: ${at}}` })], found));
        const [wide, narrow] = [WIDER[Math.min(left, right)], WIDER[Math.max(left, right)]].map(covered);
        for (const [at, mark] of (narrow ?? []).entries()) if (mark !== '-') expect(wide?.[at]).toBe(mark);
      }),
    );
  });

  it('cover a gap of a level for a stretch of days without a hole', () => {
    const days = Array.from({ length: 400 }, (_, at) => new Date(Date.UTC(2026, 9, 1 + at)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(level, fc.constantFrom('2026-12-31', '2027-03-31', '2027-11-30'), (weight, expires) => {
        const found = [gap('step-has-an-assignee', '/spec/steps/0', { level: weight })];
        // Nobody of these two ever leaves.
        const marks = days.map((asOf) => covering(waiveOn([waiverText({ expires })], found, { asOf }))[0]);
        const [first, last] = [marks.indexOf('late-step'), marks.lastIndexOf('late-step')];
        expect(days[first]).toBe('2026-11-02');
        expect(marks.slice(first, last + 1).every((mark) => mark === 'late-step')).toBe(true);
      }),
      { numRuns: 5 },
    );
  });
});
