/** Runs one compiled rule over a workspace: one outcome a subject, undecided whenever anything casts doubt. */

import { InternalError } from '../base/errors.ts';
import { child, parent, valueAt } from '../base/json-pointer.ts';
import { type CivilDate, parseDate } from '../expression/calendar.ts';
import type { Bindings } from '../expression/compile.ts';
import { during, type Evaluation } from '../expression/evaluation.ts';
import { labelOf } from '../expression/label.ts';
import type { Language } from '../expression/language.ts';
import { WorkspaceView } from '../expression/own-types.ts';
import { ParamsValue, paramsType, paramValues } from '../expression/params.ts';
import { convert, Node, RefValue, type World } from '../expression/values.ts';
import type { Document } from '../model/document.ts';
import type { Level } from '../model/level.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Pointer } from '../model/pointer.ts';
import type { RelatedPlace } from '../model/problem.ts';
import type { Subject } from '../model/subject.ts';
import type { Workspace } from '../model/workspace.ts';
import type { RuleProgram } from './compile-rule.ts';
import { type Binding, type Found, walk } from './selector.ts';

const worlds = new WeakMap<Workspace, World>();

/** The nodes of a workspace, shared by all rules that look at it. */
function worldOf(workspace: Workspace, language: Language): World {
  const known = worlds.get(workspace);
  if (known !== undefined && known.classes === language.nodeClasses) return known;
  const entityTypes = new Map(Object.values(language.shapes.entities).map(({ name, type }) => [name, type]));
  const world: World = { workspace, classes: language.nodeClasses, entityTypes, nodes: new Map() };
  worlds.set(workspace, world);
  return world;
}

/** All outcomes of a rule, in document order. */
export function judge(
  program: RuleProgram,
  level: Level,
  language: Language,
  workspace: Workspace,
  asOf: string,
): readonly Outcome[] {
  const today = parseDate(asOf);
  if (today === undefined) throw new InternalError(`asOf "${asOf}" is not a date`);
  const run: Run = { program, level, language, world: worldOf(workspace, language), today };
  const shared = sharedBindings(run);
  if (program.target === 'Workspace') return [outcomeOf(run, { workspace: true }, () => shared)];
  const documents = workspace.byKind.get(program.target) ?? [];
  return documents.flatMap((document) => judgeDocument(run, document, shared));
}

interface Run {
  readonly program: RuleProgram;
  readonly level: Level;
  readonly language: Language;
  readonly world: World;
  readonly today: CivilDate;
}

function sharedBindings({ program, language, world, today }: Run): Bindings {
  const Params = language.paramsClasses.get(paramsType(program.params).name) ?? ParamsValue;
  return { workspace: new WorkspaceView(world), today, params: new Params(paramValues(program.params)) };
}

function judgeDocument(run: Run, document: Document, shared: Bindings): readonly Outcome[] {
  const { shapes } = run.language;
  const root: Found = {
    kind: 'value',
    pointer: '',
    raw: document.value,
    shape: { type: 'object', name: document.kind },
  };
  const names = new Map<string, Found>([['document', root]]);
  for (const key of ['metadata', 'spec']) {
    const [found] = walk(root, [key], shapes);
    if (found !== undefined) names.set(key, found);
  }
  // Without it there is nothing to judge, and whoever wrote the document is told so by the schema.
  if (!names.has('spec')) return [open(run, { document, pointer: '' }, ['the document has no "spec"'])];
  return subjects(run, root, names).map(({ found, scope }) =>
    found.kind === 'unusable'
      ? open(run, { document, pointer: found.pointer }, [found.reason])
      : judgeSubject(run, document, found.pointer, scope, shared),
  );
}

interface SubjectScope {
  readonly found: Found;
  readonly scope: ReadonlyMap<string, Found>;
}

function subjects(run: Run, root: Found, names: ReadonlyMap<string, Found>): readonly SubjectScope[] {
  let scopes: readonly SubjectScope[] = [{ found: root, scope: names }];
  for (const binding of run.program.bindings) scopes = scopes.flatMap((outer) => extend(outer, binding, run));
  return scopes;
}

function extend(outer: SubjectScope, { variable, from, steps }: Binding, run: Run): readonly SubjectScope[] {
  if (outer.found.kind === 'unusable') return [outer];
  const start = outer.scope.get(from);
  if (start === undefined) return [unstarted(outer, from)];
  return walk(start, steps, run.language.shapes).map((found) => ({
    found,
    scope: new Map([...outer.scope, [variable, found]]),
  }));
}

/** The mapping that a path starts from is missing, and with it all that could be judged: not nothing to judge. */
function unstarted({ found, scope }: SubjectScope, from: string): SubjectScope {
  return { found: { kind: 'unusable', pointer: found.pointer, reason: `there is no "${from}"` }, scope };
}

function judgeSubject(
  run: Run,
  document: Document,
  pointer: Pointer,
  scope: ReadonlyMap<string, Found>,
  shared: Bindings,
): Outcome {
  const subject = { document, pointer: pointedAt(document, pointer, run.program.at) };
  return outcomeOf(run, subject, () => {
    const bindings: Record<string, unknown> = { ...shared };
    for (const [name, found] of scope) {
      if (found.kind === 'value') bindings[name] = convert(found.raw, found.shape, document, found.pointer, run.world);
    }
    return bindings;
  });
}

/** The key that `at` names, or the nearest mapping above it that exists. */
function pointedAt(document: Document, pointer: Pointer, at: readonly string[]): Pointer {
  let place = at.reduce<Pointer>(child, pointer);
  while (place.length > pointer.length && valueAt(document.value, place) === undefined) place = parent(place);
  return place;
}

function outcomeOf(run: Run, subject: Subject, bind: () => Bindings): Outcome {
  const record: Evaluation = { workspace: run.world.workspace, today: run.today, doubts: [], steps: 0 };
  try {
    return during(record, () => verdict(run, subject, bind(), record));
  } catch (error) {
    return open(run, subject, record.doubts.length > 0 ? record.doubts : [reasonOf(error)]);
  }
}

function verdict(run: Run, subject: Subject, bindings: Bindings, record: Evaluation): Outcome {
  const { program } = run;
  const ruleId = program.rule.id;
  const applies = program.where === undefined || program.where.evaluate(bindings, record) === true;
  if (!applies && record.doubts.length === 0) return { kind: 'notApplicable', ruleId, subject };
  const holds = program.require.evaluate(bindings, record);
  if (record.doubts.length > 0) return open(run, subject, record.doubts);
  return holds === true ? { kind: 'pass', ruleId, subject } : fail(run, subject, bindings, record);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const summary = Reflect.get(error, 'summary');
  return typeof summary === 'string' ? summary : error.message;
}

function open(run: Run, subject: Subject, reasons: readonly string[]): Outcome {
  const distinct = [...new Set(reasons)];
  return { kind: 'open', ruleId: run.program.rule.id, subject, reason: distinct.slice(0, 3).join('; ') };
}

function fail(run: Run, subject: Subject, bindings: Bindings, record: Evaluation): Outcome {
  const { rule } = run.program;
  const finding = {
    ruleId: rule.id,
    level: run.level,
    subject,
    message: messageOf(run.program, bindings, record),
    remediation: rule.remediation.trim(),
    related: relatedPlaces(run.program, bindings, record),
  };
  return { kind: 'fail', ruleId: rule.id, subject, finding };
}

// A verdict stands even when its message cannot be filled in: the title says what should be true.
function messageOf(program: RuleProgram, bindings: Bindings, record: Evaluation): string {
  try {
    return program.account().message.render(bindings, record).replaceAll(/\s+/g, ' ');
  } catch {
    return `This does not hold: ${program.rule.title}.`;
  }
}

const MOST_RELATED = 20;

function relatedPlaces(program: RuleProgram, bindings: Bindings, record: Evaluation): readonly RelatedPlace[] {
  try {
    const places = program.account().related?.evaluate(bindings, record);
    return Array.isArray(places) ? places.slice(0, MOST_RELATED).flatMap(relatedPlace) : [];
  } catch {
    return [];
  }
}

function relatedPlace(value: unknown): readonly RelatedPlace[] {
  if (value instanceof RefValue) return [{ subject: RefValue.referenceOf(value).place, message: value.text }];
  if (value instanceof Node) return [{ subject: Node.placeOf(value), message: labelOf(value) }];
  return [];
}
