import type { Entity } from '../../model/workspace.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge } from '../evaluation.ts';
import { nodeIn, nodesIn, refIn, refsIn } from '../read.ts';
import { Node, nodeOfDocument, nodeOfEntity, RefValue } from '../values.ts';
import { isActive } from './people.ts';
import { perNode } from './per-world.ts';
import { endsBehind, follow } from './references.ts';
import { stepsByTime } from './steps-in-time.ts';

/** The first targets of the escalation of the worst severity that the incident ever had. */
function alertedFirst(incident: Node): readonly RefValue[] {
  const level = worstLevel(incident);
  const escalation = level === undefined ? undefined : refIn(level, 'escalation');
  if (escalation === undefined) return [];
  const steps = stepsByTime(nodeOfEntity(RefValue.worldOf(escalation), follow(escalation)));
  charge(steps.length);
  const targets = steps.filter(({ rank }) => rank === 0).flatMap(({ step }) => refsIn(step, 'notify'));
  charge(targets.length);
  return targets;
}

// Who is told of an incident that was lowered later is settled by the worst it was taken for.
function worstLevel(incident: Node): Node | undefined {
  const spec = nodeIn(incident, 'spec');
  if (spec === undefined) return undefined;
  const set = nodesIn(spec, 'severityHistory').map((change) => refIn(change, 'level'));
  charge(set.length);
  const levels = [...set, refIn(spec, 'severity')]
    .filter((reference) => reference !== undefined)
    .map((reference) => nodeOfEntity(RefValue.worldOf(reference), follow(reference)));
  // Who asks for one level alone need not know where the others stand.
  const [first, ...others] = levels;
  return others.reduce((worst, level) => (placeOf(level) < placeOf(worst ?? level) ? level : worst), first);
}

const placesOf = perNode((plan): ReadonlyMap<Node, number> => {
  const spec = nodeIn(plan, 'spec');
  const levels = spec === undefined ? [] : nodesIn(spec, 'severityLevels');
  charge(levels.length);
  return new Map(levels.map((level, place) => [level, place]));
});

function placeOf(level: Node): number {
  const plan = nodeOfDocument(Node.worldOf(level), Node.placeOf(level).document);
  return placesOf(plan).get(level) ?? -1;
}

/** Whom the record says that somebody told or reached. */
function told(incident: Node): readonly RefValue[] {
  const spec = nodeIn(incident, 'spec');
  if (spec === undefined) return [];
  const notified = nodesIn(spec, 'notifications').flatMap((notice) => refIn(notice, 'to') ?? []);
  return [...notified, ...nodesIn(spec, 'escalations').flatMap((escalation) => refsIn(escalation, 'reached'))];
}

function wasTold(incident: Node, target: RefValue): boolean {
  const behind = new Set<Entity>(endsBehind(target));
  return told(incident).some((one) => {
    const ends = endsBehind(one);
    charge(1 + ends.length);
    if (one.class === target.class && one.id === target.id) return true;
    return ends.some((entity) => behind.has(entity) || hasGone(RefValue.worldOf(one), entity));
  });
}

// Nobody can tell today for which schedule or role somebody who has gone was on duty then.
function hasGone(world: Parameters<typeof nodeOfEntity>[0], entity: Entity): boolean {
  return entity.class === 'contact' && !isActive(nodeOfEntity(world, entity));
}

/** What expressions ask about who was told of an incident. */
export const alertedFunctions: readonly CelFunction[] = [
  {
    signature: 'alertedFirst(IncidentRecord): list<Reference>',
    description:
      'Whom the first step of the escalation alerts that belongs to the worst severity the incident had; empty when there is none.',
    call: alertedFirst,
  },
  {
    signature: 'told(IncidentRecord): list<Reference>',
    description: 'Whom the record says that somebody notified, or reached by an escalation.',
    call: told,
  },
  {
    signature: 'wasTold(IncidentRecord, Reference): bool',
    description:
      'Whether the record says that the target was told, or somebody behind it, or somebody who does not work here any more and may have been.',
    call: wasTold,
  },
];
