import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { DocumentKind } from '../../model/document.ts';
import type { CelFunction } from '../cel-function.ts';
import { doubt } from '../evaluation.ts';
import { Node, nodeOfDocument, RefValue } from '../values.ts';
import { referencesTo } from './references.ts';

function documentsNaming(node: Node, kind: DocumentKind): readonly Node[] {
  doubt(unreadReason(unreadThatMayHold(Node.worldOf(node).workspace, kind), kind));
  const found = new Map<unknown, Node>();
  for (const reference of referencesTo(node)) {
    const { document } = RefValue.referenceOf(reference).place;
    if (document.kind === kind) found.set(document, nodeOfDocument(RefValue.worldOf(reference), document));
  }
  return [...found.values()];
}

/** Documents found through what refers to an object. */
export const recordFunctions: readonly CelFunction[] = [
  {
    signature: 'exercisesOf(Playbook): list<ExerciseRecord>',
    description: 'The exercise records that name the playbook, whatever their status.',
    call: (playbook: Node) => documentsNaming(playbook, 'ExerciseRecord'),
  },
  {
    signature: 'exercisesOf(IncidentResponsePlan): list<ExerciseRecord>',
    description: 'The exercise records that name the plan, whatever their status.',
    call: (plan: Node) => documentsNaming(plan, 'ExerciseRecord'),
  },
  {
    signature: 'playbooksOf(IncidentResponsePlan): list<Playbook>',
    description: 'The playbooks that say they belong to the plan.',
    call: (plan: Node) => documentsNaming(plan, 'Playbook'),
  },
  {
    signature: 'reviewsOf(IncidentRecord): list<PostIncidentReview>',
    description: 'The post-incident reviews of the incident.',
    call: (incident: Node) => documentsNaming(incident, 'PostIncidentReview'),
  },
];
