import { once } from '../base/once.ts';
import { celType } from '../expression/cel-types.ts';
import { type Compiler, createCompiler, type Expression, type Scope } from '../expression/compile.ts';
import type { Language } from '../expression/language.ts';
import { ExpressionMistake } from '../expression/mistake.ts';
import { paramsType } from '../expression/params.ts';
import type { Facts } from '../expression/presence.ts';
import type { LibraryRule } from '../model/library.ts';
import type { Params, RuleTarget } from '../model/rule.ts';
import type { Shape, Shapes } from '../model/shape.ts';
import { compileMessage, type MessageTemplate } from './message-template.ts';
import { RuleMistake } from './rule-mistake.ts';
import { type Binding, parseBinding } from './selector.ts';

/** A rule's expressions, checked and bound to the names they may use. */
export interface RuleProgram {
  readonly rule: LibraryRule;
  readonly target: RuleTarget;
  readonly params: Params;
  readonly bindings: readonly Binding[];
  /** Compiled when there is a subject to ask about, as is `require`. Both throw RuleMistake. */
  readonly where: () => Expression | undefined;
  readonly require: () => Expression;
  /** What a gap says and which places it names; compiled when it is first asked for. Throws RuleMistake. */
  readonly account: () => Account;
  /** Keys below the subject to point at. */
  readonly at: readonly string[];
}

/** The expressions that only a gap needs. */
export interface Account {
  readonly related: Expression | undefined;
  readonly message: MessageTemplate;
}

const NOTHING: Facts = new Set();

/** Compiles every expression of a rule. Throws RuleMistake. */
export function compileRule(language: Language, rule: LibraryRule, params: Params): RuleProgram {
  const program = programOf(language, rule, params, false);
  program.require();
  program.account();
  return program;
}

/** Prepares a rule that has compiled before; each of its expressions waits until it is needed. */
export function compileProvenRule(language: Language, rule: LibraryRule, params: Params): RuleProgram {
  return programOf(language, rule, params, true);
}

function programOf(language: Language, rule: LibraryRule, params: Params, proven: boolean): RuleProgram {
  const target = rule.appliesTo ?? 'Workspace';
  const variables = documentVariables(target, language.shapes);
  const bindings = keyed(rule, 'forEach', () => compileBindings(rule, variables, language.shapes));
  const compiler = createCompiler(language, scopeOf(variables, params), proven);
  const where = once(() => compileText(rule, 'where', compiler, NOTHING, isBool));
  const known = (): Facts => where()?.factsWhen(true) ?? NOTHING;
  const require = once(() => compileRequire(rule, compiler, known()));
  const account = once(() => compileAccount(rule, compiler, new Set([...known(), ...require().factsWhen(false)])));
  return { rule, target, params, bindings, where, require, account, at: rule.at?.split('.') ?? [] };
}

function compileRequire(rule: LibraryRule, compiler: Compiler, known: Facts): Expression {
  const require = compileText(rule, 'require', compiler, known, isBool);
  if (require !== undefined) return require;
  throw new RuleMistake(rule.id, 'require', new ExpressionMistake('is missing', '', 0, 0));
}

function compileAccount(rule: LibraryRule, compiler: Compiler, whenFailed: Facts): Account {
  const related = compileText(rule, 'related', compiler, whenFailed, isPlaces);
  const message = keyed(rule, 'message', () => compileMessage(rule.message ?? rule.title, compiler, whenFailed));
  return { related, message };
}

function documentVariables(target: RuleTarget, shapes: Shapes): Map<string, Shape> {
  const variables = new Map<string, Shape>();
  const type = target === 'Workspace' ? undefined : shapes.types[target];
  if (type === undefined) return variables;
  variables.set('document', { type: 'object', name: type.name });
  for (const key of ['metadata', 'spec']) {
    const shape = type.fields[key]?.shape;
    if (shape !== undefined) variables.set(key, shape);
  }
  return variables;
}

function compileBindings(rule: LibraryRule, variables: Map<string, Shape>, shapes: Shapes): readonly Binding[] {
  const texts = rule.forEach === undefined ? [] : [rule.forEach].flat();
  return texts.map((text) => {
    const binding = parseBinding(text, variables, shapes);
    variables.set(binding.variable, binding.shape);
    return binding;
  });
}

function scopeOf(variables: ReadonlyMap<string, Shape>, params: Params): Scope {
  return new Map([
    ...[...variables].map(([name, shape]): [string, string] => [name, celType(shape)]),
    ['workspace', 'Workspace'],
    ['today', 'date'],
    ['params', paramsType(params).name],
  ]);
}

function compileText(
  rule: LibraryRule,
  key: 'where' | 'require' | 'related',
  compiler: Compiler,
  known: Facts,
  refuse: (type: string) => string | undefined,
): Expression | undefined {
  const source = rule[key];
  if (source === undefined) return undefined;
  return keyed(rule, key, () => {
    const expression = compiler.compile(source, known);
    const refusal = refuse(expression.type);
    if (refusal !== undefined) throw new ExpressionMistake(refusal, source, 0, source.length);
    return expression;
  });
}

function isBool(type: string): string | undefined {
  return type === 'bool' ? undefined : `gives ${type} where true or false is needed`;
}

function isPlaces(type: string): string | undefined {
  return /^list<[A-Z]\w*>$/.test(type) ? undefined : `gives ${type} where a list of objects or references is needed`;
}

function keyed<Result>(rule: LibraryRule, key: string, compile: () => Result): Result {
  try {
    return compile();
  } catch (error) {
    if (error instanceof ExpressionMistake) throw new RuleMistake(rule.id, key, error);
    throw error;
  }
}
