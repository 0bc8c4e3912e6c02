import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { CelFunction } from '../cel-function.ts';
import { doubt } from '../evaluation.ts';
import { nodeIn, nodesIn, refIn } from '../read.ts';
import { Node, nodeOfDocument, nodeOfEntity, type World } from '../values.ts';
import { follow } from './references.ts';

const KIND = 'DetectionRegister';

function detectionSources(plan: Node): readonly Node[] {
  const spec = nodeIn(plan, 'spec');
  if (spec === undefined) return [];
  return [...nodesIn(spec, 'detectionSources'), ...registersOf(spec).flatMap(sourcesOfRegister)];
}

/** The register that the plan names, or every register when it names none. */
function registersOf(spec: Node): readonly Node[] {
  const world = Node.worldOf(spec);
  const named = refIn(spec, 'detectionRegister');
  return named === undefined ? everyRegister(world) : [nodeOfEntity(world, follow(named))];
}

function everyRegister(world: World): readonly Node[] {
  doubt(unreadReason(unreadThatMayHold(world.workspace, KIND), KIND));
  return (world.workspace.byKind.get(KIND) ?? []).map((document) => nodeOfDocument(world, document));
}

function sourcesOfRegister(register: Node): readonly Node[] {
  const spec = nodeIn(register, 'spec');
  return spec === undefined ? [] : nodesIn(spec, 'sources');
}

/** What expressions ask about the sources of alerts, which a plan or a register may list. */
export const detectionFunctions: readonly CelFunction[] = [
  {
    signature: 'detectionSources(IncidentResponsePlan): list<DetectionSource>',
    description:
      'The sources of alerts that the plan lists, and those of its detection register, or of every register when it names none; undecided when a file that may hold a register could not be read.',
    call: detectionSources,
  },
];
