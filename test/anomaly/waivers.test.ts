/** Files of waivers that nobody should write: each ends in a finding, in little time, and covers nothing. */
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/base/limits.ts';
import { readWaivers } from '../../src/config/read-waivers.ts';
import { LONGEST_WAIVER_LIFE } from '../../src/model/waiver.ts';
import { waive } from '../../src/waive/waive.ts';
import { gap, LIBRARY, WORKSPACE, waiverText } from '../unit/waive/ferry-line.ts';

function told(text: string) {
  const waivers = readWaivers({ path: 'waivers.yaml', text, sha256: 'a'.repeat(64), explicit: false });
  const result = waive({
    outcomes: [gap('step-has-an-assignee', '/spec/steps/0')],
    waivers,
    workspace: WORKSPACE,
    library: LIBRARY,
    assessed: new Set(),
    fromFolder: (path) => path,
    life: LONGEST_WAIVER_LIFE,
    asOf: '2026-11-21',
  });
  const covered = result.outcomes.some((outcome) => outcome.kind === 'fail' && outcome.waiver !== undefined);
  return { covered, messages: result.problems.map(({ message }) => message), waivers: result.waivers };
}

describe('a file of waivers', () => {
  it('of 100,000 entries is refused as a whole', () => {
    const { covered, messages, waivers } = told(`waivers:\n${'  - {id: a}\n'.repeat(100_000)}`);
    expect({ covered, waivers }).toEqual({ covered: false, waivers: [] });
    expect(messages).toEqual([
      `There are 100000 waivers here, and no more than ${LIMITS.waivers} are read; none of them counts.`,
    ]);
  });

  it('of as many as are read, all wrong, tells the first hundred mistakes and how many there are', () => {
    const { covered, messages, waivers } = told(
      `waivers:\n${'  - {id: a, x: 1, y: 2, z: 3}\n'.repeat(LIMITS.waivers)}`,
    );
    expect(covered).toBe(false);
    expect(messages).toHaveLength(LIMITS.problemsPerFile);
    expect(messages.at(-1)).toMatch(/ \d+ more like this are not listed\.$/);
    expect(waivers.every(({ state }) => state === 'malformed')).toBe(true);
  });

  it('counts no waiver behind so many mistakes that nobody lists them any more', () => {
    const keys = Array.from({ length: 3_000 }, (_, at) => `k${at}: 1`).join(', ');
    const { covered, waivers } = told(`waivers:\n  - {id: a, ${keys}}\n${waiverText({ expires: undefined })}`);
    expect(covered).toBe(false);
    expect(waivers.map(({ state }) => state)).toEqual(['malformed', 'malformed']);
  });

  it('whose aliases multiply is not followed to the end', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 9; at++)
      lines.push(
        `a${at}: &a${at} [${Array(10)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
      );
    const { covered, messages } = told(`x-all:\n  ${lines.join('\n  ')}\nwaivers:\n${waiverText()}`);
    expect(covered).toBe(false);
    expect(messages).toEqual([expect.stringContaining('holds more than 500000 values')]);
  });

  it('may name an anchor, and the place is where the alias stands', () => {
    const { covered } = told(
      `x-where: &where {kind: Playbook, name: ransomware}\nwaivers:\n${waiverText({ target: '*where' })}`,
    );
    expect(covered).toBe(true);
  });

  it.each([
    ['a pointer of 10,000 tokens', { target: `{kind: Playbook, name: ransomware, pointer: ${'/a'.repeat(10_000)}}` }],
    ['a megabyte of reason', { reason: 'a'.repeat(1_000_000) }],
    ['a megabyte of rule', { rule: 'a'.repeat(1_000_000) }],
    ['a megabyte of name', { target: `{kind: Playbook, name: ${'a'.repeat(1_000_000)}}` }],
    ['10,000 patterns', { target: `{paths: [${'a.yaml, '.repeat(10_000)}]}` }],
    ['a pattern of alternatives of alternatives', { target: `{paths: ["${'+(a|a)'.repeat(40)}"]}` }],
    ['a key named __proto__', { __proto__x: '1', constructor: '1' }],
  ])('with %s tells one short thing', (_name, changes) => {
    const { covered, messages, waivers } = told(`waivers:\n${waiverText(changes)}`);
    expect(covered).toBe(false);
    expect(messages.length).toBeGreaterThan(0);
    expect(Math.max(...messages.map(({ length }) => length))).toBeLessThan(600);
    expect(JSON.stringify(waivers).length).toBeLessThan(2_000);
  });
});
