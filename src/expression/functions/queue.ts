/** Which incidents were begun out of turn. */
import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { Workspace } from '../../model/workspace.ts';
import { addPeriodToInstant } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, doubt, during, evaluation } from '../evaluation.ts';
import { nodeIn, nodesIn, periodOf, refIn } from '../read.ts';
import { Node, nodeOfDocument, type World } from '../values.ts';
import { instantOf, severityAt } from './incidents.ts';

/** An incident that somebody began to work on. */
interface Begun {
  readonly incident: Node;
  readonly at: number;
}

interface Queue {
  /** By severity level, soonest first. */
  readonly byLevel: ReadonlyMap<Node, readonly Begun[]>;
  /** Why it is not known when one of them was begun. */
  readonly unclear: string | undefined;
}

const KIND = 'IncidentRecord';
const NAMED = 5;
/** The last instant there is. */
const LAST = 8.64e15;
const queues = new WeakMap<Workspace, Queue>();

function queueOf(world: World): Queue {
  const known = queues.get(world.workspace) ?? createQueue(world);
  queues.set(world.workspace, known);
  return known;
}

function createQueue(world: World): Queue {
  const byLevel = new Map<Node, Begun[]>();
  let unclear: string | undefined;
  for (const document of world.workspace.byKind.get(KIND) ?? []) {
    const record = { ...evaluation(), doubts: [], steps: 0 };
    try {
      during(record, () => enqueue(byLevel, nodeOfDocument(world, document)));
    } catch {
      unclear ??= `it cannot be read when incident "${document.name}" was begun`;
    }
  }
  for (const begun of byLevel.values()) begun.sort((one, other) => one.at - other.at);
  return { byLevel, unclear };
}

function enqueue(byLevel: Map<Node, Begun[]>, incident: Node): void {
  const level = levelOf(incident);
  const at = beginningOf(incident);
  if (level === undefined || at === undefined) return;
  const list = byLevel.get(level) ?? [];
  byLevel.set(level, list);
  list.push({ incident, at });
}

/** The severity that held when work began, or holds now: one that is raised later does not make it late. */
function levelOf(incident: Node): Node | undefined {
  const spec = nodeIn(incident, 'spec');
  if (spec === undefined) return undefined;
  const rated = refIn(spec, 'severity') !== undefined || nodesIn(spec, 'severityHistory').length > 0;
  return rated ? severityAt(incident, new Date(beginningOf(incident) ?? LAST)) : undefined;
}

function beginningOf(incident: Node): number | undefined {
  const spec = nodeIn(incident, 'spec');
  const timeline = spec === undefined ? undefined : nodeIn(spec, 'timeline');
  return (instantOf(timeline, 'responded') ?? instantOf(timeline, 'acknowledged'))?.getTime();
}

/** The instant until which the incident may wait, by the time its severity allows. */
function dueOf(incident: Node, level: Node): number | undefined {
  const spec = nodeIn(incident, 'spec');
  const detected = spec === undefined ? undefined : instantOf(nodeIn(spec, 'timeline'), 'detected');
  const allowed = periodOf(level, 'respondWithin') ?? periodOf(level, 'acknowledgeWithin');
  return detected === undefined || allowed === undefined ? undefined : addPeriodToInstant(detected, allowed).getTime();
}

function overtakenBy(incident: Node): readonly Node[] {
  const world = Node.worldOf(incident);
  doubt(unreadReason(unreadThatMayHold(world.workspace, KIND), KIND));
  const level = levelOf(incident);
  const due = level === undefined ? undefined : dueOf(incident, level);
  if (level === undefined || due === undefined) return [];
  const { byLevel, unclear } = queueOf(world);
  doubt(unclear);
  const until = beginningOf(incident) ?? Number.POSITIVE_INFINITY;
  return milderThan(level)
    .flatMap((milder) => between(byLevel.get(milder) ?? [], due, until))
    .map((begun) => begun.incident)
    .slice(0, NAMED);
}

function milderThan(level: Node): readonly Node[] {
  const plan = nodeOfDocument(Node.worldOf(level), Node.placeOf(level).document);
  const spec = nodeIn(plan, 'spec');
  const levels = spec === undefined ? [] : nodesIn(spec, 'severityLevels');
  charge(levels.length);
  return levels.slice(levels.indexOf(level) + 1);
}

/** The first few that were begun after one instant and before another. */
function between(begun: readonly Begun[], after: number, before: number): readonly Begun[] {
  let low = 0;
  let high = begun.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((begun[middle]?.at ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return begun.slice(low, low + NAMED).filter(({ at }) => at < before);
}

/** What expressions ask about the order in which incidents were begun. */
export const queueFunctions: readonly CelFunction[] = [
  {
    signature: 'overtakenBy(IncidentRecord): list<IncidentRecord>',
    description:
      'Up to five incidents of a milder severity that were begun while this one still waited beyond the time its severity allows.',
    call: overtakenBy,
  },
];
