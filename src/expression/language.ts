/** The door to the CEL engine: types from the schemas, irready's own types and functions, nothing else. */
import { Environment } from '@marcbachmann/cel-js';
import { DOCUMENT_KINDS } from '../model/document.ts';
import type { Params } from '../model/rule.ts';
import type { ObjectType, Shapes } from '../model/shape.ts';
import { CivilDate, Period } from './calendar.ts';
import type { CelFunction } from './cel-function.ts';
import { celType } from './cel-types.ts';
import { charge } from './evaluation.ts';
import { ownFunctions } from './functions/own-functions.ts';
import { registerOperators } from './operators.ts';
import { OWN_TYPES, SimilarPlaybook, WorkspaceView } from './own-types.ts';
import { ParamsValue, paramsType } from './params.ts';
import { matchesPattern } from './pattern.ts';
import { type CelValue, type NodeClasses, nodeClasses, RefValue } from './values.ts';

const TEXT_LIMITS = { maxAstNodes: 2_000, maxDepth: 60, maxListElements: 500, maxMapEntries: 100, maxCallArguments: 8 };

type ValueClass = new (...args: never[]) => unknown;
type ParamsClass = new (values: Readonly<Record<string, CelValue>>) => ParamsValue;

/** Everything expressions are compiled and run with; built once a run. */
export interface Language {
  readonly environment: Environment;
  readonly shapes: Shapes;
  readonly nodeClasses: NodeClasses;
  readonly paramsClasses: ReadonlyMap<string, ParamsClass>;
  /** Object types whose fields expressions can read. */
  readonly typeOf: (name: string) => ObjectType | undefined;
  readonly functions: readonly CelFunction[];
}

/** Builds the language for the given schemas and every set of rule parameters that will be used with it. */
export function createLanguage(shapes: Shapes, paramSets: Iterable<Params>): Language {
  const nodes = nodeClasses(shapes);
  const params = new Map([...paramSets].map(paramsType).map((type) => [type.name, type]));
  const paramsClasses = new Map([...params.keys()].map((name) => [name, class extends ParamsValue {} as ParamsClass]));
  const types = [...Object.values(shapes.types), ...OWN_TYPES, ...params.values()];
  const classes = new Map<string, ValueClass>([...nodes, ...OWN_CLASSES, ...paramsClasses]);
  const functions = ownFunctions(shapes);
  const byName = new Map(types.map((type) => [type.name, type]));
  return {
    environment: buildEnvironment(types, classes, comparableTypes(shapes), functions),
    shapes,
    nodeClasses: nodes,
    paramsClasses,
    typeOf: (name) => byName.get(name),
    functions,
  };
}

const OWN_CLASSES: readonly (readonly [string, ValueClass])[] = [
  ['Reference', RefValue],
  ['SimilarPlaybook', SimilarPlaybook],
  ['Workspace', WorkspaceView],
];

function buildEnvironment(
  types: readonly ObjectType[],
  classes: ReadonlyMap<string, ValueClass>,
  comparable: Iterable<string>,
  functions: readonly CelFunction[],
): Environment {
  const environment = new Environment({ enableOptionalTypes: true, limits: TEXT_LIMITS });
  environment.registerType('date', { ctor: CivilDate, fields: {} });
  environment.registerType('period', { ctor: Period, fields: {} });
  for (const type of types) {
    const ctor = classes.get(type.name);
    if (ctor !== undefined) environment.registerType(type.name, { ctor, fields: fieldTypes(type) });
  }
  registerOperators(environment, comparable);
  for (const one of functions) registerFunction(environment, one);
  return environment.registerFunction('string.matchesLinear(string): bool', matchesPattern, { async: false });
}

function fieldTypes(type: ObjectType): Record<string, string> {
  return Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, celType(field.shape)]));
}

function registerFunction(environment: Environment, { signature, description, call }: CelFunction): void {
  const counted = (...args: readonly CelValue[]) => {
    charge(1);
    return call(...(args as never[]));
  };
  environment.registerFunction(signature, counted, { async: false, description });
}

function comparableTypes(shapes: Shapes): ReadonlySet<string> {
  return new Set([...DOCUMENT_KINDS, ...Object.values(shapes.entities).map((entity) => entity.type)]);
}
