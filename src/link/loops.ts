import { compareText } from '../base/compare.ts';
import { InternalError } from '../base/errors.ts';
import { tokens } from '../base/json-pointer.ts';
import { LIMITS } from '../base/limits.ts';
import type { Entity, Reference } from '../model/workspace.ts';
import { append } from './multimap.ts';
import type { ResolvedReference } from './resolve.ts';
import type { OrderedProblem } from './unresolved.ts';

/** The keys that hand a duty on: who follows them in a circle never reaches a person, or a plan of its own. */
const FOLLOWED: Readonly<Record<string, readonly string[]>> = {
  role: ['primary', 'backup'],
  team: ['members'],
  schedule: ['participants', 'layers'],
  plan: ['spec', 'parent'],
};

// A longer loop is named by its beginning, and starts where it was found.
const NAMED = 20;

interface Edge {
  readonly from: Entity;
  readonly to: Entity;
  readonly reference: Reference;
  readonly order: number;
}

type Graph = ReadonlyMap<Entity, readonly Edge[]>;

/** One problem for every loop among the references that hand a duty on; linear in their number. */
export function loopProblems(references: readonly ResolvedReference[]): readonly OrderedProblem[] {
  return findLoops(createGraph(references)).map(loopProblem);
}

function createGraph(references: readonly ResolvedReference[]): Graph {
  const edges = new Map<Entity, Edge[]>();
  for (const { found, reference } of references) {
    const { holder, order } = found;
    if (holder === undefined || reference.resolution.kind !== 'resolved' || !isFollowed(holder, reference)) continue;
    append(edges, holder, { from: holder, to: reference.resolution.entity, reference, order });
  }
  for (const list of edges.values()) list.sort((left, right) => compareText(label(left.to), label(right.to)));
  // Sorted by name, so that moving a list or a file does not change which loop is told.
  return new Map([...edges].sort(([left], [right]) => compareText(label(left), label(right))));
}

function isFollowed(holder: Entity, reference: Reference): boolean {
  const keys = Object.hasOwn(FOLLOWED, holder.class) ? FOLLOWED[holder.class] : undefined;
  if (keys === undefined) return false;
  const path = tokens(reference.place.pointer.slice(holder.place.pointer.length));
  if (holder.class === 'plan') return path.join('.') === keys.join('.');
  return keys.includes(path[0] ?? '');
}

interface Frame {
  readonly entity: Entity;
  next: number;
}

/** Where a depth-first search stands. */
interface Search {
  readonly stack: Frame[];
  /** The edges between the frames of the stack. */
  readonly path: Edge[];
  readonly depth: Map<Entity, number>;
  readonly done: Set<Entity>;
  readonly loops: (readonly Edge[])[];
}

/** Depth first with a stack of its own: a chain of references may be longer than the call stack is deep. */
function findLoops(graph: Graph): readonly (readonly Edge[])[] {
  const search: Search = { stack: [], path: [], depth: new Map(), done: new Set(), loops: [] };
  for (const start of graph.keys()) {
    if (search.done.has(start)) continue;
    enter(search, start);
    while (search.stack.length > 0) advance(graph, search);
  }
  return search.loops;
}

/** Follows one edge, or goes one step back where none is left. */
function advance(graph: Graph, search: Search): void {
  const frame = search.stack.at(-1);
  const edge = frame && graph.get(frame.entity)?.[frame.next++];
  if (edge === undefined) {
    leave(search);
    return;
  }
  const closes = search.depth.get(edge.to);
  if (closes !== undefined) {
    if (search.loops.length < LIMITS.findingsPerRule) search.loops.push([...search.path.slice(closes), edge]);
  } else if (!search.done.has(edge.to)) {
    search.path.push(edge);
    enter(search, edge.to);
  }
}

function enter(search: Search, entity: Entity): void {
  search.depth.set(entity, search.stack.length);
  search.stack.push({ entity, next: 0 });
}

function leave(search: Search): void {
  const frame = search.stack.pop();
  search.path.pop();
  if (frame === undefined) return;
  search.done.add(frame.entity);
  search.depth.delete(frame.entity);
}

function loopProblem(loop: readonly Edge[]): OrderedProblem {
  const edges = loop.length > NAMED ? loop : fromSmallest(loop);
  const [first] = edges;
  if (first === undefined) throw new InternalError('a loop without a reference');
  const names = edges.slice(0, NAMED).map((edge) => label(edge.from));
  const more = edges.length > NAMED ? [`(${edges.length - NAMED} more)`] : [];
  const chain = [...names, ...more, label(first.from)].join(' -> ');
  return {
    order: first.order,
    problem: {
      ruleId: 'references-do-not-loop',
      subject: first.reference.place,
      message: `This leads back to itself: ${chain}.`,
      related: edges
        .slice(1, NAMED)
        .map((edge) => ({ subject: edge.reference.place, message: `${label(edge.from)} leads to ${label(edge.to)}.` })),
    },
  };
}

function fromSmallest(loop: readonly Edge[]): readonly Edge[] {
  const labels = loop.map((edge) => label(edge.from));
  const smallest = labels.reduce((best, text, place) => (text < (labels[best] ?? text) ? place : best), 0);
  return [...loop.slice(smallest), ...loop.slice(0, smallest)];
}

function label(entity: Entity): string {
  return `${entity.class}/${entity.id}`;
}
