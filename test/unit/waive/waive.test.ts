import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/model/outcome.ts';
import { covering, documentNamed, ferryLine, gap, RANSOMWARE, told, waiveOn, waiverText } from './ferry-line.ts';

const STEP = gap('step-has-an-assignee', '/spec/steps/0');
const NO_PLAN = gap('workspace-has-a-plan', { workspace: true });

function one(changes: Readonly<Record<string, string | undefined>>, outcomes: readonly Outcome[] = [STEP]) {
  return told(waiveOn([waiverText(changes)], outcomes));
}

describe('a waiver', () => {
  it('marks what it covers and removes nothing', () => {
    const passed: Outcome = { kind: 'pass', ruleId: 'step-has-an-assignee', subject: STEP.subject };
    const other = gap('restore-is-tested', '/spec/steps/0');
    const result = waiveOn([waiverText()], [passed, STEP, other]);
    expect(result.outcomes).toEqual([passed, { ...STEP, waiver: 'late-step' }, other]);
    expect(result.problems).toEqual([]);
    expect(result.waivers).toEqual([
      {
        id: 'late-step',
        state: 'active',
        covers: 'step-has-an-assignee',
        scope: 'Playbook "ransomware"',
        reason: 'The crew list changes in December.',
        owner: 'amber',
        approver: 'birch',
        created: '2026-11-02',
        expires: '2026-12-31',
      },
    ]);
  });

  it('is asked for: without a file nothing changes', () => {
    expect(waiveOn([], [STEP], { waivers: undefined })).toEqual({ outcomes: [STEP], waivers: [], problems: [] });
  });

  it('never touches what passes, does not apply or is undecided', () => {
    const { ruleId, subject } = STEP;
    const others: readonly Outcome[] = [
      { kind: 'pass', ruleId, subject },
      { kind: 'notApplicable', ruleId, subject },
      { kind: 'open', ruleId, subject, reason: 'Nobody can tell.' },
    ];
    expect(waiveOn([waiverText()], others).outcomes).toEqual(others);
  });
});

describe('the state of a waiver', () => {
  it.each([
    ['active', {}, ['active']],
    ['of a former id of the rule', { rule: 'step-is-assigned' }, ['active']],
    ['of an objective', { rule: undefined, objective: 'O-001' }, ['active']],
    [
      'of a control, at a part of a document',
      { rule: undefined, control: 'IR-4', target: '{kind: Playbook, name: ransomware, pointer: /spec/steps}' },
      ['active'],
    ],
    ['pending, the day before its first', { created: '2026-11-22' }, ['pending']],
    ['active on its first day', { created: '2026-11-21' }, ['active']],
    ['active on its last day', { expires: '2026-11-21' }, ['active']],
    ['expired the day after', { expires: '2026-11-20' }, ['expired', 'waiver-has-not-expired @ expires: 2026-11-20']],
    [
      'expired, and nothing else is said of it',
      { expires: '2026-11-20', owner: 'clay', approver: 'clay', target: undefined },
      ['expired', 'waiver-has-not-expired @ expires: 2026-11-20'],
    ],
    [
      'unused where nothing was found',
      { rule: 'restore-is-tested' },
      ['unused', 'waiver-covers-something @ rule: restore-is-tested'],
    ],
    [
      'unused where no document has the name',
      { target: '{kind: Playbook, name: ransomwar}' },
      ['unused', 'waiver-covers-something @ target: {kind: Playbook, name: ransomwar}'],
    ],
    [
      'overBroad without a target',
      { target: undefined },
      ['overBroad', 'waiver-names-its-place @ rule: step-has-an-assignee'],
    ],
    [
      'overBroad by a pattern for all files',
      { target: '{paths: ["**/*.yaml"]}' },
      ['overBroad', 'waiver-names-its-place @ target: {paths: ["**/*.yaml"]}'],
    ],
    [
      'overBroad for a control in a whole document',
      { rule: undefined, control: 'IR-4' },
      ['overBroad', `waiver-names-its-place @ target: ${RANSOMWARE}`],
    ],
    [
      'selfApproved',
      { approver: 'contact/amber' },
      ['selfApproved', 'waiver-is-approved-by-another @ approver: contact/amber'],
    ],
    [
      'malformed for an unknown rule',
      { rule: 'step-has-asignee' },
      ['malformed', 'waiver-is-well-formed @ rule: step-has-asignee'],
    ],
    [
      'malformed for a rule about reading',
      { rule: 'yaml-is-well-formed' },
      ['malformed', 'waiver-is-well-formed @ rule: yaml-is-well-formed'],
    ],
    [
      'malformed for a rule about waivers',
      { rule: 'waiver-is-well-formed' },
      ['malformed', 'waiver-is-well-formed @ rule: waiver-is-well-formed'],
    ],
    ['malformed without an end', { expires: undefined }, ['malformed', 'waiver-is-well-formed @ - id: late-step']],
    [
      'malformed where two documents have the name',
      { target: '{kind: Playbook, name: twin}' },
      ['malformed', 'waiver-is-well-formed @ target: {kind: Playbook, name: twin}'],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(one(changes)).toEqual(expected);
  });

  it('says too broad and self-approved at once, in the order of the states', () => {
    expect(one({ approver: 'amber', target: undefined })).toEqual([
      'selfApproved',
      'waiver-is-approved-by-another @ approver: amber',
      'waiver-names-its-place @ rule: step-has-an-assignee',
    ]);
  });

  it('covers nothing unless it is active', () => {
    const texts = [
      { created: '2026-11-22' },
      { expires: '2026-11-20' },
      { target: undefined },
      { approver: 'amber' },
      { rule: 'x' },
    ];
    for (const changes of texts) expect(covering(waiveOn([waiverText(changes)], [STEP]))).toEqual(['-']);
  });
});

describe('a waiver without a target', () => {
  it('covers what is said of the workspace as a whole', () => {
    const result = waiveOn([waiverText({ rule: 'workspace-has-a-plan', target: undefined })], [NO_PLAN]);
    expect(covering(result)).toEqual(['late-step']);
    expect(result.waivers[0]?.scope).toBe('the workspace as a whole');
  });

  it('covers nothing at all where a document has the gap too', () => {
    const both = [NO_PLAN, gap('workspace-has-a-plan', '/spec')];
    expect(covering(waiveOn([waiverText({ rule: 'workspace-has-a-plan', target: undefined })], both))).toEqual([
      '-',
      '-',
    ]);
  });

  it('is what a target is not', () => {
    expect(covering(waiveOn([waiverText({ rule: 'workspace-has-a-plan' })], [NO_PLAN]))).toEqual(['-']);
  });
});

describe('what a waiver names', () => {
  it('takes in findings that say themselves which objective they are about', () => {
    const stated = gap('references-resolve', '/spec/steps/0', { objectives: ['O-003'] });
    expect(covering(waiveOn([waiverText({ rule: undefined, objective: 'O-003' })], [stated, STEP]))).toEqual([
      'late-step',
      '-',
    ]);
  });

  it('leaves out what only has its nearest place in the control', () => {
    const text = waiverText({
      rule: undefined,
      control: 'IR-4',
      target: '{kind: Playbook, name: ransomware, pointer: /spec/steps}',
    });
    const outcomes = [STEP, gap('restore-is-tested', '/spec/steps/1')];
    expect(covering(waiveOn([text], outcomes))).toEqual(['late-step', '-']);
  });

  it('never takes in what could not be read, even through an objective that asks for it', () => {
    const unread = gap('yaml-is-well-formed', '/spec/steps/0');
    expect(covering(waiveOn([waiverText({ rule: undefined, objective: 'O-001' })], [unread, STEP]))).toEqual([
      '-',
      'late-step',
    ]);
  });

  it.each([
    [{ rule: 'step-has-an-asignee' }, 'There is no rule "step-has-an-asignee". Did you mean "step-has-an-assignee"?'],
    [{ rule: undefined, objective: 'O-01' }, 'There is no objective "O-01". Did you mean "O-001"?'],
    [{ rule: undefined, control: 'IR-5' }, 'There is no control "IR-5". Did you mean "IR-4"?'],
    [
      { rule: 'yaml-is-well-formed' },
      'The rule "yaml-is-well-formed" is about files that could not be read; its findings cannot be waived.',
    ],
  ])('is told when it cannot be waived: %j', (changes, message) => {
    const { problems } = waiveOn([waiverText(changes)], [STEP]);
    expect(problems.map((problem) => problem.message)).toEqual([`Waiver "late-step": ${message}`]);
  });
});

describe('two waivers', () => {
  it('cover a gap once: the first does, the other is idle', () => {
    const result = waiveOn([waiverText(), waiverText({ id: 'again' })], [STEP]);
    expect(covering(result)).toEqual(['late-step']);
    expect(told(result)).toEqual(['active', 'unused', 'waiver-covers-something @ rule: step-has-an-assignee']);
    expect(result.problems[0]?.message).toBe('Waiver "again": Another waiver covers all that it would cover.');
  });

  it('with one id are both malformed, and the report can tell them apart', () => {
    const result = waiveOn([waiverText(), waiverText()], [STEP]);
    expect(result.waivers.map(({ id, state }) => [id, state])).toEqual([
      ['late-step', 'malformed'],
      ['late-step (2)', 'malformed'],
    ]);
    expect(covering(result)).toEqual(['-']);
  });

  it('stand by themselves: one that is malformed spoils no other', () => {
    expect(told(waiveOn([waiverText({ id: 'bad', reason: 'TBD' }), waiverText()], [STEP]))).toEqual([
      'malformed',
      'active',
      'waiver-is-well-formed @ reason: TBD',
    ]);
  });
});

describe('an idle waiver', () => {
  const text = waiverText({ rule: 'restore-is-tested' });

  it('is not held against anybody when its rule was not asked', () => {
    expect(told(waiveOn([text], [], { assessed: new Set() }))).toEqual(['unused']);
  });

  it('is not held against anybody when nothing could be decided there', () => {
    const subject = { document: documentNamed('ransomware'), pointer: '/spec' };
    expect(told(waiveOn([text], [{ kind: 'open', ruleId: 'restore-is-tested', subject, reason: 'Unread.' }]))).toEqual([
      'unused',
    ]);
  });

  it('is not held against anybody when a file could not be read', () => {
    const workspace = ferryLine([{ path: 'late.yaml', kinds: ['Playbook'] }]);
    expect(told(waiveOn([text], [], { workspace }))).toEqual(['unused']);
  });
});
