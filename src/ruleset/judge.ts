/** Runs one compiled rule over a workspace: one outcome a subject, undecided whenever anything casts doubt. */

import { InternalError } from '../base/errors.ts';
import { child, isMapping } from '../base/json-pointer.ts';
import { LIMITS } from '../base/limits.ts';
import { type CivilDate, type DayWatch, watchedDay } from '../expression/calendar.ts';
import type { Bindings } from '../expression/compile.ts';
import { during, type Evaluation, ranOutOfSteps } from '../expression/evaluation.ts';
import type { Language } from '../expression/language.ts';
import { WorkspaceView } from '../expression/own-types.ts';
import { ParamsValue, paramsType, paramValues } from '../expression/params.ts';
import { convert, type World } from '../expression/values.ts';
import type { Document } from '../model/document.ts';
import type { Json } from '../model/json.ts';
import type { Level } from '../model/level.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Pointer } from '../model/pointer.ts';
import type { Shapes } from '../model/shape.ts';
import type { Subject } from '../model/subject.ts';
import type { Workspace } from '../model/workspace.ts';
import type { RuleProgram } from './compile-rule.ts';
import { RuleMistake } from './rule-mistake.ts';
import type { Judgement } from './ruleset.ts';
import { type Binding, type Found, walk } from './selector.ts';
import { messageOf, relatedPlaces } from './telling.ts';

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

/** All outcomes of a rule, in document order, and until when they stay as they are. */
export function judge(
  program: RuleProgram,
  level: Level,
  language: Language,
  workspace: Workspace,
  asOf: string,
): Judgement {
  const day = watchedDay(asOf);
  if (day === undefined) throw new InternalError(`asOf "${asOf}" is not a date`);
  const run: Run = { program, level, language, world: worldOf(workspace, language), ...day, spent: 0 };
  let outcomes: readonly Outcome[] = [];
  const changesOn = day.watch.during(() => {
    outcomes = judgeAll(run, workspace);
  });
  return { outcomes, changesOn: changesOn?.toString() ?? null };
}

function judgeAll(run: Run, workspace: Workspace): readonly Outcome[] {
  const { target } = run.program;
  const shared = sharedValues(run);
  if (target === 'Workspace') return [outcomeOf(run, { workspace: true }, () => shared)];
  const documents = workspace.byKind.get(target) ?? [];
  return documents.flatMap((document) => judgeDocument(run, document, shared));
}

interface Run {
  readonly program: RuleProgram;
  readonly level: Level;
  readonly language: Language;
  readonly world: World;
  readonly today: CivilDate;
  readonly watch: DayWatch;
  /** Steps of the rule so far, over all subjects. */
  spent: number;
}

/** Variables that all subjects of a rule share. */
interface Shared extends Bindings {
  readonly workspace: WorkspaceView;
  readonly today: CivilDate;
  readonly params: ParamsValue;
}

function sharedValues({ program, language, world, today }: Run): Shared {
  const Params = language.paramsClasses.get(paramsType(program.params).name) ?? ParamsValue;
  return { workspace: viewOf(world), today, params: new Params(paramValues(program.params)) };
}

const views = new WeakMap<World, WorkspaceView>();

function viewOf(world: World): WorkspaceView {
  const view = views.get(world) ?? new WorkspaceView(world);
  views.set(world, view);
  return view;
}

function judgeDocument(run: Run, document: Document, shared: Shared): readonly Outcome[] {
  const ground = groundOf(run, document);
  // Without it there is nothing to judge, and whoever wrote the document is told so by the schema.
  if (!ground.names.has('spec')) return [open(run, { document, pointer: '' }, ['the document has no "spec"'])];
  const candidates = subjects(run, ground);
  const outcomes = candidates
    .slice(0, LIMITS.placesPerDocument)
    .map(({ found, own }) =>
      found.kind === 'unusable'
        ? open(run, { document, pointer: found.pointer }, [found.reason])
        : judgeSubject(run, ground, found, own, shared),
    );
  return candidates.length === outcomes.length ? outcomes : [...outcomes, tooManyPlaces(run, document)];
}

/** What stands for the places of a document that a rule did not get to. */
function tooManyPlaces(run: Run, document: Document): Outcome {
  const reason = `the document has more than ${LIMITS.placesPerDocument} places for the rule to look at`;
  return unfinished(run, { document, pointer: '' }, reason);
}

type Value = Found & { readonly kind: 'value' };

/** What all rules about a document start from. */
interface Ground {
  readonly document: Document;
  readonly root: Value;
  readonly names: ReadonlyMap<string, Found>;
  /**
   * The variables of the subject that is judged, once those of the document could be made. One object serves all rules and
   * subjects, one after the other, because making one costs more than most expressions; nothing keeps it afterwards, and a
   * rule reads only the variables that it declares.
   */
  values?: Values;
}

type Values = Record<string, unknown>;

const grounds = new WeakMap<World, WeakMap<Document, Ground>>();

function groundOf({ world, language }: Run, document: Document): Ground {
  const known = grounds.get(world) ?? new WeakMap<Document, Ground>();
  grounds.set(world, known);
  const ground = known.get(document) ?? newGround(document, language.shapes);
  known.set(document, ground);
  return ground;
}

function newGround(document: Document, shapes: Shapes): Ground {
  const root: Value = {
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
  return { document, root, names };
}

type Named = readonly [name: string, found: Found];

/** Something to judge, and the names that the rule's own bindings give on the way to it. */
interface Candidate {
  readonly found: Found;
  readonly own: readonly Named[];
}

function subjects(run: Run, ground: Ground): readonly Candidate[] {
  let candidates: readonly Candidate[] = [{ found: ground.root, own: [] }];
  for (const binding of run.program.bindings) {
    candidates = candidates.flatMap((outer) => extend(outer, binding, ground, run));
  }
  return candidates;
}

function extend(outer: Candidate, binding: Binding, ground: Ground, run: Run): readonly Candidate[] {
  if (outer.found.kind === 'unusable') return [outer];
  const { variable, from, steps } = binding;
  const start = outer.own.find(([name]) => name === from)?.[1] ?? ground.names.get(from);
  if (start === undefined) return [unstarted(outer, from)];
  return walk(start, steps, run.language.shapes).map((found) => ({ found, own: [...outer.own, [variable, found]] }));
}

/** The mapping that a path starts from is missing, and with it all that could be judged: not nothing to judge. */
function unstarted({ found, own }: Candidate, from: string): Candidate {
  return { found: { kind: 'unusable', pointer: found.pointer, reason: `there is no "${from}"` }, own };
}

function judgeSubject(run: Run, ground: Ground, found: Value, own: readonly Named[], shared: Shared): Outcome {
  const subject = { document: ground.document, pointer: pointedAt(found, run.program.at) };
  return outcomeOf(run, subject, () => {
    ground.values ??= setValues({}, ground.names, ground.document, run.world);
    ground.values['workspace'] = shared.workspace;
    ground.values['today'] = shared.today;
    ground.values['params'] = shared.params;
    return setValues(ground.values, own, ground.document, run.world);
  });
}

function setValues(values: Values, names: Iterable<Named>, document: Document, world: World): Values {
  for (const [name, found] of names) {
    if (found.kind !== 'value') continue;
    const value = found.value ?? convert(found.raw, found.shape, document, found.pointer, world);
    if (value !== undefined) found.value = value;
    values[name] = value;
  }
  return values;
}

/** The key that `at` names, or the nearest mapping above it that exists. */
function pointedAt({ pointer, raw }: Value, at: readonly string[]): Pointer {
  let place = pointer;
  let value: Json | undefined = raw;
  for (const key of at) {
    value = isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    if (value === undefined) return place;
    place = child(place, key);
  }
  return place;
}

function outcomeOf(run: Run, subject: Subject, bind: () => Bindings): Outcome {
  if (run.spent > LIMITS.ruleSteps) return unfinished(run, subject, SPENT);
  const record: Evaluation = { workspace: run.world.workspace, today: run.today, doubts: [], steps: 0 };
  try {
    return during(record, () => verdict(run, subject, bind(), record));
  } catch (error) {
    // The rule is at fault, not the document: what compiled when irready was built compiles now.
    if (error instanceof RuleMistake) throw error;
    return undecided(run, subject, record, [reasonOf(error)]);
  } finally {
    run.spent += record.steps;
  }
}

// Each subject has its allowance, and thousands of subjects may use theirs up.
const SPENT = `the rule takes more than ${LIMITS.ruleSteps} steps over all places`;

function unfinished(run: Run, subject: Subject, reason: string): Outcome {
  return { kind: 'open', ruleId: run.program.rule.id, subject, reason, unfinished: true };
}

function verdict(run: Run, subject: Subject, bindings: Bindings, record: Evaluation): Outcome {
  const { program } = run;
  const ruleId = program.rule.id;
  const applies = program.where()?.evaluate(bindings, record) ?? true;
  if (applies !== true && record.doubts.length === 0) return { kind: 'notApplicable', ruleId, subject };
  const holds = program.require().evaluate(bindings, record);
  if (record.doubts.length > 0) return undecided(run, subject, record, record.doubts);
  return holds === true ? { kind: 'pass', ruleId, subject } : fail(run, subject, bindings, record);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const summary = Reflect.get(error, 'summary');
  return typeof summary === 'string' ? summary : error.message;
}

function undecided(run: Run, subject: Subject, record: Evaluation, reasons: readonly string[]): Outcome {
  const outcome = open(run, subject, record.doubts.length > 0 ? record.doubts : reasons);
  return outcome.kind === 'open' && ranOutOfSteps(record) ? { ...outcome, unfinished: true } : outcome;
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
    // A message may name the day; that alone does not make the verdict another one.
    message: run.watch.aside(() => messageOf(run.program, bindings, record)),
    remediation: rule.remediation.trim(),
    related: relatedPlaces(run.program, bindings, record),
  };
  return { kind: 'fail', ruleId: rule.id, subject, finding };
}
