import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const PLAN = 'tern-and-tide-plan';

function loop(chain: string): unknown {
  const text = `apiVersion: irready/v1\nkind: IncidentResponsePlan\nmetadata: {name: ${PLAN}}\nspec: {communications: {chain: [${chain}]}}\n`;
  const source = 'has(document.spec.communications) ? reportingLoop(document.spec.communications) : []';
  return story(text).ask('IncidentResponsePlan', source).get(PLAN)?.value;
}

function lines(count: number, last: string): string {
  const steps = Array.from({ length: count }, (_none, place) => `{from: r${place}, to: r${place + 1}}`);
  return [...steps, `{from: r${count}, to: ${last}}`].join(', ');
}

describe('reportingLoop', () => {
  it.each([
    ['none', '', []],
    ['none in a line', '{from: a, to: b}, {from: b, to: c}', []],
    ['none where two ways meet', '{from: a, to: b}, {from: a, to: c}, {from: b, to: d}, {from: c, to: d}', []],
    ['a role that reports to itself', '{from: a, to: a}', ['a', 'a']],
    ['a circle', '{from: a, to: b}, {from: b, to: c}, {from: c, to: a}', ['a', 'b', 'c', 'a']],
    ['a circle at the end of a line', '{from: a, to: b}, {from: b, to: c}, {from: c, to: b}', ['b', 'c', 'b']],
    ['a circle on the second way', '{from: a, to: b}, {from: a, to: c}, {from: c, to: a}', ['a', 'c', 'a']],
  ])('tells %s', (_what, chain, roles) => {
    expect(loop(chain)).toEqual(roles);
  });

  it('follows a chain that is longer than the call stack is deep', () => {
    expect(loop(lines(20_000, 'top'))).toEqual([]);
    expect(loop(lines(20_000, 'r19999'))).toEqual(['r19999', 'r20000', 'r19999']);
  });
});
