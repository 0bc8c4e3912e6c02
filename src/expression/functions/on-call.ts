import { addPeriod, daysBetween, type Period, startOf } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, evaluation, refuseValue } from '../evaluation.ts';
import { type Node, nodeOfEntity, RefValue } from '../values.ts';
import { coverOf, partyPresence } from './cover.ts';
import { doubleTurns, schedulesCalled } from './double-turns.ts';
import { isActive } from './people.ts';
import { endsBehind } from './references.ts';
import { rotasOf } from './rotations.ts';
import { type Span, type Spans, union, without } from './spans.ts';
import { clockOf, FARTHEST, type WallClock } from './wall-clock.ts';
import { takesTurns, type Watch, watchesLedBy, watchOf, zoneOf } from './watches.ts';

/** A time from today on, and the clock by which it is told. */
interface Horizon extends Span {
  readonly clock: WallClock;
  readonly zone: string;
}

function horizon(period: Period, timeZone: string | undefined): Horizon {
  const { today } = evaluation();
  const last = addPeriod(today, period);
  const days = daysBetween(today, last);
  if (days < 1 || days > FARTHEST) return refuseValue(`cover is worked out for 1 to ${FARTHEST} days, not for ${days}`);
  const known = timeZone === undefined ? undefined : clockOf(timeZone);
  const clock = known ?? clockOf('UTC') ?? refuseValue('the time zone UTC is not known');
  const zone = known === undefined || timeZone === undefined ? 'UTC' : timeZone;
  return { from: clock.instant(startOf(today)), until: clock.instant(startOf(last)), clock, zone };
}

interface Gaps {
  /** When certainly nobody is on call. */
  readonly spans: readonly string[];
  /** What keeps more from being told. */
  readonly open: readonly string[];
}

function gapsOf(watch: Watch, period: Period): Gaps {
  const window = horizon(period, zoneOf(watch.schedules[0]));
  const { certain, possible, open } = coverOf(watch.schedules, window);
  const bought = watch.parties.flatMap((party) => partyPresence(party, window));
  const gaps = without(window, union([...possible, ...bought]));
  const doubtful = lengthOf(without(window, union([...certain, ...bought]))) > lengthOf(gaps);
  return { spans: gaps.map((gap) => describeGap(gap, window)), open: doubtful ? open : [] };
}

function lengthOf(spans: Spans): number {
  return spans.reduce((sum, { from, until }) => sum + until - from, 0);
}

function describeGap({ from, until }: Span, { clock, zone, until: end }: Horizon): string {
  const last = until === end ? 'at least ' : '';
  return `from ${clock.show(from)} to ${last}${clock.show(until)} ${zone}`;
}

function ledGaps(schedule: Node, period: Period): readonly Gaps[] {
  return watchesLedBy(schedule).map((watch) => gapsOf(watch, period));
}

function describeDoubleTurns(policy: Node, period: Period): readonly string[] {
  const called = schedulesCalled(policy);
  const window = horizon(period, zoneOf(called[0]?.schedule));
  return doubleTurns(called, window).map(
    ({ person, schedules: [one, other], span }) =>
      `"${person}" is on "${one}" and on "${other}" ${describeGap(span, window)}`,
  );
}

function peopleOnWatch(schedule: Node): readonly Node[] {
  const participants = watchesLedBy(schedule)
    .flatMap(({ schedules }) => schedules)
    .flatMap(rotasOf)
    .flatMap((rota) => rota.participants);
  const people = participants.flatMap((participant) => {
    const contacts = endsBehind(participant).filter((entity) => entity.class === 'contact');
    charge(1 + contacts.length);
    return contacts.map((entity) => nodeOfEntity(RefValue.worldOf(participant), entity));
  });
  return [...new Set(people)].filter(isActive);
}

/** What expressions ask about those on call. */
export const onCallFunctions: readonly CelFunction[] = [
  {
    signature: 'callsAtAnyHour(SeverityLevel): bool',
    description:
      'Whether the escalation of the level reaches an on-call schedule, or a party outside whose contract is around the clock, within the time to acknowledge.',
    call: (level: Node) => watchOf(level).some(({ schedules, parties }) => schedules.length + parties.length > 0),
  },
  {
    signature: 'leadsWatch(Schedule): bool',
    description:
      'Whether this is the first on-call schedule that the most severe level of a plan in force calls within its time to acknowledge.',
    call: (schedule: Node) => watchesLedBy(schedule).length > 0,
  },
  {
    signature: 'uncovered(Schedule, period): list<string>',
    description:
      'The times, from today until the period has passed, at which nobody is on call on the schedule and on those that the most severe level calls beside it.',
    call: (schedule: Node, period: Period) => [...new Set(ledGaps(schedule, period).flatMap(({ spans }) => spans))],
  },
  {
    signature: 'coverLeftOpen(Schedule, period): list<string>',
    description: 'What the schedule, and those called beside it, leave open, so that it cannot be told who is on call.',
    call: (schedule: Node, period: Period) => [...new Set(ledGaps(schedule, period).flatMap(({ open }) => open))],
  },
  {
    signature: 'peopleOnWatch(Schedule): list<Contact>',
    description:
      'The people who work here today and take turns on the schedule or on those that the most severe level calls beside it.',
    call: peopleOnWatch,
  },
  {
    signature: 'doubleTurns(EscalationPolicy, period): list<string>',
    description:
      'Who, until the period has passed, is on call at the same time on two schedules that the policy calls one after the other.',
    call: describeDoubleTurns,
  },
  {
    signature: 'takesTurns(Contact): bool',
    description: 'Whether an on-call schedule or one of its layers gives the person turns.',
    call: takesTurns,
  },
];
