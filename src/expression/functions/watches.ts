/** Which schedules have to have somebody on call at any hour: those that a most severe alert calls in time. */
import { isInForce } from '../../base/in-force.ts';
import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { Entity, Workspace } from '../../model/workspace.ts';
import { charge, doubt, during, evaluation } from '../evaluation.ts';
import { nodeIn, nodesIn, periodOf, refIn, refsIn, textOf } from '../read.ts';
import { Node, nodeOfDocument, nodeOfEntity, RefValue, type World } from '../values.ts';
import { collect, follow } from './references.ts';
import { stepsWithin } from './steps-in-time.ts';

/** Schedules that are called together, and the parties outside who answer at any hour beside them. */
export interface Watch {
  readonly schedules: readonly Node[];
  readonly parties: readonly Node[];
}

interface Watches {
  /** Watches by their first schedule. */
  readonly ledBy: ReadonlyMap<Node, readonly Watch[]>;
  /** Why a watch may be missing. */
  readonly unclear: string | undefined;
}

const KIND = 'IncidentResponsePlan';
const REGISTRY = 'ContactRegistry';
const known = new WeakMap<Workspace, Watches>();

/** The watches of every plan in force whose first schedule this is. */
export function watchesLedBy(schedule: Node): readonly Watch[] {
  const world = Node.worldOf(schedule);
  doubt(unreadReason(unreadThatMayHold(world.workspace, KIND), KIND));
  const watches = known.get(world.workspace) ?? findWatches(world);
  known.set(world.workspace, watches);
  doubt(watches.unclear);
  return watches.ledBy.get(schedule) ?? [];
}

function findWatches(world: World): Watches {
  const ledBy = new Map<Node, Watch[]>();
  let unclear: string | undefined;
  // A record of its own: the answer serves every schedule, not only the one that asks first.
  const record = { ...evaluation(), doubts: [] as string[], steps: 0 };
  for (const document of world.workspace.byKind.get(KIND) ?? []) {
    if (!isInForce(document)) continue;
    try {
      const watches = during(record, () => watchOfPlan(nodeOfDocument(world, document)));
      for (const watch of watches) addWatch(ledBy, watch);
    } catch {
      unclear ??= `it is not known whom the most severe level of plan "${document.name}" calls: ${record.doubts.at(-1) ?? ''}`;
    }
  }
  return { ledBy, unclear };
}

function addWatch(ledBy: Map<Node, Watch[]>, watch: Watch): void {
  const [first] = watch.schedules;
  if (first === undefined) return;
  const known = ledBy.get(first) ?? [];
  ledBy.set(first, known);
  known.push(watch);
}

function watchOfPlan(plan: Node): readonly Watch[] {
  const spec = nodeIn(plan, 'spec');
  const level = spec === undefined ? undefined : nodesIn(spec, 'severityLevels')[0];
  return level === undefined ? [] : watchOf(level);
}

/** The watch of a severity level; none when it names no escalation. */
export function watchOf(level: Node): readonly Watch[] {
  const escalation = refIn(level, 'escalation');
  if (escalation === undefined) return [];
  const policy = nodeOfEntity(RefValue.worldOf(escalation), follow(escalation));
  // Who is called after the time to acknowledge has run out comes too late; without such a time only the first steps count.
  const inTime = stepsWithin(policy, periodOf(level, 'acknowledgeWithin'));
  const called = [...new Set(inTime.flatMap(({ step }) => calledBy(step)))];
  const nodes = (name: string): readonly Node[] =>
    called
      .filter((entity) => entity.class === name)
      .map((entity) => nodeOfEntity(RefValue.worldOf(escalation), entity));
  return [{ schedules: nodes('schedule'), parties: nodes('external').filter(answersAtAnyHour) }];
}

function calledBy(step: Node): readonly Entity[] {
  const notified = refsIn(step, 'notify');
  charge(notified.length);
  return notified.map(whoIsCalled);
}

/** Whom a reference calls. A role is its primary; the backup is called by whoever does not find the primary. */
export function whoIsCalled(reference: RefValue): Entity {
  const entity = follow(reference);
  const primary =
    entity.class === 'role' ? refIn(nodeOfEntity(RefValue.worldOf(reference), entity), 'primary') : undefined;
  return primary === undefined ? entity : follow(primary);
}

function answersAtAnyHour(party: Node): boolean {
  const contract = nodeIn(party, 'contract');
  return contract !== undefined && Reflect.get(contract, 'aroundTheClock') === true;
}

/** The time zone of a schedule, or of its first layer that names one. */
export function zoneOf(schedule: Node | undefined): string | undefined {
  if (schedule === undefined) return undefined;
  return (
    textOf(schedule, 'timezone') ?? nodesIn(schedule, 'layers').flatMap((layer) => textOf(layer, 'timezone') ?? [])[0]
  );
}

/** Everybody behind the participants of the schedules, and why somebody may be missing. */
interface OnCall {
  readonly entities: ReadonlySet<Entity>;
  readonly unclear: string | undefined;
}

const onCall = new WeakMap<Workspace, OnCall>();

/** Whether a schedule gives a person turns, by name or through a team or role. */
export function takesTurns(person: Node): boolean {
  const world = Node.worldOf(person);
  doubt(unreadReason(unreadThatMayHold(world.workspace, REGISTRY), REGISTRY));
  const known = onCall.get(world.workspace) ?? findOnCall(world);
  onCall.set(world.workspace, known);
  const { document, pointer } = Node.placeOf(person);
  const entity = world.workspace.entityAt(document, pointer);
  if (entity !== undefined && known.entities.has(entity)) return true;
  doubt(known.unclear);
  return false;
}

function findOnCall(world: World): OnCall {
  const entities = new Set<Entity>();
  let unclear: string | undefined;
  for (const document of world.workspace.byKind.get(REGISTRY) ?? []) {
    try {
      const participants = apart(() => participantsIn(nodeOfDocument(world, document)));
      for (const participant of participants) addBehind(participant, entities);
    } catch {
      unclear ??= `it cannot be read who is on the schedules of registry "${document.name}"`;
    }
  }
  return { entities, unclear };
}

// A turn for nobody who is known has a finding of its own.
function addBehind(participant: RefValue, entities: Set<Entity>): void {
  if (RefValue.referenceOf(participant).resolution.kind === 'dangling') return;
  apart(() => collect(participant, entities));
}

/** Computes with a record of its own, where the answer serves not only the subject that asks first. */
function apart<Result>(compute: () => Result): Result {
  return during({ ...evaluation(), doubts: [], steps: 0 }, compute);
}

function participantsIn(registry: Node): readonly RefValue[] {
  const spec = nodeIn(registry, 'spec');
  const schedules = spec === undefined ? [] : nodesIn(spec, 'schedules');
  return schedules
    .flatMap((schedule) => [schedule, ...nodesIn(schedule, 'layers')])
    .flatMap((rota) => refsIn(rota, 'participants'));
}
