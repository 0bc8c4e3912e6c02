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
  return { ...facts, ...gapSentence(line), ...objectiveSentence(line) };
}

function gapSentence(line: string): Facts {
  const found =
    /(?:\d+ gaps?: ((?:\d+ (?:error|warning|note)s?(?:, )?)+)|No gaps (?:found|beside what is waived)(?: in what could be read)?)\.(?: (\d+) waived\.)?/.exec(
      line,
    );
  if (found === null) return {};
  const levels = [...(found[1] ?? '').matchAll(/(\d+) (error|warning|note)/g)].map(([, number, level]) => [
    level,
    Number(number),
  ]);
  return { ...LIGHT, ...Object.fromEntries(levels), waived: Number(found[2] ?? 0) };
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
