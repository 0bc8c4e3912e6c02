/** Who is on call twice at a time, so that a second call reaches nobody else. */
import type { Entity } from '../../model/workspace.ts';
import { comparePeriods, type Period } from '../calendar.ts';
import { charge, refuseValue } from '../evaluation.ts';
import { nodesIn, periodOf, refsIn, textOf } from '../read.ts';
import { type Node, nodeOfEntity, RefValue } from '../values.ts';
import { endsBehind } from './references.ts';
import { hoursOf, type Rota, rotasOf, turnsByPlace, turnsOf } from './rotations.ts';
import { intersection, type Span, type Spans, union } from './spans.ts';
import { whoIsCalled } from './watches.ts';

/** Somebody who is on call on two schedules, and the first time. */
export interface DoubleTurn {
  readonly person: string;
  readonly schedules: readonly [string, string];
  readonly span: Span;
}

/** A schedule, and after what time it is called. */
export interface FirstCall {
  readonly schedule: Node;
  readonly after: Period;
}

interface RankedCall extends FirstCall {
  /** The same for all that are called at the same time. */
  readonly rank: number;
}

interface Called extends RankedCall {
  readonly turns: ReadonlyMap<Entity, Spans | string>;
}

/** Everybody who is on call at one time on two schedules that are called one after the other. */
export function doubleTurns(calls: readonly FirstCall[], window: Span): readonly DoubleTurn[] {
  const called = inOrder(calls).map((call) => ({ ...call, turns: personalTurns(call.schedule, window) }));
  charge(called.length * called.length);
  return called.flatMap((one, place) =>
    called
      .slice(place + 1)
      .filter((other) => one.rank !== other.rank)
      .flatMap((other) => sharedTurns(one, other)),
  );
}

// Periods take long to compare, so each pair of neighbours is compared once.
function inOrder(calls: readonly FirstCall[]): readonly RankedCall[] {
  const sorted = calls.toSorted((left, right) => comparePeriods(left.after, right.after));
  let rank = 0;
  return sorted.map((call, place) => {
    const before = sorted[place - 1];
    if (before !== undefined && comparePeriods(before.after, call.after) !== 0) rank++;
    return { ...call, rank };
  });
}

/** The schedules that a policy calls, each once, when it is first called. */
export function schedulesCalled(policy: Node): readonly FirstCall[] {
  const first = new Map<Entity, FirstCall>();
  for (const step of nodesIn(policy, 'steps')) {
    const after = periodOf(step, 'after');
    for (const reference of refsIn(step, 'notify')) {
      charge(1);
      const entity = whoIsCalled(reference);
      const known = first.get(entity);
      if (entity.class !== 'schedule' || after === undefined) continue;
      if (known !== undefined && comparePeriods(known.after, after) <= 0) continue;
      first.set(entity, { schedule: nodeOfEntity(RefValue.worldOf(reference), entity), after });
    }
  }
  return [...first.values()];
}

/** When each person who stands alone for a turn has it, or why that is not known. */
function personalTurns(schedule: Node, window: Span): ReadonlyMap<Entity, Spans | string> {
  const personal = new Map<Entity, Spans | string>();
  for (const rota of rotasOf(schedule)) {
    const byPlace = placesOf(rota, window);
    for (const [place, participant] of rota.participants.entries()) {
      const ends = endsBehind(participant);
      charge(1 + ends.length);
      const [only] = ends;
      if (only?.class !== 'contact' || ends.length > 1) continue;
      const turns = typeof byPlace === 'string' ? byPlace : (byPlace.get(place) ?? []);
      const known = personal.get(only) ?? [];
      personal.set(
        only,
        typeof turns === 'string' ? turns : typeof known === 'string' ? known : union([...known, ...turns]),
      );
    }
  }
  return personal;
}

function placesOf(rota: Rota, window: Span): ReadonlyMap<number, Spans> | string {
  const hours = hoursOf(rota, window);
  if (typeof hours === 'string') return hours;
  if (rota.participants.length === 1) return new Map([[0, intersection([window], hours)]]);
  const turns = turnsOf(rota, window);
  if (typeof turns === 'string') return turns;
  const byPlace = turnsByPlace(turns, rota.participants.length);
  return new Map([...byPlace].map(([place, own]) => [place, intersection(intersection(own, [window]), hours)]));
}

function sharedTurns(one: Called, other: Called): readonly DoubleTurn[] {
  charge(one.turns.size);
  return [...one.turns].flatMap(([person, turns]) => {
    const others = other.turns.get(person);
    if (others === undefined) return [];
    if (typeof turns === 'string') return refuseValue(turns);
    if (typeof others === 'string') return refuseValue(others);
    const [span] = intersection(turns, others);
    const schedules = [textOf(one.schedule, 'id') ?? '', textOf(other.schedule, 'id') ?? ''] as const;
    return span === undefined ? [] : [{ person: person.id, schedules, span }];
  });
}
