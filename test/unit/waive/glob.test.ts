import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcher } from '../../../src/discover/filter.ts';
import { anyMatch } from '../../../src/waive/glob.ts';

describe('a pattern', () => {
  it.each([
    ['plan.yaml', 'plan.yaml', true],
    ['./plan.yaml', 'plan.yaml', true],
    ['plan.yaml', 'ops/plan.yaml', false],
    ['**/plan.yaml', 'plan.yaml', true],
    ['**/plan.yaml', 'ops/north/plan.yaml', true],
    ['ops/**', 'ops/north/plan.yaml', true],
    ['ops/**/', 'ops/north/plan.yaml', true],
    ['ops/*', 'ops/north/plan.yaml', false],
    ['ops/**/p*n.yaml', 'ops/plan.yaml', true],
    ['**/north/**', 'ops/north/plan.yaml', true],
    ['**/a/**/b', 'a/c/a/b/c/b', true],
    ['pl?n.yaml', 'plan.yaml', true],
    ['pl?n.yaml', 'pln.yaml', false],
    ['.*/plan.yaml', '.ops/plan.yaml', true],
    ['plan.yaml', 'planxyaml', false],
    ['**', 'plan.yaml', true],
    ['plan.yaml/**', 'plan.yaml', false],
  ])('%s matches %s: %s', (pattern, path, expected) => {
    expect(anyMatch([pattern])(path)).toBe(expected);
  });

  it('of several is enough', () => {
    expect(anyMatch(['a.yaml', 'b*'])('b.yaml')).toBe(true);
    expect(anyMatch([])('b.yaml')).toBe(false);
  });

  it('means what it means in the configuration', () => {
    const name = fc.constantFrom('a', 'b', 'ab', 'aa', 'ba');
    const part = fc.constantFrom('a', 'b', 'a*', '*b', '?', '?b', 'a*b', '**');
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    const pattern = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(pattern, path, (glob, file) => {
        const [own, other] = [anyMatch([glob])(file), matcher([glob])(file)];
        // There a folder is what is below it too.
        expect(glob.endsWith('/**') ? own && !other : own !== other).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('ends on any path: a regular expression would take years for this', () => {
    const matches = anyMatch([`**/${'*a*a*a*/'.repeat(20)}**/*a*b`]);
    expect(matches(Array.from({ length: 20 }, () => 'a'.repeat(200)).join('/'))).toBe(false);
  });
});
