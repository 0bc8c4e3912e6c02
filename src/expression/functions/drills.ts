/** Which exercise records speak about a plan, and when it was exercised. */
import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { Document } from '../../model/document.ts';
import type { Workspace } from '../../model/workspace.ts';
import { type CivilDate, compareDates } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, doubt, during, evaluation } from '../evaluation.ts';
import { dateOf, nodeIn, nodesIn, refIn, textOf } from '../read.ts';
import { Node, nodeOfDocument, RefValue, type World } from '../values.ts';

/** The exercise records of a workspace by the plan they name. */
interface Drills {
  readonly byPlan: ReadonlyMap<Document, readonly Node[]>;
  /** Records that name no plan: they count for every one. */
  readonly general: readonly Node[];
  /** Why it is not known which plan a record speaks about. */
  readonly unclear: string | undefined;
}

const KIND = 'ExerciseRecord';
const indexes = new WeakMap<Workspace, Drills>();

function indexOf(world: World): Drills {
  const known = indexes.get(world.workspace) ?? createIndex(world);
  indexes.set(world.workspace, known);
  return known;
}

function createIndex(world: World): Drills {
  const byPlan = new Map<Document, Node[]>();
  const general: Node[] = [];
  let unclear: string | undefined;
  for (const document of world.workspace.byKind.get(KIND) ?? []) {
    const drill = nodeOfDocument(world, document);
    const named = plansNamed(drill);
    if (typeof named === 'string') {
      unclear ??= named;
      continue;
    }
    if (named.size === 0) general.push(drill);
    for (const plan of named) listed(byPlan, plan).push(drill);
  }
  return { byPlan, general, unclear };
}

function listed(byPlan: Map<Document, Node[]>, plan: Document): Node[] {
  const list = byPlan.get(plan) ?? [];
  byPlan.set(plan, list);
  return list;
}

/** The plans that a record names, or why they cannot be told. */
function plansNamed(drill: Node): ReadonlySet<Document> | string {
  const { document } = Node.placeOf(drill);
  // A record of its own: the index serves every plan, not only the one that asks first.
  const record = { ...evaluation(), doubts: [], steps: 0 };
  try {
    const resolutions = during(record, () => planReferences(drill)).map(
      (reference) => RefValue.referenceOf(reference).resolution,
    );
    const plans = resolutions.flatMap((resolution) =>
      resolution.kind === 'resolved' ? [resolution.entity.place.document] : [],
    );
    return plans.length < resolutions.length
      ? `exercise "${document.name}" names a plan that is not found`
      : new Set(plans);
  } catch {
    return `it cannot be read which plan exercise "${document.name}" names`;
  }
}

function planReferences(drill: Node): readonly RefValue[] {
  const spec = nodeIn(drill, 'spec');
  if (spec === undefined) return [];
  const places = [spec, ...nodesIn(spec, 'results')];
  return places.flatMap((place) => refIn(place, 'plan') ?? []);
}

function drillsOf(plan: Node): readonly Node[] {
  const world = Node.worldOf(plan);
  doubt(unreadReason(unreadThatMayHold(world.workspace, KIND), KIND));
  const { byPlan, general, unclear } = indexOf(world);
  doubt(unclear);
  const found = [...(byPlan.get(Node.placeOf(plan).document) ?? []), ...general];
  charge(found.length);
  return found;
}

function heldDays(plan: Node): readonly CivilDate[] {
  return drillsOf(plan).flatMap((drill) => {
    const spec = nodeIn(drill, 'spec');
    if (spec === undefined || textOf(spec, 'status') !== 'completed') return [];
    const day = dateOf(spec, 'heldOn');
    return day === undefined || compareDates(day, evaluation().today) > 0 ? [] : [day];
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

/** What expressions ask about the exercises of a plan. */
export const drillFunctions: readonly CelFunction[] = [
  {
    signature: 'drillsOf(IncidentResponsePlan): list<ExerciseRecord>',
    description: 'The exercise records that name the plan, then those that name no plan, whatever their status.',
    call: drillsOf,
  },
  {
    signature: 'heldDays(IncidentResponsePlan): list<date>',
    description: 'The days until today on which an exercise of the plan was completed.',
    call: heldDays,
  },
  {
    signature: 'describeDrills(list<ExerciseRecord>): string',
    description: 'The first exercises with status and day, and how many more there are, as a message says it.',
    call: describeDrills,
  },
];
