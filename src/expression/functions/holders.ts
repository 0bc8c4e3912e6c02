import type { Entity } from '../../model/workspace.ts';
import { compareDates } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, evaluation } from '../evaluation.ts';
import { dateOf, nodeIn, nodesIn } from '../read.ts';
import { type Node, nodeOfEntity, RefValue } from '../values.ts';
import { isActive, isAway, leadsSomewhere } from './people.ts';
import { endsBehind } from './references.ts';

/** Those behind the references who can act: people who pass the test and parties outside that can be reached, by class and id. */
function actingBehind(references: readonly RefValue[], passes: (person: Node) => boolean): readonly string[] {
  const acting = references.flatMap((reference) => {
    const world = RefValue.worldOf(reference);
    const acts = (entity: Entity): boolean => {
      const node = nodeOfEntity(world, entity);
      return entity.class === 'external' ? canBeReached(node) : passes(node);
    };
    const ends = endsBehind(reference);
    charge(ends.length);
    return ends.filter(acts);
  });
  return [...new Set(acting.map((entity) => `${entity.class}/${entity.id}`))];
}

/** Whether a party outside can be reached: it has a channel, and neither its entry nor its contract has run out. */
export function canBeReached(party: Node): boolean {
  const contract = nodeIn(party, 'contract');
  // The values are read, so that a blank which nobody has filled in yet decides nothing.
  const ends = [dateOf(party, 'validUntil'), contract === undefined ? undefined : dateOf(contract, 'validUntil')];
  if (ends.some((end) => end !== undefined && compareDates(end, evaluation().today) < 0)) return false;
  return nodesIn(party, 'channels').some(leadsSomewhere);
}

/** Those behind the references who work here today, and parties outside that can be reached, by class and id. */
export function holders(references: readonly RefValue[]): readonly string[] {
  return actingBehind(references, isActive);
}

/** Those behind the references who can be called today, and parties outside that can be reached, by class and id. */
export function callable(references: readonly RefValue[]): readonly string[] {
  return actingBehind(references, (person) => isActive(person) && !isAway(person));
}

/** What expressions ask about those who stand behind a reference. */
export const holderFunctions: readonly CelFunction[] = [
  {
    signature: 'canBeReached(ExternalParty): bool',
    description: 'Whether the party outside has a channel, and neither its entry nor its contract has run out.',
    call: canBeReached,
  },
  {
    signature: 'holders(Reference): list<string>',
    description: 'Those behind the reference who work here today, and parties outside that have a channel, each once.',
    call: (reference: RefValue) => holders([reference]),
  },
  {
    signature: 'holders(list<Reference>): list<string>',
    description:
      'Those behind any of the references who work here today, and parties outside that have a channel, each once.',
    call: holders,
  },
  {
    signature: 'callable(list<Reference>): list<string>',
    description: 'The holders of the references who are not away today.',
    call: callable,
  },
];
