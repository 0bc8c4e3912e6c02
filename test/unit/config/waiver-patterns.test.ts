import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import { patternMistake, patternsMistake } from '../../../src/config/waiver-patterns.ts';

describe('a pattern of a waiver', () => {
  it.each([
    'plan.yaml',
    './plan.yaml',
    'playbooks/**',
    '**/freight/**/a*-*.yaml',
    'a?/b.yml',
    '*',
    '**',
    'hamn/västra.yaml',
  ])('may be %s', (pattern) => {
    expect(patternMistake(pattern)).toBeUndefined();
  });

  it.each([
    ['{a,b}.yaml', 'This pattern holds "{".'],
    ['+(a|a)+(a|a).yaml', 'This pattern holds "(".'],
    ['!plan.yaml', 'This pattern holds "!".'],
    ['[a-z].yaml', 'This pattern holds "[".'],
    ['a\\*', 'This pattern holds "\\".'],
    ['/etc/passwd', 'This pattern leads out of the folder of this file.'],
    ['C:/plan.yaml', 'This pattern leads out of the folder of this file.'],
    ['../plan.yaml', 'This pattern leads out of the folder of this file.'],
    ['a/../../b', 'This pattern leads out of the folder of this file.'],
    ['a**/b', 'This pattern has "**" beside other characters.'],
    ['', 'This pattern names no path.'],
    ['a'.repeat(301), 'This pattern is longer than 300 characters.'],
  ])('may not be %s', (pattern, message) => {
    expect(patternMistake(pattern)?.message).toBe(message);
  });

  it('may have only so many beside it', () => {
    expect(patternsMistake(LIMITS.waiverPatterns)).toBeUndefined();
    expect(patternsMistake(LIMITS.waiverPatterns + 1)?.message).toBe('These are 21 patterns; a waiver may hold 20.');
  });
});
