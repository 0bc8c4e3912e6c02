import type { CelFunction } from '../cel-function.ts';
import { charge } from '../evaluation.ts';
import { nodeIn, nodesIn, refsIn } from '../read.ts';
import { Node, nodeOfDocument, nodeOfEntity } from '../values.ts';
import { follow } from './references.ts';

/** The steps of one playbook and what `next` and `requires` say of their order. */
interface StepGraph {
  readonly steps: readonly Node[];
  readonly before: ReadonlyMap<Node, readonly Node[]>;
  readonly after: ReadonlyMap<Node, readonly Node[]>;
  /** The same number for steps that are tied together, however far apart. */
  readonly group: ReadonlyMap<Node, number>;
}

const graphs = new WeakMap<Node, StepGraph>();

/** Throws UnresolvedReference when a step names another that is not there: then the order is unknown. */
function graphOf(step: Node): StepGraph {
  const playbook = nodeOfDocument(Node.worldOf(step), Node.placeOf(step).document);
  const known = graphs.get(playbook);
  if (known !== undefined) return known;
  const spec = nodeIn(playbook, 'spec');
  const graph = readGraph(spec === undefined ? [] : nodesIn(spec, 'steps'));
  graphs.set(playbook, graph);
  return graph;
}

/** One step that another waits for. */
interface Link {
  readonly first: Node;
  readonly second: Node;
  readonly key: 'next' | 'requires';
}

function readGraph(steps: readonly Node[]): StepGraph {
  const links = steps.flatMap((step): readonly Link[] => [
    ...named(step, 'next').map((next): Link => ({ first: step, second: next, key: 'next' })),
    ...named(step, 'requires').map((required): Link => ({ first: required, second: step, key: 'requires' })),
  ]);
  const all = neighboursBy(steps, links);
  const { before, after } = neighboursBy(steps, withoutWaysBack(steps, links, all));
  return { steps, before, after, group: groupsOf(steps, all.before, all.after) };
}

function neighboursBy(steps: readonly Node[], links: readonly Link[]): Pick<StepGraph, 'before' | 'after'> {
  const before = new Map<Node, Node[]>(steps.map((step) => [step, []]));
  const after = new Map<Node, Node[]>(steps.map((step) => [step, []]));
  for (const { first, second } of links) {
    before.get(second)?.push(first);
    after.get(first)?.push(second);
  }
  return { before, after };
}

// A step whose `next` leads up the list into a loop says that the work is done again, not that it comes first.
function withoutWaysBack(
  steps: readonly Node[],
  links: readonly Link[],
  { before, after }: Pick<StepGraph, 'before' | 'after'>,
): readonly Link[] {
  const place = new Map(steps.map((step, number) => [step, number]));
  const loop = loopsOf(steps, before, after);
  return links.filter(({ first, second, key }) => {
    const leadsUp = (place.get(second) ?? 0) <= (place.get(first) ?? 0);
    return key === 'requires' || !leadsUp || loop.get(first) !== loop.get(second);
  });
}

/** The same number for steps that lead to each other (Kosaraju: back from each step, the last to be finished first). */
function loopsOf(steps: readonly Node[], before: Neighbours, after: Neighbours): ReadonlyMap<Node, number> {
  const loop = new Map<Node, number>();
  for (const [number, start] of finishedLast(steps, after).entries()) {
    const waiting = loop.has(start) ? [] : [start];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (loop.has(node)) continue;
      loop.set(node, number);
      waiting.push(...(before.get(node) ?? []));
    }
  }
  return loop;
}

/** The steps in the reverse of the order in which a walk through all that follows each of them ends. */
function finishedLast(steps: readonly Node[], after: Neighbours): readonly Node[] {
  const seen = new Set<Node>();
  const finished: Node[] = [];
  for (const start of steps) {
    const path = seen.has(start) ? [] : [walkFrom(start, seen, after)];
    for (let walk = path.at(-1); walk !== undefined; walk = path.at(-1)) {
      const { value: next } = walk.rest.next();
      if (next === undefined) finished.push(path.pop()?.node ?? start);
      else if (!seen.has(next)) path.push(walkFrom(next, seen, after));
    }
  }
  return finished.toReversed();
}

function walkFrom(node: Node, seen: Set<Node>, after: Neighbours): { node: Node; rest: Iterator<Node, undefined> } {
  seen.add(node);
  return { node, rest: (after.get(node) ?? []).values() };
}

type Neighbours = ReadonlyMap<Node, readonly Node[]>;

function groupsOf(steps: readonly Node[], before: Neighbours, after: Neighbours): ReadonlyMap<Node, number> {
  const group = new Map<Node, number>();
  for (const [number, step] of steps.entries()) {
    if (group.has(step)) continue;
    const tied = reached(step, (node) => [...(before.get(node) ?? []), ...(after.get(node) ?? [])]);
    for (const member of [step, ...tied]) group.set(member, number);
  }
  return group;
}

function named(step: Node, key: string): readonly Node[] {
  return refsIn(step, key).map((reference) => nodeOfEntity(Node.worldOf(step), follow(reference)));
}

const LINKS_A_STEP = 16;

/** Everything that can be reached from a step, without the step itself unless a loop leads back to it. */
function reached(step: Node, neighbours: (node: Node) => readonly Node[]): ReadonlySet<Node> {
  const found = new Set<Node>();
  const waiting = [step];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const next = neighbours(node);
    charge(Math.floor(next.length / LINKS_A_STEP));
    for (const neighbour of next) {
      if (found.has(neighbour)) continue;
      found.add(neighbour);
      waiting.push(neighbour);
    }
  }
  charge(Math.ceil(found.size / LINKS_A_STEP));
  return found;
}

// Steps that `next` and `requires` tie together are ordered by them alone, because what has no path between it runs
// side by side; steps that nothing ties together follow each other as they are listed. A loop is read as its first round;
// where steps require each other, nothing is first.
function stepsBefore(step: Node): readonly Node[] {
  const { steps, before, after, group } = graphOf(step);
  const earlier = reached(step, (node) => before.get(node) ?? []);
  const later = reached(step, (node) => after.get(node) ?? []);
  const place = steps.indexOf(step);
  charge(Math.ceil(steps.length / LINKS_A_STEP));
  return steps.filter((other, otherPlace) => {
    if (other === step) return false;
    const tied = group.get(other) === group.get(step);
    return tied ? earlier.has(other) && !later.has(other) : otherPlace < place;
  });
}

/** What expressions ask about the steps of a playbook. */
export const stepFunctions: readonly CelFunction[] = [
  {
    signature: 'stepsBefore(Step): list<Step>',
    description:
      'The steps that are certainly done before this one: by next and requires where these tie steps together, a loop in its first round, else by their place in the list.',
    call: stepsBefore,
  },
];
