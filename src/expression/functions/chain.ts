import type { CelFunction } from '../cel-function.ts';
import { charge } from '../evaluation.ts';
import { nodesIn, refIn } from '../read.ts';
import type { Node } from '../values.ts';

type Superiors = ReadonlyMap<string, readonly string[]>;

function reportingLoop(communications: Node): readonly string[] {
  const lines = nodesIn(communications, 'chain');
  charge(lines.length);
  const superiors = new Map<string, string[]>();
  for (const line of lines) {
    const [from, to] = [refIn(line, 'from')?.id, refIn(line, 'to')?.id];
    if (from === undefined || to === undefined) continue;
    const known = superiors.get(from) ?? [];
    superiors.set(from, known);
    known.push(to);
  }
  return firstLoop(superiors);
}

/** Depth first with a stack of its own: a chain may be longer than the call stack is deep. */
function firstLoop(superiors: Superiors): readonly string[] {
  const done = new Set<string>();
  for (const start of superiors.keys()) {
    const loop = done.has(start) ? [] : loopFrom(start, superiors, done);
    if (loop.length > 0) return loop;
  }
  return [];
}

function loopFrom(start: string, superiors: Superiors, done: Set<string>): readonly string[] {
  const path = [{ role: start, next: 0 }];
  const onPath = new Set([start]);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const superior = superiors.get(top.role)?.[top.next++];
    if (superior === undefined) {
      done.add(top.role);
      onPath.delete(top.role);
      path.pop();
    } else if (onPath.has(superior)) {
      const roles = path.map(({ role }) => role);
      return [...roles.slice(roles.indexOf(superior)), superior];
    } else if (!done.has(superior)) {
      onPath.add(superior);
      path.push({ role: superior, next: 0 });
    }
  }
  return [];
}

/** What expressions ask about the chain of reporting. */
export const chainFunctions: readonly CelFunction[] = [
  {
    signature: 'reportingLoop(PlanCommunications): list<string>',
    description:
      'The roles of the first circle in which the chain of reporting goes, its first role again at the end; else none.',
    call: reportingLoop,
  },
];
