/** When somebody is on call on a schedule: its turns and hours, without those who are away, have left or have not started. */
import { startOf } from '../calendar.ts';
import { charge, evaluation } from '../evaluation.ts';
import { dateOf, nodeIn, nodesIn, refIn, textOf } from '../read.ts';
import { type Node, nodeOfEntity, RefValue } from '../values.ts';
import { canBeReached } from './holders.ts';
import { endsBehind, follow } from './references.ts';
import { hoursOf, type Rota, rotasOf, turnsByPlace, turnsOf } from './rotations.ts';
import { intersection, type Span, type Spans, union, without } from './spans.ts';
import { clockOf, DAY } from './wall-clock.ts';

/** When somebody is on call within a window: for certain, and at most where something is left open. */
export interface Cover {
  readonly certain: Spans;
  readonly possible: Spans;
  /** What is left open, as a reader is told. */
  readonly open: readonly string[];
}

/** The cover of schedules that are called together. */
export function coverOf(schedules: readonly Node[], window: Span): Cover {
  const covers = schedules.flatMap(rotasOf).map((rota) => rotaCover(rota, window));
  return {
    certain: union(covers.flatMap(({ certain }) => certain)),
    possible: union(covers.flatMap(({ possible }) => possible)),
    open: [...new Set(covers.flatMap(({ open }) => open))],
  };
}

function rotaCover(rota: Rota, window: Span): Cover {
  const turns = turnCover(rota, window);
  const hours = hoursOf(rota, window);
  if (typeof hours === 'string') return { certain: [], possible: turns.possible, open: [...turns.open, hours] };
  return {
    certain: intersection(turns.certain, hours),
    possible: intersection(turns.possible, hours),
    open: turns.open,
  };
}

// Whose turn it is makes no difference where everybody is there all the time, and then nothing has to be worked out.
function turnCover(rota: Rota, window: Span): Cover {
  const present = rota.participants.map((participant) => presenceOf(participant, rota.timeZone, window));
  const all = without(window, union(present.flatMap((spans) => without(window, spans))));
  const begun = hasBegun(rota);
  const alike =
    present.length === 1 || (all.length === 1 && all[0]?.from === window.from && all[0].until === window.until);
  if (begun && alike && !rota.participants.some(leadsToSchedule)) return { certain: all, possible: all, open: [] };
  const unclear = (reason: string): Cover => ({
    certain: begun ? all : [],
    possible: union(present.flat()),
    open: [reason],
  });
  const nested = rota.participants.find(leadsToSchedule);
  if (nested !== undefined) {
    return {
      ...unclear(`${rota.name} gives a turn to "${nested.text}", behind whom stands another schedule`),
      certain: [],
    };
  }
  const turns = turnsOf(rota, window);
  if (typeof turns === 'string') return unclear(turns);
  const byPerson = turnsByPlace(turns, present.length);
  const spans = union([...byPerson].flatMap(([place, own]) => intersection(own, present[place] ?? [])));
  return { certain: spans, possible: spans, open: [] };
}

// Wherever on earth the rota changes hands, two days suffice.
function hasBegun({ rotation }: Rota): boolean {
  const start = rotation === undefined ? undefined : dateOf(rotation, 'start');
  return start === undefined || startOf(start) + 2 * DAY <= startOf(evaluation().today);
}

function leadsToSchedule(participant: RefValue): boolean {
  const entity = follow(participant);
  if (entity.class !== 'role') return false;
  const role = nodeOfEntity(RefValue.worldOf(participant), entity);
  const holders = [refIn(role, 'primary'), refIn(role, 'backup')];
  return holders.some((holder) => holder !== undefined && follow(holder).class === 'schedule');
}

/** When somebody behind a reference is there. */
function presenceOf(participant: RefValue, timeZone: string | undefined, window: Span): Spans {
  const world = RefValue.worldOf(participant);
  const ends = endsBehind(participant);
  charge(1 + ends.length);
  return union(
    ends.flatMap((entity) => {
      const node = nodeOfEntity(world, entity);
      return entity.class === 'external' ? partyPresence(node, window) : personPresence(node, timeZone, window);
    }),
  );
}

interface Presence {
  readonly key: string;
  readonly spans: Spans;
}

const presences = new WeakMap<Node, Presence>();

function personPresence(person: Node, fallback: string | undefined, window: Span): Spans {
  const zone = textOf(person, 'timezone') ?? fallback ?? 'UTC';
  const key = `${zone} ${window.from} ${window.until}`;
  const known = presences.get(person);
  if (known?.key === key) return known.spans;
  const spans = presentBetween(absencesOf(person), zone, window);
  presences.set(person, { key, spans });
  return spans;
}

/** When a party outside can be called. */
export function partyPresence(party: Node, window: Span): Spans {
  if (!canBeReached(party)) return [];
  const contract = nodeIn(party, 'contract');
  const ends = [party, contract].flatMap((place) => (place === undefined ? [] : (dateOf(place, 'validUntil') ?? [])));
  const over = ends.map((end) => ({ from: startOf(end) + DAY, until: Number.POSITIVE_INFINITY }));
  return presentBetween(over, 'UTC', window);
}

function presentBetween(absences: Spans, zone: string, window: Span): Spans {
  if (absences.length === 0) return [window];
  const clock = clockOf(zone) ?? clockOf('UTC');
  return without(window, union(clock?.instants(absences) ?? absences));
}

const ALWAYS: Span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** When a person is not there, as clocks show it; whole days. */
function absencesOf(person: Node): Spans {
  const status = textOf(person, 'status');
  if (status === 'left') return [ALWAYS];
  const [start, end] = [dateOf(person, 'startDate'), dateOf(person, 'endDate')];
  const leaves = nodesIn(person, 'onLeave').map(leaveSpan);
  // A status says that the person is away, and a leave with a last day until when.
  const today = startOf(evaluation().today);
  const dated = leaves.some(({ from, until }) => from <= today && today < until && until < Number.POSITIVE_INFINITY);
  return [
    ...leaves,
    ...(status === 'onLeave' && !dated ? [ALWAYS] : []),
    ...(start === undefined ? [] : [{ from: Number.NEGATIVE_INFINITY, until: startOf(start) }]),
    ...(end === undefined ? [] : [{ from: startOf(end) + DAY, until: Number.POSITIVE_INFINITY }]),
  ];
}

function leaveSpan(leave: Node): Span {
  const [from, until] = [dateOf(leave, 'from'), dateOf(leave, 'until')];
  return {
    from: from === undefined ? Number.NEGATIVE_INFINITY : startOf(from),
    until: until === undefined ? Number.POSITIVE_INFINITY : startOf(until) + DAY,
  };
}
