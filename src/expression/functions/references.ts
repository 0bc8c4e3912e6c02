import type { Shapes } from '../../model/shape.ts';
import type { Entity } from '../../model/workspace.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, refuseReference, refuseValue } from '../evaluation.ts';
import { nodesIn, refIn, refsIn } from '../read.ts';
import { Node, nodeOfEntity, RefValue, type World } from '../values.ts';

/** The object a reference leads to. Throws UnresolvedReference when there is not exactly one. */
export function follow(reference: RefValue): Entity {
  const { resolution, text } = RefValue.referenceOf(reference);
  switch (resolution.kind) {
    case 'resolved':
      return resolution.entity;
    case 'dangling':
      return refuseReference(RefValue.referenceOf(reference), `"${text}" names nothing that exists`);
    case 'ambiguous':
      return refuseReference(RefValue.referenceOf(reference), `"${text}" names more than one thing`);
    default:
      return refuseReference(
        RefValue.referenceOf(reference),
        `"${text}" may stand in ${resolution.path}, which could not be read`,
      );
  }
}

/** The people behind a reference: the contact itself, or everyone in the role, team or schedule, each once. */
function peopleBehind(reference: RefValue): readonly Node[] {
  const world = RefValue.worldOf(reference);
  return endsBehind(reference).flatMap((entity) => (entity.class === 'contact' ? [nodeOfEntity(world, entity)] : []));
}

/** Where a reference ends: the people behind it and the parties outside, each once. */
export function endsBehind(reference: RefValue): readonly Entity[] {
  const seen = new Set<Entity>();
  collect(reference, seen);
  return [...seen].filter((entity) => entity.class === 'contact' || entity.class === 'external');
}

/** Adds everything a reference leads to, step by step, to those already seen. */
export function collect(reference: RefValue, seen: Set<Entity>): void {
  const entity = follow(reference);
  if (seen.has(entity)) return;
  seen.add(entity);
  const next = nextInChain(entity, nodeOfEntity(RefValue.worldOf(reference), entity));
  charge(next.length);
  for (const one of next) collect(one, seen);
}

function nextInChain(entity: Entity, node: Node): readonly RefValue[] {
  if (entity.class === 'team') return refsIn(node, 'members');
  if (entity.class === 'schedule')
    return [node, ...nodesIn(node, 'layers')].flatMap((turn) => refsIn(turn, 'participants'));
  if (entity.class !== 'role') return [];
  return [refIn(node, 'primary'), refIn(node, 'backup')].filter((holder) => holder !== undefined);
}

function entityFunction(entityClass: string, type: string): CelFunction {
  return {
    signature: `${entityClass}(Reference): ${type}`,
    description: `The ${type} that the reference leads to; undecided when it leads nowhere.`,
    call: (reference: RefValue) => {
      const entity = follow(reference);
      if (entity.class !== entityClass)
        return refuseValue(`"${reference.text}" names a ${entity.class}, not a ${entityClass}`);
      return nodeOfEntity(RefValue.worldOf(reference), entity);
    },
  };
}

/** The references that lead to a node, in document order. */
export function referencesTo(node: Node): readonly RefValue[] {
  const world: World = Node.worldOf(node);
  const { document, pointer } = Node.placeOf(node);
  const entity = world.workspace.entityAt(document, pointer);
  if (entity === undefined) return [];
  return world.workspace.referencesTo(entity).map((reference) => new RefValue(reference, world));
}

/** One function a class of object, and those that follow chains of references. */
export function referenceFunctions(shapes: Shapes): readonly CelFunction[] {
  return [
    ...Object.values(shapes.entities).map((entity) => entityFunction(entity.name, entity.type)),
    {
      signature: 'resolves(Reference): bool',
      description: 'Whether the reference leads to exactly one object.',
      call: (reference: RefValue) => RefValue.referenceOf(reference).resolution.kind === 'resolved',
    },
    {
      signature: 'people(Reference): list<Contact>',
      description: 'The people behind a contact, role, team or schedule, each once; an external party has none.',
      call: peopleBehind,
    },
    {
      signature: 'people(list<Reference>): list<Contact>',
      description: 'The people behind any of the references, each once.',
      call: (references: readonly RefValue[]) => [...new Set(references.flatMap(peopleBehind))],
    },
  ];
}
