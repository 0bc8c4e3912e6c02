import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import { matcher } from '../../../src/discover/filter.ts';

describe('a glob', () => {
  it.each(['', './', '/'])('"%s" names no path, which is said', (glob) => {
    expect(() => matcher(['plans/**', glob])).toThrow(UsageError);
    expect(() => matcher([glob])).toThrow(`The pattern "${glob}" names no path.`);
  });

  it('that is too long for the library is refused, not crashed over', () => {
    expect(() => matcher(['*'.repeat(70_000)])).toThrow(UsageError);
  });

  it('that is only odd is taken as it stands', () => {
    expect(matcher(['['])('[')).toBe(true);
    expect(matcher(['./plans/'])('plans')).toBe(true);
  });
});
