import { describe, expect, it } from 'vitest';
import { link } from '../../../src/link/link.ts';
import type { LibraryRule } from '../../../src/model/library.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { parse } from '../../../src/parse/parse.ts';
import { sourceFile } from '../parse/texts.ts';
import { build, LIBRARY, playbookRule, SHAPES } from './library.ts';

const BROKEN = { require: 'has(spec.onwer)' };

const HALYARD = `apiVersion: irready/v1
kind: Playbook
metadata: {name: halyard-ransomware}
spec:
  scenario: ransomware
  steps: [{id: isolate, title: Isolate the ship}]
`;

function workspaceOf(text: string): Workspace {
  return link(parse([sourceFile(text)]).documents, [], SHAPES).workspace;
}

function outcomes(library: { readonly compiles?: boolean }, changes: Partial<LibraryRule>, text: string) {
  const rules = [playbookRule(changes), ...LIBRARY.rules.slice(1)];
  const [rule] = build({ library: { ...LIBRARY, ...library, rules } }).rules;
  return rule?.judge(workspaceOf(text), '2026-11-21').outcomes;
}

describe('a library that compiled when it was built', () => {
  it.each([
    {},
    { where: 'has(spec.scenario)', message: 'Playbook {metadata.name} for {spec.scenario} has no owner.' },
    { forEach: 'step in spec.steps[*]', require: 'step.id.matches("^iso.*")' },
  ])('gives the same outcomes as one that is compiled in full: %j', (changes) => {
    expect(outcomes({ compiles: true }, changes, HALYARD)).toEqual(outcomes({}, changes, HALYARD));
    expect(outcomes({}, changes, HALYARD)).toHaveLength(1);
  });

  it('compiles a rule only when there is something for it to judge', () => {
    const registry = HALYARD.replace('kind: Playbook', 'kind: ContactRegistry');
    expect(outcomes({ compiles: true }, BROKEN, registry)).toEqual([]);
    expect(() => outcomes({ compiles: true }, { require: 'spec.' }, HALYARD)).toThrow('playbook-has-an-owner');
  });

  it('is otherwise refused before anything is read', () => {
    expect(() => outcomes({}, BROKEN, HALYARD)).toThrow('A rule does not compile.');
  });
});
