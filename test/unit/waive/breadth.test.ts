import { describe, expect, it } from 'vitest';
import { gap, waiveOn, waiverText } from './ferry-line.ts';

const STEP = gap('step-has-an-assignee', '/spec/steps/0');

function isBroad(target: string, changes: Readonly<Record<string, string | undefined>> = {}): boolean {
  const { waivers } = waiveOn([waiverText({ target, ...changes })], [STEP]);
  return waivers[0]?.state === 'overBroad';
}

describe('paths', () => {
  it.each([
    ['**', true],
    ['*', true],
    ['./**', true],
    ['**/', true],
    ['*.yaml', true],
    ['**/*.yml', true],
    ['**/*.json', true],
    ['*/*/*.YAML', true],
    ['*.y*', true],
    ['*yaml', true],
    ['**/*aml', true],
    ['*.yaml*', true],
    ['*.yam?', true],
    ['**/*.JSO?', true],
    ['playbooks/*yaml', false],
    ['**/*plan*', false],
    ['**/yaml*', false],
    ['**/?????.yaml', true],
    ['**/*l*', true],
    ['**/*all*', false],
    ['plan.yaml', false],
    ['hr/**', false],
    ['playbooks/*', false],
    ['**/all.yaml', false],
    ['**/freight-*.yaml', false],
    ['hamn/västra/*', false],
  ])('%s are too broad: %s', (pattern, expected) => {
    expect(isBroad(`{paths: ["${pattern}"]}`)).toBe(expected);
  });

  it('are too broad when one of them is', () => {
    expect(isBroad('{paths: [plan.yaml, "**"]}')).toBe(true);
  });
});

describe('a control', () => {
  const control = { rule: undefined, control: 'IR-4' };

  it.each([
    ['{paths: [playbooks/all.yaml]}', true],
    ['{kind: Playbook, name: ransomware}', true],
    ['{kind: Playbook, name: ransomware, pointer: ""}', true],
    ['{kind: Playbook, name: ransomware, pointer: /spec}', true],
    ['{kind: Playbook, name: ransomware, pointer: /spec/steps}', false],
  ])('in %s is too broad: %s', (target, expected) => {
    expect(isBroad(target, control)).toBe(expected);
  });

  it('may be waived for what the workspace as a whole lacks, and for nothing else', () => {
    const noStep = gap('step-has-an-assignee', { workspace: true });
    const text = waiverText({ ...control, target: undefined });
    expect(waiveOn([text], [noStep]).waivers).toMatchObject([{ state: 'active' }]);
    expect(waiveOn([text], [noStep, STEP]).waivers).toMatchObject([{ state: 'overBroad' }]);
  });
});
