import { type CivilDate, compareDates, dayOf } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, refuseValue } from '../evaluation.ts';
import { dateOf, nodeIn, nodesIn, refIn, refsIn, textOf } from '../read.ts';
import { Node, nodeOfDocument, nodeOfEntity, RefValue, type World } from '../values.ts';
import { isActive } from './people.ts';
import { perWorld } from './per-world.ts';
import { documentsInForce } from './records.ts';
import { endsBehind, follow } from './references.ts';

const PLAN = 'IncidentResponsePlan';
const REGISTRY = 'ContactRegistry';
const SECURITY = 'securityIncident';
const STATES = ['detected', 'triaged', 'analysed', 'contained', 'eradicated', 'recovered', 'closed'];

/** An instant field. */
export function instantOf(node: Node | undefined, key: string): Date | undefined {
  const value: unknown = node === undefined ? undefined : Reflect.get(node, key);
  return value instanceof Date ? value : undefined;
}

/** What the documents of a kind in force say, where they say anything. */
function specsOf(world: World, kind: typeof PLAN | typeof REGISTRY): readonly Node[] {
  return documentsInForce(world, kind).flatMap((document) => nodeIn(document, 'spec') ?? []);
}

// A record whose status was forgotten has come as far as its timeline tells.
function hasReached(incident: Node, state: string): boolean {
  const wanted = STATES.indexOf(state);
  if (wanted < 0) return refuseValue(`"${state}" is no state of an incident`);
  const spec = nodeIn(incident, 'spec');
  if (spec === undefined) return false;
  const timeline = nodeIn(spec, 'timeline');
  return (
    STATES.indexOf(textOf(spec, 'status') ?? '') >= wanted ||
    STATES.slice(wanted).some((later) => instantOf(timeline, later) !== undefined)
  );
}

function isDismissed(incident: Node): boolean {
  const spec = nodeIn(incident, 'spec');
  if (spec === undefined) return false;
  const determination = nodeIn(spec, 'determination');
  const result = determination === undefined ? undefined : textOf(determination, 'result');
  return result === 'falsePositive' || result === 'benign' || (textOf(spec, 'class') ?? SECURITY) !== SECURITY;
}

/** The plan that an incident names, else the only main plan in force; none when there is none. */
export function plansOf(incident: Node): readonly Node[] {
  const spec = nodeIn(incident, 'spec');
  const named = spec === undefined ? undefined : refIn(spec, 'plan');
  const world = Node.worldOf(incident);
  if (named !== undefined) return [nodeOfEntity(world, follow(named))];
  const main = mainPlans(world);
  if (main.length > 1) return refuseValue('several plans are in force, and the incident names none of them');
  return main.map((plan) => nodeOfDocument(world, Node.placeOf(plan).document));
}

const mainPlans = perWorld((world) => specsOf(world, PLAN).filter((plan) => refIn(plan, 'parent') === undefined));

// What a plan asks for cannot have been done before there was one; its change log tells since when there is.
function predatesPlan(incident: Node): boolean {
  const spec = nodeIn(incident, 'spec');
  const timeline = spec === undefined ? undefined : nodeIn(spec, 'timeline');
  const closed = instantOf(timeline, 'closed');
  if (spec === undefined || closed === undefined || refIn(spec, 'plan') !== undefined) return false;
  const firsts = firstDays(Node.worldOf(incident));
  return firsts.length > 0 && firsts.every((first) => first !== undefined && compareDates(dayOf(closed), first) < 0);
}

const firstDays = perWorld((world) => mainPlans(world).map(firstDayOf));

function firstDayOf(plan: Node): CivilDate | undefined {
  const changes = nodesIn(plan, 'changeLog');
  charge(changes.length);
  if (changes.length === 0) return undefined;
  const days = [...changes.map((change) => dateOf(change, 'date')), dateOf(plan, 'approvedOn')];
  return days.filter((day) => day !== undefined).sort(compareDates)[0];
}

/** Those whom the record itself names as taking part. */
function namedIn(incident: Node): readonly RefValue[] {
  const spec = nodeIn(incident, 'spec');
  if (spec === undefined) return [];
  const commander = refIn(spec, 'commander');
  const added = nodesIn(spec, 'addedRoles').flatMap((one) => refIn(one, 'role') ?? []);
  return [...(commander === undefined ? [] : [commander]), ...refsIn(spec, 'responders'), ...added];
}

const roleHolders = perWorld((world): readonly RefValue[] => {
  const roles = specsOf(world, REGISTRY).flatMap((registry) => nodesIn(registry, 'roles'));
  charge(roles.length);
  return roles.flatMap((role) =>
    [refIn(role, 'primary'), refIn(role, 'backup')].filter((holder) => holder !== undefined),
  );
});

// Nobody can tell today which role somebody held who worked here then and does not any more.
function hasLeftSince(incident: Node, reference: RefValue): boolean {
  const spec = nodeIn(incident, 'spec');
  const detected = instantOf(spec === undefined ? undefined : nodeIn(spec, 'timeline'), 'detected');
  if (detected === undefined || reference.class !== 'contact') return false;
  const contact = nodeOfEntity(RefValue.worldOf(reference), follow(reference));
  const end = dateOf(contact, 'endDate');
  return end !== undefined && !isActive(contact) && compareDates(end, dayOf(detected)) >= 0;
}

// People change posts, so whoever the record names took part even when they hold no role today.
function isResponder(incident: Node, reference: RefValue): boolean {
  const acting = new Set<unknown>(endsBehind(reference));
  if (reference.class === 'role') return true;
  const shares = (other: RefValue): boolean => {
    const ends = endsBehind(other);
    charge(ends.length);
    return ends.some((end) => acting.has(end));
  };
  const world = Node.worldOf(incident);
  return namedIn(incident).some(shares) || roleHolders(world).some(shares) || hasLeftSince(incident, reference);
}

/** The severity that held at an instant; the first one set stands for the time before it. */
export function severityAt(incident: Node, instant: Date): Node {
  const spec = nodeIn(incident, 'spec');
  const changes = spec === undefined ? [] : [...nodesIn(spec, 'severityHistory')].sort(byInstant);
  charge(changes.length);
  const set = changes.filter((change) => time(change) <= instant.getTime()).at(-1) ?? changes[0];
  const level = set === undefined ? (spec === undefined ? undefined : refIn(spec, 'severity')) : refIn(set, 'level');
  if (level === undefined) return refuseValue('the incident has no severity');
  return nodeOfEntity(RefValue.worldOf(level), follow(level));
}

function byInstant(left: Node, right: Node): number {
  return time(left) - time(right);
}

function time(change: Node): number {
  return instantOf(change, 'at')?.getTime() ?? 0;
}

function runsForward(instants: readonly Date[]): boolean {
  charge(instants.length);
  return instants.every((instant, place) => place === 0 || instant.getTime() >= (instants[place - 1]?.getTime() ?? 0));
}

/** What expressions ask about the course of an incident. */
export const incidentFunctions: readonly CelFunction[] = [
  {
    signature: 'hasReached(IncidentRecord, string): bool',
    description:
      'Whether the incident has come as far as the state, such as triaged, by its status or by what its timeline records.',
    call: hasReached,
  },
  {
    signature: 'isDismissed(IncidentRecord): bool',
    description:
      'Whether it was no security incident: determined to be a false positive or benign, or filed as another class.',
    call: isDismissed,
  },
  {
    signature: 'predatesPlan(IncidentRecord): bool',
    description:
      'Whether the incident names no plan and was closed before the first day in the change logs and approvals of the plans in force; false when one keeps no log.',
    call: predatesPlan,
  },
  {
    signature: 'plansOf(IncidentRecord): list<IncidentResponsePlan>',
    description:
      'The plan that the incident names, else the only plan in force that is no annex; empty when there is none, undecided when there are several.',
    call: plansOf,
  },
  {
    signature: 'isResponder(IncidentRecord, Reference): bool',
    description:
      'Whether the reference names a role, or somebody who holds one, whom the record names as commander, responder or called in, or who has left since the incident.',
    call: isResponder,
  },
  {
    signature: 'severityAt(IncidentRecord, google.protobuf.Timestamp): SeverityLevel',
    description:
      'The severity that held at the instant, the first one set for a time before it, the present one when no history is kept; undecided when there is none.',
    call: severityAt,
  },
  {
    signature: 'runsForward(list<google.protobuf.Timestamp>): bool',
    description: 'Whether no instant lies before the one listed ahead of it.',
    call: runsForward,
  },
];
