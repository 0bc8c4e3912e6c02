/** Which exercise records speak about a plan or a playbook, when it was exercised, and by whom. */
import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { Document } from '../../model/document.ts';
import type { Workspace } from '../../model/workspace.ts';
import { addPeriod, type CivilDate, compareDates, dayOf, type Period } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, doubt, during, evaluation } from '../evaluation.ts';
import { dateOf, nodeIn, nodesIn, refIn, refsIn, textOf } from '../read.ts';
import { Node, nodeOfDocument, RefValue, type World } from '../values.ts';

/** What an exercise record can be about. */
type Subject = 'plan' | 'playbook';

/** The exercise records of a workspace by the plan, or by the playbook, that they name. */
interface Drills {
  readonly bySubject: ReadonlyMap<Document, readonly Node[]>;
  /** Records that name none: they count for every plan, and for no playbook. */
  readonly general: readonly Node[];
  /** Why it is not known what a record speaks about. */
  readonly unclear: string | undefined;
}

const KIND = 'ExerciseRecord';
const indexes: Readonly<Record<Subject, WeakMap<Workspace, Drills>>> = { plan: new WeakMap(), playbook: new WeakMap() };

function indexOf(world: World, subject: Subject): Drills {
  const known = indexes[subject].get(world.workspace) ?? createIndex(world, subject);
  indexes[subject].set(world.workspace, known);
  return known;
}

function createIndex(world: World, subject: Subject): Drills {
  const bySubject = new Map<Document, Node[]>();
  const general: Node[] = [];
  let unclear: string | undefined;
  for (const document of world.workspace.byKind.get(KIND) ?? []) {
    const drill = nodeOfDocument(world, document);
    const named = subjectsNamed(drill, subject);
    if (typeof named === 'string') {
      unclear ??= named;
      continue;
    }
    if (named.size === 0) general.push(drill);
    for (const target of named) listed(bySubject, target).push(drill);
  }
  return { bySubject, general, unclear };
}

function listed(bySubject: Map<Document, Node[]>, target: Document): Node[] {
  const list = bySubject.get(target) ?? [];
  bySubject.set(target, list);
  return list;
}

/** The plans or playbooks that a record names, or why they cannot be told. */
function subjectsNamed(drill: Node, subject: Subject): ReadonlySet<Document> | string {
  const { document } = Node.placeOf(drill);
  // A record of its own: the index serves every document, not only the one that asks first.
  const record = { ...evaluation(), doubts: [], steps: 0 };
  try {
    const resolutions = during(record, () => namesIn(drill, subject)).map(
      (reference) => RefValue.referenceOf(reference).resolution,
    );
    const targets = resolutions.flatMap((resolution) =>
      resolution.kind === 'resolved' ? [resolution.entity.place.document] : [],
    );
    return targets.length < resolutions.length
      ? `exercise "${document.name}" names a ${subject} that is not found`
      : new Set(targets);
  } catch {
    return `it cannot be read which ${subject} exercise "${document.name}" names`;
  }
}

function namesIn(drill: Node, subject: Subject): readonly RefValue[] {
  const spec = nodeIn(drill, 'spec');
  if (spec === undefined) return [];
  const own = subject === 'plan' ? (refIn(spec, 'plan') ?? []) : refsIn(spec, 'playbooks');
  return [own, ...nodesIn(spec, 'results').map((result) => refIn(result, subject) ?? [])].flat();
}

function drillsNaming(target: Node, subject: Subject): Drills & { readonly found: readonly Node[] } {
  const world = Node.worldOf(target);
  doubt(unreadReason(unreadThatMayHold(world.workspace, KIND), KIND));
  const drills = indexOf(world, subject);
  doubt(drills.unclear);
  return { ...drills, found: drills.bySubject.get(Node.placeOf(target).document) ?? [] };
}

function drillsOfPlan(plan: Node): readonly Node[] {
  const { found, general } = drillsNaming(plan, 'plan');
  charge(found.length + general.length);
  return [...found, ...general];
}

function drillsOfPlaybook(playbook: Node): readonly Node[] {
  const { found } = drillsNaming(playbook, 'playbook');
  charge(found.length);
  return found;
}

/** The day on which the exercise was completed, unless that lies ahead. */
function heldDay(drill: Node): CivilDate | undefined {
  const spec = nodeIn(drill, 'spec');
  if (spec === undefined || textOf(spec, 'status') !== 'completed') return undefined;
  const day = dateOf(spec, 'heldOn');
  return day === undefined || compareDates(day, evaluation().today) > 0 ? undefined : day;
}

function heldDays(drills: readonly Node[]): readonly CivilDate[] {
  return drills.flatMap((drill) => heldDay(drill) ?? []);
}

function recentDrills(plan: Node, within: Period): readonly Node[] {
  return drillsOfPlan(plan).filter((drill) => {
    const day = heldDay(drill);
    return day !== undefined && compareDates(evaluation().today, addPeriod(day, within)) <= 0;
  });
}

// Who was listed beforehand and stayed away took no part.
function tookPart(drills: readonly Node[]): readonly RefValue[] {
  return drills.flatMap((drill) => {
    const spec = nodeIn(drill, 'spec');
    if (spec === undefined) return [];
    const listed = refsIn(spec, 'participants');
    const absent = new Set(refsIn(spec, 'absentRoles').map(nameOf));
    charge(listed.length);
    return listed.filter((reference) => !absent.has(nameOf(reference)));
  });
}

function nameOf(reference: RefValue): string {
  return `${reference.class}/${reference.id}`;
}

// A test that notes nobody, reached or missed, has shown nothing.
function callTestDays(plan: Node): readonly CivilDate[] {
  return drillsOfPlan(plan).flatMap((drill) => {
    const spec = nodeIn(drill, 'spec');
    const test = spec === undefined ? undefined : nodeIn(spec, 'notificationTest');
    if (spec === undefined || test === undefined || textOf(spec, 'status') !== 'completed') return [];
    const sentAt: unknown = Reflect.get(test, 'sentAt');
    if (!(sentAt instanceof Date) || refsIn(test, 'reached').length + refsIn(test, 'missed').length === 0) return [];
    const day = dayOf(sentAt);
    return compareDates(day, evaluation().today) > 0 ? [] : [day];
  });
}

const NAMED = 5;

function describeDrills(drills: readonly Node[]): string {
  const more = drills.length > NAMED ? [`and ${drills.length - NAMED} more`] : [];
  return [...drills.slice(0, NAMED).map(describeDrill), ...more].join('; ');
}

// A message about a plan still has to be told when the day of one of its exercises cannot be read.
function describeDrill(drill: Node): string {
  const spec = nodeIn(drill, 'spec');
  const status = spec === undefined ? undefined : textOf(spec, 'status');
  const day = spec === undefined ? undefined : readableDay(spec);
  const name = `"${Node.placeOf(drill).document.name}"`;
  if (status === undefined) return `${name} has no status`;
  if (status === 'planned') return `${name} is planned${day === undefined ? '' : ` for ${day.toString()}`}`;
  return `${name} is ${status}${day === undefined ? '' : ` (${day.toString()})`}`;
}

function readableDay(spec: Node): CivilDate | undefined {
  try {
    return during({ ...evaluation(), doubts: [], steps: 0 }, () => dateOf(spec, 'heldOn'));
  } catch {
    return undefined;
  }
}

/** What expressions ask about exercises. */
export const drillFunctions: readonly CelFunction[] = [
  {
    signature: 'drillsOf(IncidentResponsePlan): list<ExerciseRecord>',
    description: 'The exercise records that name the plan, then those that name no plan, whatever their status.',
    call: drillsOfPlan,
  },
  {
    signature: 'drillsOf(Playbook): list<ExerciseRecord>',
    description: 'The exercise records that name the playbook, whatever their status.',
    call: drillsOfPlaybook,
  },
  {
    signature: 'heldDays(IncidentResponsePlan): list<date>',
    description: 'The days until today on which an exercise of the plan was completed.',
    call: (plan: Node) => heldDays(drillsOfPlan(plan)),
  },
  {
    signature: 'heldDays(Playbook): list<date>',
    description: 'The days until today on which an exercise of the playbook was completed.',
    call: (playbook: Node) => heldDays(drillsOfPlaybook(playbook)),
  },
  {
    signature: 'recentDrills(IncidentResponsePlan, period): list<ExerciseRecord>',
    description: 'The exercises of the plan that were completed within the period until today, last day included.',
    call: recentDrills,
  },
  {
    signature: 'tookPart(list<ExerciseRecord>): list<Reference>',
    description: 'The participants of the exercises without those that the same exercise lists as absent.',
    call: tookPart,
  },
  {
    signature: 'callTestDays(IncidentResponsePlan): list<date>',
    description:
      'The days until today on which a completed exercise of the plan sent a test alert and noted who was reached or missed.',
    call: callTestDays,
  },
  {
    signature: 'describeDrills(list<ExerciseRecord>): string',
    description: 'The first exercises with status and day, and how many more there are, as a message says it.',
    call: describeDrills,
  },
];
