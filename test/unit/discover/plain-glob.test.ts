import fc from 'fast-check';
import micromatch from 'micromatch';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import { matcher } from '../../../src/discover/filter.ts';
import { isPlainGlob, plainGlob } from '../../../src/discover/plain-glob.ts';

const part = (...tokens: readonly string[]) =>
  fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const globs = fc
  .array(fc.oneof(fc.constant('**'), part('a', 'b', '.', '*', '?', 'plan')), { minLength: 1, maxLength: 5 })
  .map((names) => names.join('/'));
const paths = fc
  .record({
    up: fc.nat({ max: 2 }),
    names: fc.array(
      part('a', 'b', '.', 'plan').filter((name) => !name.endsWith('.')),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ up, names }) => '../'.repeat(up) + names.join('/'));

describe('a plain glob', () => {
  it('matches what the library matches', () => {
    const both = fc.tuple(globs.filter(isPlainGlob), paths);
    fc.assert(
      fc.property(both, ([glob, path]) => {
        expect([glob, path, plainGlob(glob)(path)]).toEqual([
          glob,
          path,
          micromatch.isMatch(path, glob, { dot: true }),
        ]);
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ['plans/**', 'plans', true],
    ['plan*/**', 'plans', false],
    ['**/*.yaml', 'plan.yaml', true],
    ['**/*-draft?.yaml', 'a/b/ransom-draft2.yaml', true],
    ['*.yaml', 'a/plan.yaml', false],
    ['**', '../plan.yaml', false],
    ['../*.yaml', '../plan.yaml', true],
    ['**/Übung?.yaml', 'x/Übung1.yaml', true],
  ])('%s and %s: %s', (glob, path, expected) => {
    expect(matcher([glob])(path)).toBe(expected);
  });

  it('is quick however many asterisks it holds', () => {
    const path = `${'a/'.repeat(1_500)}${'a'.repeat(250)}!.yaml`;
    const started = performance.now();
    for (const glob of ['**/*a*a*a*a*a*a*a*a*b', `${'**/a/'.repeat(500)}b`, `${'*a'.repeat(100)}b`])
      expect(matcher([glob])(path)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('a glob with other signs', () => {
  it.each([
    '{plans,playbooks}/**/*.yaml',
    '**/[0-9]*-*.yaml',
    '**/@(plan|book)s/*.yaml',
    '!**/*.json',
    '!(draft)*.yaml',
  ])('is taken: %s', (glob) => {
    expect(matcher([glob])('plans/2-a.yaml')).toBe(micromatch.isMatch('plans/2-a.yaml', glob, { dot: true }));
  });

  it.each(['**/*a*[a]*b', '+(a|aa)b', '*(a|aa)b', '(a|aa)+b', '**/[a]+[a]+[a]+b', '@(a+|aa)b', '!(a)!(b)!(c)!(d)'])(
    'is refused when it may take for ever: %s',
    (glob) => {
      expect(() => matcher([glob])).toThrow(UsageError);
    },
  );
});
