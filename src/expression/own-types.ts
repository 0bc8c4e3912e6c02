import { unreadReason, unreadThatMayHold } from '../base/unread.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../model/document.ts';
import type { Field, ObjectType, Shape } from '../model/shape.ts';
import { doubt } from './evaluation.ts';
import { type Node, nodeOfDocument, type World } from './values.ts';

/** What a workspace calls its documents of each kind. */
const WORKSPACE_FIELDS: Readonly<Record<DocumentKind, string>> = {
  IncidentResponsePlan: 'plans',
  ContactRegistry: 'registries',
  Playbook: 'playbooks',
  ExerciseRecord: 'exercises',
  IncidentRecord: 'incidents',
  PostIncidentReview: 'reviews',
  TrainingRecord: 'trainingRecords',
  DetectionRegister: 'detectionRegisters',
  AssetInventory: 'assetInventories',
  CommunicationPlan: 'communicationPlans',
  CloudConfiguration: 'cloudConfigurations',
  Attestation: 'attestations',
};

/** The workspace as expressions see it: a list of documents for each kind. */
export class WorkspaceView {
  constructor(world: World) {
    for (const kind of DOCUMENT_KINDS) {
      Object.defineProperty(this, WORKSPACE_FIELDS[kind], { get: () => documentsOf(world, kind) });
    }
  }
}

// A list that may lack a document nobody could read decides nothing.
function documentsOf(world: World, kind: DocumentKind): readonly Node[] {
  doubt(unreadReason(unreadThatMayHold(world.workspace, kind), kind));
  return (world.workspace.byKind.get(kind) ?? []).map((document) => nodeOfDocument(world, document));
}

/** A playbook whose steps read much like another's. */
export class SimilarPlaybook {
  readonly playbook: Node;
  /** Share of the wording in common, 0 to 100. */
  readonly percent: bigint;

  constructor(playbook: Node, percent: bigint) {
    this.playbook = playbook;
    this.percent = percent;
  }
}

function required(shape: Shape): Field {
  return { shape, required: true, description: '', personal: false };
}

const TEXT: Shape = { type: 'string' };

/** Object types that expressions know beside those of the schemas. */
export const OWN_TYPES: readonly ObjectType[] = [
  {
    name: 'Reference',
    description: 'A value that names an object: its text, the class of the object and its id.',
    fields: { text: required(TEXT), class: required(TEXT), id: required(TEXT) },
  },
  {
    name: 'SimilarPlaybook',
    description: 'A playbook whose steps read much like another one, with the share of common wording in percent.',
    fields: { playbook: required({ type: 'object', name: 'Playbook' }), percent: required({ type: 'integer' }) },
  },
  {
    name: 'Workspace',
    description: 'All documents of the run, a list for each kind.',
    fields: Object.fromEntries(
      DOCUMENT_KINDS.map((kind) => [
        WORKSPACE_FIELDS[kind],
        required({ type: 'array', items: { type: 'object', name: kind } }),
      ]),
    ),
  },
];
