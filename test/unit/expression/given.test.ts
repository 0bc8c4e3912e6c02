import { describe, expect, it } from 'vitest';
import { link } from '../../../src/link/link.ts';
import type { Rule } from '../../../src/model/rule.ts';
import type { UnreadFile } from '../../../src/model/source-file.ts';
import { parse } from '../../../src/parse/parse.ts';
import { compileRule } from '../../../src/ruleset/compile-rule.ts';
import { judge } from '../../../src/ruleset/judge.ts';
import { LANGUAGE, SHAPES } from './door.ts';

const rule: Rule = {
  id: 'registry-knows-maren',
  title: 'A registry knows Maren',
  level: 'error',
  rationale: 'She takes the call.',
  remediation: 'Add her.',
  appliesTo: 'IncidentResponsePlan',
  require: 'given(workspace.registries).exists(one, one.spec.?contacts.orValue([]).exists(each, each.id == "maren"))',
  examples: { asOf: '2026-06-01', pass: [], fail: [] },
};

const PLAN = `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: tern-and-tide-plan}
spec: {status: active}
`;
const REGISTRY = `---
apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: tern-and-tide-contacts}
spec: {contacts: [{id: maren}]}
`;

function verdict(text: string, unread: readonly UnreadFile[] = []) {
  const { documents } = parse([{ path: 'irready.yaml', text, sha256: '', explicit: true }]);
  const { workspace } = link(documents, unread, SHAPES);
  const { outcomes } = judge(compileRule(LANGUAGE, rule, {}), rule.level, LANGUAGE, workspace, '2026-06-01');
  const [outcome] = outcomes;
  return outcome?.kind === 'open' ? outcome.reason : outcome?.kind;
}

describe('given', () => {
  it('hands on the documents there are', () => {
    expect(verdict(PLAN + REGISTRY)).toBe('pass');
    expect(verdict(PLAN + REGISTRY.replace('maren', 'bram'))).toBe('fail');
  });

  it('leaves open what no document can answer', () => {
    expect(verdict(PLAN)).toBe('there is no ContactRegistry to look in');
  });

  it.each([
    ['holds the kind', PLAN + REGISTRY, ['ContactRegistry']],
    ['may hold anything, and nothing else of the kind was read', PLAN, []],
  ])('leaves open what an unread file may answer, when it %s', (_when, text, kinds) => {
    expect(verdict(text, [{ path: 'contacts.yaml', kinds }])).toContain(
      '"contacts.yaml" could not be read; it may hold a ContactRegistry.',
    );
  });

  it('does not mind an unread file of another kind', () => {
    expect(verdict(PLAN + REGISTRY, [{ path: 'drill.yaml', kinds: ['ExerciseRecord'] }])).toBe('pass');
    expect(verdict(PLAN + REGISTRY, [{ path: 'unknown.yaml', kinds: [] }])).toBe('pass');
  });
});
