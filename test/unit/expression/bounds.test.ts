import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import { createCompiler } from '../../../src/expression/compile.ts';
import { LANGUAGE, record } from './door.ts';

const scope = new Map([
  ['xs', 'list<int>'],
  ['text', 'string'],
]);

function run(source: string, bindings: Record<string, unknown>) {
  const evaluation = record();
  const expression = createCompiler(LANGUAGE, scope).compile(source, new Set());
  let value: unknown;
  try {
    value = expression.evaluate(bindings, evaluation);
  } catch (error) {
    value = error;
  }
  return { value, evaluation };
}

const many = Array.from({ length: 5_000 }, (_, index) => BigInt(index));

describe('bounded evaluation', () => {
  it.each([
    'xs.all(a, xs.all(b, a + b >= 0))',
    'xs.exists(a, xs.exists(b, xs.exists(c, a + b + c < 0)))',
    'xs.all(a, a in xs)',
    'xs.all(a, (xs + xs).size() > 0)',
    'xs.map(a, xs.map(b, a * b)).size() == 1',
    'xs.all(a, text.contains("z") || a >= 0)',
  ])('stops %s and says so, even where || or a quantifier absorbs errors', (source) => {
    const { value, evaluation } = run(source, { xs: many, text: 'y'.repeat(200_000) });
    expect(value).not.toBe(true);
    expect(evaluation.doubts).toEqual([`it takes more than ${LIMITS.expressionSteps} steps`]);
  });

  it('does not let a true other side hide that a side was too costly', () => {
    const { evaluation } = run('xs.all(a, xs.all(b, a + b >= 0)) || true', { xs: many, text: '' });
    expect(evaluation.doubts).toHaveLength(1);
  });

  it('lets ordinary work through', () => {
    const { value, evaluation } = run('xs.all(a, a >= 0)', { xs: many, text: '' });
    expect(value).toBe(true);
    expect(evaluation.doubts).toEqual([]);
  });

  it('matches in linear time a pattern that hangs a backtracking engine', () => {
    const { value } = run('text.matches("^(a+)+$")', { xs: [], text: `${'a'.repeat(50_000)}!` });
    expect(value).toBe(false);
  });

  it('refuses look-around, which RE2 does not have, when the expression loads', () => {
    expect(() => run('text.matches("(?<=a)b")', { xs: [], text: 'ab' })).toThrow('the pattern is not RE2 syntax');
  });

  it('refuses a pattern computed at run time that is not RE2', () => {
    const { value } = run('"ab".matches(text)', { xs: [], text: '(?=b)' });
    expect(value).toBeInstanceOf(Error);
  });

  it.each([`${'!'.repeat(9_000)}true`, `${'-'.repeat(9_000)}1 > 0`, `"${'z'.repeat(20_000)}" == text`])(
    'refuses a text that would exhaust the parser',
    (source) => {
      expect(() => run(source, { xs: [], text: '' })).toThrow(expect.objectContaining({ name: 'ExpressionMistake' }));
    },
  );

  it('refuses an expression that is nested or long beyond reason', () => {
    expect(() => run(`${'('.repeat(200)}true${')'.repeat(200)}`, { xs: [], text: '' })).toThrow();
    expect(() => run(Array(3_000).fill('true').join(' && '), { xs: [], text: '' })).toThrow();
  });
});
