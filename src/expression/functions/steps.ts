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

function readGraph(steps: readonly Node[]): StepGraph {
  const before = new Map<Node, Node[]>(steps.map((step) => [step, []]));
  const after = new Map<Node, Node[]>(steps.map((step) => [step, []]));
  const order = (first: Node, second: Node): void => {
    before.get(second)?.push(first);
    after.get(first)?.push(second);
  };
  for (const step of steps) {
    for (const next of named(step, 'next')) order(step, next);
    for (const required of named(step, 'requires')) order(required, step);
  }
  return { steps, before, after, group: groupsOf(steps, before, after) };
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
// side by side; steps that nothing ties together follow each other as they are listed. In a loop nothing is first.
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
      'The steps that are certainly done before this one: by next and requires where these tie steps together, else by their place in the list.',
    call: stepsBefore,
  },
];
