import type { CelFunction } from '../cel-function.ts';
import { charge } from '../evaluation.ts';
import { nodeIn, nodesIn } from '../read.ts';
import { Node, nodeOfDocument } from '../values.ts';

function milderLevels(level: Node): readonly Node[] {
  const plan = nodeOfDocument(Node.worldOf(level), Node.placeOf(level).document);
  const spec = nodeIn(plan, 'spec');
  const levels = spec === undefined ? [] : nodesIn(spec, 'severityLevels');
  charge(levels.length);
  return levels.slice(levels.indexOf(level) + 1);
}

/** What expressions ask about severity levels, which a plan lists most severe first. */
export const severityFunctions: readonly CelFunction[] = [
  {
    signature: 'milderLevels(SeverityLevel): list<SeverityLevel>',
    description: 'The severity levels that the plan lists after this one.',
    call: milderLevels,
  },
];
