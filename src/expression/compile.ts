import { type ASTNode, TypeError as CelTypeError, type Environment, ParseError } from '@marcbachmann/cel-js';
import { LIMITS } from '../base/limits.ts';
import { didYouMean } from '../base/nearest.ts';
import { asNode, calledName, type ExpressionNode, visit } from './ast.ts';
import { meter } from './budget.ts';
import { during, type Evaluation } from './evaluation.ts';
import type { Language } from './language.ts';
import { ExpressionMistake } from './mistake.ts';
import { compilePattern } from './pattern.ts';
import { checkPresence, type Facts, factsWhen } from './presence.ts';
import type { CelValue } from './values.ts';

/** The variables an expression may use, with their CEL types. */
export type Scope = ReadonlyMap<string, string>;

/** Values of the variables of a scope. */
export type Bindings = Readonly<Record<string, unknown>>;

/** An expression that is known to parse, to have the wanted type and to read only what is there. */
export interface Expression {
  readonly source: string;
  /** CEL type of its value. */
  readonly type: string;
  /** Its value. Throws whatever made it undecidable; the evaluation's doubts say more. */
  readonly evaluate: (bindings: Bindings, evaluation: Evaluation) => CelValue;
  /** What is present once it has turned out true, or false. */
  readonly factsWhen: (truth: boolean) => Facts;
}

/** Compiles expressions over one scope. */
export interface Compiler {
  /** Throws ExpressionMistake when the text must not load. */
  readonly compile: (source: string, known: Facts) => Expression;
}

/**
 * A compiler for the variables of one rule. What is proven was compiled once before, with the same language and scope; only
 * what running it needs is done again.
 */
export function createCompiler(language: Language, scope: Scope, proven = false): Compiler {
  const ground = { environment: environmentFor(language, scope), language, scope, proven };
  return { compile: (source, known) => compileOn(ground, source, known) };
}

/** What every expression of one rule is compiled on. */
interface Ground {
  readonly environment: Environment;
  readonly language: Language;
  readonly scope: Scope;
  readonly proven: boolean;
}

const environments = new WeakMap<Language, Map<string, Environment>>();

/** Rules over the same variables share an environment: making one copies every type the language knows. */
function environmentFor(language: Language, scope: Scope): Environment {
  const known = environments.get(language) ?? new Map<string, Environment>();
  environments.set(language, known);
  const key = JSON.stringify([...scope]);
  const environment = known.get(key) ?? language.environment.clone();
  if (known.has(key)) return environment;
  for (const [name, type] of scope) environment.registerVariable(name, type);
  known.set(key, environment);
  return environment;
}

function compileOn({ environment, language, scope, proven }: Ground, source: string, known: Facts): Expression {
  const { parsed, root } = parse(environment, source);
  if (!proven) refuseWhatTypesAllow(root, source);
  if (source.includes('matches')) useLinearPatterns(root);
  const checked = parsed.check();
  if (!checked.valid) throw typeMistake(checked.error, source, scope, language);
  if (!proven) checkPresence(root, source, known, language.typeOf);
  meter(root);
  return {
    source,
    type: checked.type ?? 'dyn',
    evaluate: (bindings, evaluation) => during(evaluation, () => parsed(bindings) as CelValue),
    factsWhen: (truth) => factsWhen(root, truth),
  };
}

function parse(environment: Environment, source: string) {
  if (source.length > LIMITS.expressionCharacters) {
    const longest = `an expression may have ${LIMITS.expressionCharacters} characters; this one has ${source.length}`;
    throw new ExpressionMistake(longest, source.slice(0, 80), 0, 1);
  }
  try {
    const parsed = environment.parse(source);
    return { parsed, root: asNode(parsed.ast) };
  } catch (error) {
    // The engine's parser is recursive, and a long row of operators exhausts the stack before its own limit.
    if (error instanceof RangeError) throw new ExpressionMistake('it is nested too deeply', source.slice(0, 80), 0, 1);
    if (!(error instanceof ParseError)) throw error;
    throw new ExpressionMistake(sentence(error.summary), source, error.range?.start ?? 0, error.range?.end ?? 1);
  }
}

function refuseWhatTypesAllow(root: ExpressionNode, source: string): void {
  visit(root, (node) => {
    if (node.op === '[]' || node.op === '[?]') refuseIndexedName(node, source);
    const pattern = patternOf(node);
    if (pattern?.op === 'value' && typeof pattern.args === 'string') checkPattern(pattern, pattern.args, source);
  });
}

// `spec["owner"]` would read a field past the check that it is there.
function refuseIndexedName(node: ExpressionNode, source: string): void {
  const [, index] = node.args as [ExpressionNode, ExpressionNode];
  if (index.op === 'value' && typeof index.args === 'bigint') return;
  throw new ExpressionMistake(
    'only a list may be indexed, and only by a number; write a field with a dot',
    source,
    index.start,
    index.end,
  );
}

function patternOf(node: ExpressionNode): ExpressionNode | undefined {
  if (node.op !== 'rcall' || calledName(node) !== 'matches') return undefined;
  return (node.args as [string, ExpressionNode, ExpressionNode[]])[2][0];
}

// The engine's own `matches` is a JavaScript RegExp, which can hang; CEL asks for RE2.
function useLinearPatterns(root: ExpressionNode): void {
  visit(root, (node) => {
    if (node.op === 'rcall' && calledName(node) === 'matches') (node.args as [string])[0] = 'matchesLinear';
  });
}

function checkPattern(node: ExpressionNode, pattern: string, source: string): void {
  try {
    compilePattern(pattern);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExpressionMistake(`the pattern is not RE2 syntax: ${reason}`, source, node.start, node.end);
  }
}

function typeMistake(error: unknown, source: string, scope: Scope, language: Language): ExpressionMistake {
  if (!(error instanceof CelTypeError)) return new ExpressionMistake(String(error), source, 0, source.length);
  const node = error.node === undefined ? undefined : asNode(error.node as ASTNode);
  const { start, end } = error.range ?? { start: 0, end: 1 };
  const message = sentence(error.summary.replaceAll('matchesLinear', 'matches'));
  const better = node === undefined || error.code !== 'no_such_key' ? undefined : unknownField(node, language);
  return new ExpressionMistake(better ?? message + hint(error.code, node, scope, language), source, start, end);
}

function hint(code: string, node: ExpressionNode | undefined, scope: Scope, language: Language): string {
  if (node === undefined) return '';
  if (code === 'unknown_variable') return didYouMean(String(node.args), scope.keys());
  const name = calledName(node);
  if (code !== 'no_matching_overload' || name === undefined) return '';
  const known = language.functions.map(({ signature }) => signature.slice(0, signature.indexOf('(')));
  return known.includes(name) ? '' : didYouMean(name, known);
}

function unknownField(node: ExpressionNode, language: Language): string | undefined {
  const [left, key] = node.args as [ExpressionNode, string];
  const type = language.typeOf(left.checkedType?.name ?? '');
  return type === undefined
    ? undefined
    : `${type.name} has no field "${key}".${didYouMean(key, Object.keys(type.fields))}`;
}

function sentence(summary: string): string {
  return summary.trim().replace(/\.$/, '');
}
