/** Reads the sentences that the formats for people and for CI share. */
import { expect } from 'vitest';
import { type Facts, LIGHT } from './said.ts';

/** Reads the sentences that the formats for people and for CI share. */
export function sentences(text: string): Facts {
  const line = text.replaceAll(/\s+/g, ' ');
  const basis = /Profile (\S+?)(?:, in the terms of .*?)?, as of (\d{4}-\d\d-\d\d)\./.exec(line);
  const tool = /irready (\S+), rule library sha256:([0-9a-f]{64})\./.exec(line);
  const facts: Facts = { complete: !/\bIncomplete: |Nothing was assessed|is not complete\./.test(line) };
  if (basis !== null) Object.assign(facts, { profile: basis[1] ?? '', asOf: basis[2] ?? '' });
  if (tool !== null) Object.assign(facts, { version: tool[1] ?? '', digest: tool[2] ?? '' });
  return {
    ...facts,
    ...gapSentence(line),
    ...baselineSentence(line),
    ...changeSentence(line),
    ...objectiveSentence(line),
  };
}

function gapSentence(line: string): Facts {
  const found =
    /(?:\d+ gaps?: ((?:\d+ (?:error|warning|note)s?(?:, )?)+)(?:; (\d+|none) of them known to the baseline)?|No gaps (?:found|beside what is waived)(?: in what could be read)?)\.(?: (\d+) waived\.)?/.exec(
      line,
    );
  if (found === null) return {};
  const levels = [...(found[1] ?? '').matchAll(/(\d+) (error|warning|note)/g)].map(([, number, level]) => [
    level,
    Number(number),
  ]);
  const known = found[2] === undefined ? {} : { known: found[2] === 'none' ? 0 : Number(found[2]) };
  return { ...known, ...LIGHT, ...Object.fromEntries(levels), waived: Number(found[3] ?? 0) };
}

function baselineSentence(line: string): Facts {
  const found = /Baseline (\S+) of (\d{4}-\d\d-\d\d): (\d+) new, (\d+) known[,.]/.exec(line);
  if (found === null) return {};
  expect(line).toContain('A known gap is not met, but it does not fail the run.');
  return { baseline: found[1] ?? '', baselineAsOf: found[2] ?? '', known: Number(found[4]) };
}

function changeSentence(line: string): Facts {
  const found =
    /Change since (\S+) \(commit [0-9a-f]{12}\): \d+ new, changed or in changed files, (?:\d+ known, )?(\d+) unchanged\./;
  const [, since, unchanged] = found.exec(line) ?? [];
  if (since === undefined) return {};
  expect(line).toContain('An unchanged gap is not met, but it does not fail the run.');
  return { since, unchanged: Number(unchanged) };
}

function objectiveSentence(line: string): Facts {
  const none = /No objective could be judged: (\d+) not assessed\./.exec(line);
  if (none !== null) return { met: 0, applicable: 0, notAssessed: Number(none[1]) };
  const found = /(\d+) of (\d+) objectives? met \((\d+) %\)([^.]*)\./.exec(line);
  if (found === null) return {};
  const [, met, applicable, percent, rest = ''] = found;
  expect(Number(percent)).toBe(Math.floor((Number(met) * 100) / Number(applicable)));
  const of = (pattern: RegExp) => Number(pattern.exec(rest)?.[1] ?? 0);
  return {
    met: Number(met),
    pass: Number(met),
    applicable: Number(applicable),
    open: of(/, (\d+) open/),
    manual: of(/, (\d+) left to a person/),
    notAssessed: of(/, (\d+) not assessed/) + of(/; (\d+) more (?:is|are) not assessed/),
  };
}
