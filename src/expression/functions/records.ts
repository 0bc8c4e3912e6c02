import { unreadReason, unreadThatMayHold } from '../../base/unread.ts';
import type { DocumentKind } from '../../model/document.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, doubt } from '../evaluation.ts';
import { nodeIn, textOf } from '../read.ts';
import { Node, nodeOfDocument, RefValue, type World } from '../values.ts';
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

/** Whether a document governs anything; its status is read as a typed value, so that a misspelt one decides nothing. */
export function inForce(node: Node): boolean {
  const spec = nodeIn(node, 'spec');
  const status = spec === undefined ? undefined : textOf(spec, 'status');
  return status !== 'draft' && status !== 'deprecated';
}

/** The documents of a kind that govern anything; undecided when a file that may hold one could not be read. */
export function documentsInForce(world: World, kind: DocumentKind): readonly Node[] {
  doubt(unreadReason(unreadThatMayHold(world.workspace, kind), kind));
  const documents = world.workspace.byKind.get(kind) ?? [];
  charge(documents.length);
  return documents.map((document) => nodeOfDocument(world, document)).filter(inForce);
}

/** What expressions ask about whole documents. */
export const recordFunctions: readonly CelFunction[] = [
  ...['IncidentResponsePlan', 'Playbook', 'CommunicationPlan'].map((kind) => ({
    signature: `inForce(${kind}): bool`,
    description: `Whether the ${kind} governs anything: a draft or deprecated one does not, one without a status does.`,
    call: inForce,
  })),
  {
    signature: 'reviewsOf(IncidentRecord): list<PostIncidentReview>',
    description: 'The post-incident reviews of the incident.',
    call: (incident: Node) => documentsNaming(incident, 'PostIncidentReview'),
  },
];
