import { describe, expect, it } from 'vitest';
import { link } from '../../../src/link/link.ts';
import type { LibraryRule } from '../../../src/model/library.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { UnreadFile } from '../../../src/model/source-file.ts';
import { parse } from '../../../src/parse/parse.ts';
import { build, CONFIGURATION, LIBRARY, playbookRule, SHAPES } from './library.ts';

function judge(
  rule: LibraryRule,
  text: string,
  unread: readonly UnreadFile[] = [],
  within?: string,
): readonly Outcome[] {
  const library = { ...LIBRARY, rules: [rule, ...LIBRARY.rules.filter(({ id }) => id !== rule.id)] };
  const params = within === undefined ? {} : { 'playbook-is-reviewed': { within } };
  const configuration = { ...CONFIGURATION, params };
  const compiled = build({ library, configuration }).rules.find(({ rule: { id } }) => id === rule.id);
  const { documents } = parse([{ path: 'ir.yaml', text, sha256: '', explicit: false }]);
  return compiled?.judge(link(documents, unread, SHAPES).workspace, '2026-06-01').outcomes ?? [];
}

const told = (outcomes: readonly Outcome[]) =>
  outcomes.map((outcome) => {
    const pointer = 'pointer' in outcome.subject ? outcome.subject.pointer : 'workspace';
    if (outcome.kind === 'fail') return `fail ${pointer}: ${outcome.finding.message}`;
    return outcome.kind === 'open' ? `open ${pointer}: ${outcome.reason}` : `${outcome.kind} ${pointer}`;
  });

const playbook = (spec: string) =>
  `apiVersion: irready/v1\nkind: Playbook\nmetadata: {name: ransomware}\nspec: ${spec}\n`;
const reviewed = LIBRARY.rules[1] as LibraryRule;

describe('one outcome a subject', () => {
  it.each([
    ['{owner: role/ciso}', 'pass '],
    ['{status: active}', 'fail : Playbook ransomware has no owner.'],
    ['{owner: }', 'fail : Playbook ransomware has no owner.'],
    ['{owner: TBD}', 'open : spec.owner still holds the placeholder "TBD"'],
    ['{status: actve, owner: role/ciso}', 'pass '],
    ['{owner: "  "}', 'fail : Playbook ransomware has no owner.'],
    ['{owner: [role/ciso]}', 'open : spec.owner is not text'],
  ])('spec %s', (spec, expected) => {
    expect(told(judge(playbookRule(), playbook(spec)))).toEqual([expected]);
  });

  it.each([
    ['{lastReviewed: 2025-12-01}', 'P6M', 'pass '],
    [
      '{lastReviewed: 2025-11-30}',
      'P6M',
      'fail : Playbook ransomware was last reviewed on 2025-11-30, more than 6 months ago.',
    ],
    ['{lastReviewed: 2025-11-30}', 'P1Y', 'pass '],
    ['{lastReviewed: 2025-11-31}', 'P6M', 'open : spec.lastReviewed is not well-formed: "2025-11-31"'],
    ['{status: active}', 'P6M', 'notApplicable '],
  ])('review %s within %s', (spec, within, expected) => {
    expect(told(judge(reviewed, playbook(spec), [], within))).toEqual([expected]);
  });
});

describe('a fixed word that is none of the known ones', () => {
  const inForce = playbookRule({ where: 'spec.?status.orValue("active") == "active"' });

  it('leaves the rule undecided instead of not applicable', () => {
    expect(told(judge(inForce, playbook('{status: Active}')))).toEqual([
      'open : spec.status is none of the known words: "Active"',
    ]);
  });
});

describe('a mapping without what gives it meaning', () => {
  const bridged: LibraryRule = {
    ...playbookRule({ id: 'plan-has-a-bridge', message: 'Plan {metadata.name} has no bridge.' }),
    appliesTo: 'IncidentResponsePlan',
    require: 'has(spec.communications) && has(spec.communications.bridge)',
  };
  const plan = (bridge: string) =>
    `apiVersion: irready/v1\nkind: IncidentResponsePlan\nmetadata: {name: terntide-plan}\nspec: {communications: {bridge: ${bridge}}}\n`;

  it.each([
    ['{type: phone, ref: "+44 20 7946 0150"}', 'pass '],
    ['{}', 'open : spec.communications.bridge has no "type"'],
    ['{type: phone, ref: " "}', 'open : spec.communications.bridge has no "ref"'],
    ['{type: phone, ref: TBD}', 'open : spec.communications.bridge.ref still holds the placeholder "TBD"'],
  ])('bridge: %s', (bridge, expected) => {
    const library = { ...LIBRARY, rules: [bridged, ...LIBRARY.rules] };
    const objectives = LIBRARY.objectives.map((one) => ({ ...one, rules: [...one.rules, bridged.id] }));
    const compiled = build({ library: { ...library, objectives } }).rules.find(({ rule }) => rule.id === bridged.id);
    const { documents } = parse([{ path: 'plan.yaml', text: plan(bridge), sha256: '', explicit: false }]);
    expect(told(compiled?.judge(link(documents, [], SHAPES).workspace, '2026-06-01').outcomes ?? [])).toEqual([
      expected,
    ]);
  });
});

describe('parameters', () => {
  it.each([
    [undefined, 'fail', 'the profile, before the rule, says six months'],
    ['P1Y', 'pass', 'the configuration, before the profile, says a year'],
  ])('%s: %s, because %s', (within, kind, _reason) => {
    expect(judge(reviewed, playbook('{lastReviewed: 2025-11-30}'), [], within)[0]?.kind).toBe(kind);
  });
});

describe('a document without a spec', () => {
  it.each(['', 'spec:', 'spec: text'])('%j is undecided, in words', (spec) => {
    const text = `apiVersion: irready/v1\nkind: Playbook\nmetadata: {name: ransomware}\n${spec}\n`;
    expect(told(judge(playbookRule(), text))).toEqual([
      spec === 'spec: text' ? 'open : spec is not a mapping' : 'open : the document has no "spec"',
    ]);
  });
});

describe('forEach', () => {
  const eachStep = playbookRule({
    forEach: ['step in spec.steps[*]', 'name in step.evidence[*]'],
    require: 'name != "none"',
    message: 'Step {step.id} keeps {name}.',
  });

  it('walks lists in lists and points at each element', () => {
    const steps = '{steps: [{id: a, evidence: [disk, none]}, {id: b}, {id: c, evidence: [none]}]}';
    expect(told(judge(eachStep, playbook(steps)))).toEqual([
      'pass /spec/steps/0/evidence/0',
      'fail /spec/steps/0/evidence/1: Step a keeps none.',
      'fail /spec/steps/2/evidence/0: Step c keeps none.',
    ]);
  });

  it('is undecided, not silent, where a list is not a list or an element has no value', () => {
    expect(told(judge(eachStep, playbook('{steps: none}')))).toEqual(['open /spec/steps: spec.steps is not a list']);
    expect(told(judge(eachStep, playbook('{steps: [{id: a, evidence: [~]}]}')))).toEqual([
      'open /spec/steps/0/evidence/0: spec.steps[0].evidence[0] has no value',
    ]);
    expect(told(judge(eachStep, playbook('')))).toEqual(['open : the document has no "spec"']);
  });

  it('has no subject where there is nothing to walk', () => {
    expect(judge(eachStep, playbook('{status: active}'))).toEqual([]);
  });
});

describe('doubt', () => {
  const assigned = playbookRule({
    require: 'has(spec.owner) && (people(spec.owner).exists(p, isActive(p)) || true)',
  });

  it('is not absorbed by ||', () => {
    expect(told(judge(assigned, playbook('{owner: role/ciso}')))).toEqual([
      'open : "role/ciso" names nothing that exists',
    ]);
  });

  it('comes from an allowance that is spent', () => {
    const costly = playbookRule({
      require: 'spec.?exitCriteria.orValue([]).all(a, spec.?exitCriteria.orValue([]).all(b, a + b != ""))',
    });
    const many = `{exitCriteria: [${Array.from({ length: 900 }, (_, index) => `c${index}`).join(', ')}]}`;
    const outcomes = judge(costly, playbook(many));
    expect(told(outcomes)).toEqual(['open : it takes more than 200000 steps']);
    expect(outcomes).toMatchObject([{ unfinished: true }]);
  });

  it('comes from an error at run time', () => {
    const indexed = playbookRule({ require: 'spec.?exitCriteria.orValue([])[0] != ""' });
    expect(told(judge(indexed, playbook('{status: active}')))[0]).toMatch(/^open : .*index out of bounds/);
  });
});

describe('the workspace as a whole', () => {
  const some = playbookRule({ appliesTo: 'Workspace', require: 'workspace.playbooks.size() > 0', message: 'None.' });

  it('passes and fails once', () => {
    expect(told(judge(some, playbook('{}')))).toEqual(['pass workspace']);
    expect(told(judge(some, ''))).toEqual(['fail workspace: None.']);
  });

  it('is undecided when what is missing may stand in a file that could not be read', () => {
    expect(told(judge(some, '', [{ path: 'broken.yaml', kinds: [] }]))).toEqual([
      'open workspace: "broken.yaml" could not be read; it may hold a Playbook.',
    ]);
  });
});

describe('where a finding points', () => {
  const at = playbookRule({ require: 'false', at: 'spec.scope.clouds', message: 'No.' });

  it.each([
    ['{scope: {clouds: [aws]}}', '/spec/scope/clouds'],
    ['{scope: {regions: [north]}}', '/spec/scope'],
    ['{status: active}', '/spec'],
  ])('%s: %s', (spec, pointer) => {
    expect(told(judge(at, playbook(spec)))).toEqual([`fail ${pointer}: No.`]);
  });

  it('keeps the verdict when the message cannot be filled in', () => {
    const rule = playbookRule({ require: 'false', message: 'First: {spec.?exitCriteria.orValue([])[0]}' });
    expect(told(judge(rule, playbook('{}')))).toEqual(['fail : This does not hold: Every playbook has an owner.']);
  });
});
