import { describe, expect, it } from 'vitest';
import { type Answer, story } from './story.ts';

const REGISTRY = 'tern-and-tide-contacts';

/** A plan whose most severe level calls `policy` within a quarter of an hour. */
function plan(status = 'active'): string {
  return `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: tern-and-tide-plan}
spec:
  status: ${status}
  severityLevels: [{id: sev1, acknowledgeWithin: PT15M, escalation: urgent}, {id: sev2, escalation: normal}]
`;
}

const PEOPLE = '{id: maren}, {id: tomas}, {id: ines}';

interface Registry {
  readonly schedules: string;
  readonly contacts?: string;
  readonly steps?: string;
  readonly today?: string;
  readonly more?: string;
}

function ask(registry: Registry, source: string): Answer {
  const {
    schedules,
    contacts = PEOPLE,
    steps = '{after: PT0M, notify: [schedule/watch]}',
    today,
    more = '',
  } = registry;
  const text = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: ${REGISTRY}}
spec:
  contacts: [${contacts}]
  schedules:
${schedules}
  escalationPolicies: [{id: urgent, steps: [${steps}]}, {id: normal, steps: [{after: PT0M, notify: [maren]}]}]
${more}`;
  const answer = story([plan(), text], [], today).ask('ContactRegistry', source).get(REGISTRY);
  if (answer === undefined) throw new Error('the registry was not read');
  return answer;
}

function each(call: string): string {
  return `document.spec.?schedules.orValue([]).filter(schedule, leadsWatch(schedule)).map(schedule, ${call})[0]`;
}

/** The times without anybody on call in the 28 days from the day on. */
function gaps(registry: Registry, days = 28): unknown {
  const { value, doubts } = ask(registry, each(`uncovered(schedule, period("P${days}D"))`));
  return doubts.length > 0 ? doubts : value;
}

/** What keeps the cover from being told. */
function open(registry: Registry): unknown {
  return ask(registry, each('coverLeftOpen(schedule, period("P28D"))')).value;
}

function schedule(rest: string, zone = 'Europe/London'): string {
  return `    - {id: watch, timezone: ${zone}, ${rest}}`;
}

const WEEKLY = 'rotation: {length: P1W, handoff: "MON 09:00", start: 2026-05-04}';

describe('cover of one rotation', () => {
  it('is complete while everybody is there', () => {
    expect(gaps({ schedules: schedule(`${WEEKLY}, participants: [maren, tomas, ines]`) })).toEqual([]);
  });

  it('needs neither a start nor a time zone while everybody is there', () => {
    const registry = { schedules: '    - {id: watch, participants: [maren, tomas]}' };
    expect(gaps(registry)).toEqual([]);
    expect(open(registry)).toEqual([]);
  });

  it('lacks the turn of somebody who is on leave, and no other', () => {
    // Turns from 4 May: maren, tomas, ines; so maren has 25 May and 15 June, tomas 1 and 22 June, ines 8 June.
    const contacts = '{id: maren}, {id: tomas}, {id: ines, onLeave: [{from: 2026-06-10, until: 2026-06-11}]}';
    const schedules = schedule(`${WEEKLY}, participants: [maren, tomas, ines]`);
    expect(gaps({ schedules, contacts })).toEqual(['from 2026-06-10 00:00 to 2026-06-12 00:00 Europe/London']);
    const elsewhere = contacts.replaceAll('06-1', '06-2');
    expect(gaps({ schedules, contacts: elsewhere })).toEqual([]);
  });

  it('counts days of leave where the person lives', () => {
    const contacts =
      '{id: maren}, {id: tomas}, {id: ines, timezone: Asia/Tokyo, onLeave: [{from: 2026-06-10, until: 2026-06-10}]}';
    expect(gaps({ schedules: schedule(`${WEEKLY}, participants: [maren, tomas, ines]`), contacts })).toEqual([
      'from 2026-06-09 16:00 to 2026-06-10 16:00 Europe/London',
    ]);
  });

  it.each([
    ['leaves', '{id: tomas, endDate: 2026-06-03}', 'from 2026-06-04 00:00 to 2026-06-08 09:00 Europe/London'],
    [
      'has yet to start',
      '{id: tomas, startDate: 2026-06-03}',
      'from 2026-06-01 09:00 to 2026-06-03 00:00 Europe/London',
    ],
    ['has left', '{id: tomas, status: left}', 'from 2026-06-01 09:00 to 2026-06-08 09:00 Europe/London'],
    [
      'is on leave, nobody knows until when',
      '{id: tomas, status: onLeave}',
      'from 2026-06-01 09:00 to 2026-06-08 09:00 Europe/London',
    ],
    [
      'is on leave until a known day',
      '{id: tomas, status: onLeave, onLeave: [{from: 2026-05-01, until: 2026-06-02}]}',
      'from 2026-06-01 09:00 to 2026-06-03 00:00 Europe/London',
    ],
  ])('lacks the turn of somebody who %s', (_what, tomas, gap) => {
    const schedules = schedule(`${WEEKLY}, participants: [maren, tomas, ines]`);
    expect(gaps({ schedules, contacts: `{id: maren}, ${tomas}, {id: ines}` }, 20)).toEqual([gap]);
  });

  it('goes on when somebody else of the team or the backup of the role is there', () => {
    const contacts = '{id: maren}, {id: tomas, status: onLeave}, {id: ines}';
    const more =
      '  teams: [{id: desk, members: [tomas, ines]}]\n  roles: [{id: analyst, primary: tomas, backup: maren}]\n';
    const schedules = schedule(`${WEEKLY}, participants: [maren, team/desk, role/analyst]`);
    expect(gaps({ schedules, contacts, more })).toEqual([]);
  });

  it('starts with the first turn', () => {
    const schedules = schedule(
      'rotation: {length: P1W, handoff: "MON 09:00", start: 2026-06-08}, participants: [maren, tomas]',
    );
    expect(gaps({ schedules })).toEqual(['from 2026-06-01 00:00 to 2026-06-08 09:00 Europe/London']);
  });

  it.each([
    [
      'PT12H',
      '09:00',
      '2026-05-31',
      [
        'from 2026-06-01 00:00 to 2026-06-01 09:00',
        'from 2026-06-01 21:00 to 2026-06-02 09:00',
        'from 2026-06-02 21:00 to 2026-06-03 00:00',
      ],
    ],
    ['P1D', '09:00', '2026-05-31', ['from 2026-06-01 09:00 to 2026-06-02 09:00']],
    ['P1M', '09:00', '2026-04-30', ['from 2026-06-01 00:00 to 2026-06-03 00:00']],
    ['P1M', '09:00', '2025-03-31', []],
    ['P2M', 'MON 09:00', '2026-06-01', []],
  ])('follows turns of %s from %s on %s', (length, handoff, start, expected) => {
    const contacts = '{id: maren}, {id: tomas, onLeave: [{from: 2026-06-01, until: 2026-06-02}]}, {id: ines}';
    const schedules = schedule(
      `rotation: {length: ${length}, handoff: "${handoff}", start: ${start}}, participants: [maren, tomas]`,
    );
    const found = gaps({ schedules, contacts });
    const first = length === 'P2M' ? ['from 2026-06-01 00:00 to 2026-06-01 09:00'] : [];
    expect(found).toEqual([...first, ...expected].map((gap) => `${gap} Europe/London`));
  });

  it('is told at most to the end of what was asked', () => {
    expect(
      gaps({ schedules: schedule('participants: [maren]'), contacts: '{id: maren, endDate: 2026-06-10}' }),
    ).toEqual(['from 2026-06-11 00:00 to at least 2026-06-29 00:00 Europe/London']);
  });
});

describe('cover of hours', () => {
  it('of working days leaves the weekend open', () => {
    const schedules = schedule('hours: {days: [MON, TUE, WED, THU, FRI]}, participants: [maren, tomas]');
    expect(gaps({ schedules }, 14)).toEqual([
      'from 2026-06-06 00:00 to 2026-06-08 00:00 Europe/London',
      'from 2026-06-13 00:00 to at least 2026-06-15 00:00 Europe/London',
    ]);
  });

  it('of office hours leaves nights and the weekend open', () => {
    const schedules = schedule(
      'hours: {days: [MON, TUE, WED, THU, FRI], from: "09:00", until: "17:00"}, participants: [maren]',
    );
    const found = gaps({ schedules }, 7);
    expect(found).toContain('from 2026-06-05 17:00 to at least 2026-06-08 00:00 Europe/London');
    expect(found).toHaveLength(6);
  });

  it.each([
    ['nights that end on the next day', '"17:00"', '"09:00"', []],
    ['a layer that starts late', '"17:30"', '"09:00"', ['17:00 to 2026-06-01 17:30']],
    ['the whole day from an hour to itself', '"00:00"', '"00:00"', []],
    ['the whole day until 24:00', '"00:00"', '"24:00"', []],
  ])('of layers is joined: %s', (_what, from, until, expected) => {
    const schedules = `    - id: watch
      timezone: Europe/London
      layers:
        - {id: days, hours: {from: "08:00", until: "17:00"}, participants: [maren]}
        - {id: nights, hours: {from: ${from}, until: ${until}}, participants: [tomas]}`;
    expect(gaps({ schedules }, 1)).toEqual(expected.map((gap) => `from 2026-06-01 ${gap} Europe/London`));
  });

  it('of overlapping layers is whole when one of them lacks somebody', () => {
    const layers = '[{id: first, participants: [maren]}, {id: second, participants: [tomas]}]';
    const contacts = '{id: maren, status: onLeave}, {id: tomas}';
    expect(gaps({ schedules: schedule(`layers: ${layers}`), contacts })).toEqual([]);
  });

  it('of schedules that are called together, or in time one after the other, is joined', () => {
    const schedules = `${schedule('hours: {from: "08:00", until: "20:00"}, participants: [maren]')}
    - {id: nights, timezone: Europe/London, hours: {from: "20:00", until: "08:00"}, participants: [tomas]}`;
    const steps = (after: string): string =>
      `{after: PT0M, notify: [schedule/watch]}, {after: ${after}, notify: [schedule/nights]}`;
    expect(gaps({ schedules, steps: steps('PT15M') }, 1)).toEqual([]);
    expect(gaps({ schedules, steps: steps('PT16M') }, 1)).toHaveLength(2);
  });

  it('is whole beside a provider whose contract is around the clock, as long as it lasts', () => {
    const schedules = schedule('hours: {days: [MON]}, participants: [maren]');
    const steps = '{after: PT0M, notify: [schedule/watch, external/harbour-watch]}';
    const more = (until: string, around = 'true'): string =>
      `  external: [{id: harbour-watch, channels: [{type: phone, value: "1"}], contract: {aroundTheClock: ${around}, validUntil: ${until}}}]\n`;
    expect(gaps({ schedules, steps, more: more('2026-12-31') }, 7)).toEqual([]);
    expect(gaps({ schedules, steps, more: more('2026-06-03') }, 7)).toEqual([
      'from 2026-06-04 01:00 to at least 2026-06-08 00:00 Europe/London',
    ]);
    expect(gaps({ schedules, steps, more: more('2026-12-31', 'false') }, 7)).toHaveLength(1);
  });
});

describe('cover when the clocks change', () => {
  const halves = (zone: string): string => `    - id: watch
      timezone: ${zone}
      layers:
        - {id: days, hours: {from: "02:30", until: "14:30"}, participants: [maren]}
        - {id: nights, hours: {from: "14:30", until: "02:30"}, participants: [tomas]}`;

  it.each([
    ['Europe/London', '2026-03-28'],
    ['Europe/London', '2026-10-24'],
    ['America/New_York', '2026-03-07'],
    ['America/New_York', '2026-10-31'],
    ['Australia/Lord_Howe', '2026-04-04'],
    ['Europe/London', '2026-03-29'],
  ])('in %s after %s stays whole when turns change at that hour', (zone, today) => {
    const change = zone === 'Europe/London' ? '01:30' : '02:30';
    expect(gaps({ schedules: halves(zone).replaceAll('02:30', change), today }, 3)).toEqual([]);
  });

  it.each([
    ['Europe/London', '2026-03-29', '02:00', 1],
    ['Europe/London', '2026-10-25', '00:30', 3],
    ['America/New_York', '2026-03-08', '03:00', 1],
    ['America/New_York', '2026-11-01', '00:30', 3],
  ])('in %s on %s loses or gains an hour of the night', (zone, today, until) => {
    // Cover ends at midnight and starts again an hour after the change, or half an hour before it.
    const schedules = schedule(`hours: {from: "${until}", until: "00:00"}, participants: [maren]`, zone);
    expect(gaps({ schedules, today }, 1)).toEqual([`from ${today} 00:00 to ${today} ${until} ${zone}`]);
  });

  const followTheSun = `    - id: watch
      layers:
        - {id: london, timezone: Europe/London, hours: {from: "08:00", until: "20:00"}, participants: [maren]}
        - {id: new-york, timezone: America/New_York, hours: {from: "15:00", until: "03:00"}, participants: [tomas]}`;

  it('follows the sun in summer and in winter', () => {
    expect(gaps({ schedules: followTheSun })).toEqual([]);
    expect(gaps({ schedules: followTheSun, today: '2026-12-01' })).toEqual([]);
  });

  it('finds the hour that is lost while only one side of the ocean has changed its clocks', () => {
    const spring = gaps({ schedules: followTheSun, today: '2026-03-01' });
    expect(spring).toHaveLength(21);
    expect(spring).toContain('from 2026-03-08 07:00 to 2026-03-08 08:00 Europe/London');
    expect(spring).toContain('from 2026-03-28 07:00 to 2026-03-28 08:00 Europe/London');
    const autumn = gaps({ schedules: followTheSun, today: '2026-10-20' });
    expect(autumn).toHaveLength(7);
    expect(autumn).toContain('from 2026-10-25 07:00 to 2026-10-25 08:00 Europe/London');
    expect(autumn).toContain('from 2026-10-31 07:00 to 2026-10-31 08:00 Europe/London');
  });

  it('hands over at the same hour of the clock before and after', () => {
    const schedules = schedule(
      'rotation: {length: P1W, handoff: "MON 09:00", start: 2026-03-16}, participants: [maren, tomas]',
    );
    const contacts = '{id: maren}, {id: tomas, onLeave: [{from: 2026-03-30, until: 2026-04-07}]}';
    // tomas has the week from 23 March to 30 March 09:00, and that from 6 April.
    expect(gaps({ schedules, contacts, today: '2026-03-20' }, 20)).toEqual([
      'from 2026-03-30 00:00 to 2026-03-30 09:00 Europe/London',
      'from 2026-04-06 09:00 to 2026-04-08 00:00 Europe/London',
    ]);
  });
});

describe('cover that cannot be told', () => {
  const contacts = '{id: maren}, {id: tomas, onLeave: [{from: 2026-06-10, until: 2026-06-10}]}';
  const rotation = (text: string): string => schedule(`${text}participants: [maren, tomas]`);

  it.each([
    ['', 'the rotation of schedule "watch" gives no length of a turn'],
    [
      'rotation: {length: P1W, handoff: "MON 09:00"}, ',
      'the rotation of schedule "watch" gives no day on which the first turn starts',
    ],
    ['rotation: {length: P1W, start: 2026-05-04}, ', 'the rotation of schedule "watch" gives no time of the hand-over'],
    [
      'rotation: {length: P1W, handoff: Monday morning, start: 2026-05-04}, ',
      'the hand-over "Monday morning" of schedule "watch" is no weekday and time such as MON 09:00',
    ],
    [
      'rotation: {length: P1W, handoff: "TUE 09:00", start: 2026-05-04}, ',
      'the rotation of schedule "watch" starts on 2026-05-04, which is MON, and hands over on TUE',
    ],
    [
      'rotation: {length: PT1S, handoff: "MON 09:00", start: 2026-05-04}, ',
      'turns of schedule "watch" take 1 second, which cannot be followed',
    ],
    [
      'rotation: {length: P1M1W, handoff: "MON 09:00", start: 2026-05-04}, ',
      'turns of schedule "watch" take 1 month 1 week, which cannot be followed',
    ],
    [
      'hours: {from: "9", until: "17:00"}, ',
      'the hours of schedule "watch" hold "9", which is no time of the day such as 09:00',
    ],
    ['hours: {from: "09:00"}, ', 'the hours of schedule "watch" give no end'],
  ])('because of "%s"', (text, reason) => {
    const registry = { schedules: rotation(text), contacts };
    expect(gaps(registry)).toEqual([]);
    expect(open(registry)).toContain(reason);
  });

  it('is told all the same where it makes no difference', () => {
    const both =
      '{id: maren, onLeave: [{from: 2026-06-10, until: 2026-06-10}]}, {id: tomas, onLeave: [{from: 2026-06-10, until: 2026-06-12}]}';
    expect(gaps({ schedules: rotation(''), contacts: both })).toEqual([
      'from 2026-06-10 00:00 to 2026-06-11 00:00 Europe/London',
    ]);
    const layered = schedule('participants: [maren, tomas], layers: [{id: always, participants: [maren]}]');
    expect(open({ schedules: layered, contacts })).toEqual([]);
  });

  it('because no time zone is named, or none that is known', () => {
    const named = (zone: string): unknown =>
      open({ schedules: `    - {id: watch, ${zone}${WEEKLY}, participants: [maren, tomas]}`, contacts });
    expect(named('')).toEqual(['schedule "watch" names no time zone']);
    expect(named('timezone: Europe/Atlantis, ')).toEqual(['the time zone of schedule "watch" is not known']);
  });

  it('because a turn leads to another schedule', () => {
    const schedules = `${schedule('participants: [role/analyst]')}\n    - {id: late, participants: [tomas]}`;
    expect(open({ schedules, more: '  roles: [{id: analyst, primary: schedule/late}]\n' })).toEqual([
      'schedule "watch" gives a turn to "role/analyst", behind whom stands another schedule',
    ]);
  });

  it('because a participant is nobody who is known', () => {
    expect(gaps({ schedules: schedule('participants: [maren, brahm]') })).toEqual([
      '"brahm" names nothing that exists',
    ]);
  });
});

describe('work on cover', () => {
  it.each([
    [
      'the shortest turns',
      schedule(
        `rotation: {length: PT15M, handoff: "09:00", start: 1000-01-01}, participants: [${'maren, tomas, '.repeat(5_000)}ines]`,
      ),
    ],
    [
      'months from long ago',
      schedule('rotation: {length: P1M, handoff: "09:00", start: 0001-01-01}, participants: [maren, tomas]'),
    ],
    [
      'a first turn far away',
      schedule('rotation: {length: P120M, handoff: "09:00", start: 9999-12-31}, participants: [maren, tomas]'),
    ],
    [
      'many layers',
      schedule(
        `layers: [${Array.from({ length: 2_000 }, (_none, place) => `{id: l${place}, hours: {from: "09:00", until: "10:00"}, participants: [tomas]}`).join(', ')}]`,
      ),
    ],
  ])('ends for %s', (_what, schedules) => {
    const contacts = '{id: maren}, {id: tomas, onLeave: [{from: 2026-06-10}]}, {id: ines}';
    // A list of what is not covered, or of doubts; a search without bounds would outlast the test.
    expect(gaps({ schedules, contacts })).toBeInstanceOf(Array);
  });

  it('refuses a time without an end', () => {
    expect(gaps({ schedules: schedule('participants: [maren]') }, 367)).toEqual([
      'cover is worked out for 1 to 366 days, not for 367',
    ]);
  });
});

describe('who is called at any hour', () => {
  const called = (steps: string, more = ''): unknown => {
    const schedules = schedule('participants: [maren]');
    return ask({ schedules, steps, more }, each('schedule.id')).value ?? 'nobody';
  };

  it.each([
    ['a schedule', '{after: PT0M, notify: [schedule/watch]}', 'watch'],
    ['the primary of a role', '{after: PT0M, notify: [role/analyst]}', 'watch'],
    ['not the backup of a role', '{after: PT0M, notify: [role/scribe]}', 'nobody'],
    ['a schedule in time', '{after: PT0M, notify: [tomas]}, {after: PT15M, notify: [schedule/watch]}', 'watch'],
    ['not a schedule too late', '{after: PT0M, notify: [tomas]}, {after: PT16M, notify: [schedule/watch]}', 'nobody'],
  ])('is %s', (_what, steps, expected) => {
    const more =
      '  roles: [{id: analyst, primary: schedule/watch}, {id: scribe, primary: tomas, backup: schedule/watch}]\n';
    expect(called(steps, more)).toBe(expected);
  });
});

describe('takesTurns', () => {
  it('is true through layers, teams and roles, and past a name that leads nowhere', () => {
    const schedules = schedule('participants: [brahm, team/desk], layers: [{id: late, participants: [role/analyst]}]');
    const more = '  teams: [{id: desk, members: [maren]}]\n  roles: [{id: analyst, primary: tomas}]\n';
    expect(
      ask({ schedules, more }, 'document.spec.?contacts.orValue([]).filter(c, takesTurns(c)).map(c, c.id)').value,
    ).toEqual(['maren', 'tomas']);
  });
});

describe('doubleTurns', () => {
  const second = (rest: string): string =>
    `${schedule(`${WEEKLY}, participants: [maren, tomas, ines]`)}\n    - {id: second, timezone: Europe/London, ${rest}}`;
  const doubles = (rest: string, after = 'PT5M'): unknown => {
    const steps = `{after: PT0M, notify: [schedule/watch]}, {after: ${after}, notify: [schedule/second]}`;
    const source = 'document.spec.?escalationPolicies.orValue([]).map(p, doubleTurns(p, period("P28D")))[0]';
    const { value, doubts } = ask({ schedules: second(rest), steps }, source);
    return doubts.length > 0 ? doubts : value;
  };

  it('are none when the second list runs ahead of the first', () => {
    expect(doubles(`${WEEKLY}, participants: [tomas, ines, maren]`)).toEqual([]);
  });

  it('are told once for each person', () => {
    expect(doubles(`${WEEKLY}, participants: [maren, ines, tomas]`)).toEqual([
      '"maren" is on "watch" and on "second" from 2026-06-01 00:00 to 2026-06-01 09:00 Europe/London',
    ]);
  });

  it('are those of somebody who is always on the second', () => {
    expect(doubles('participants: [tomas]')).toEqual([
      '"tomas" is on "watch" and on "second" from 2026-06-01 09:00 to 2026-06-08 09:00 Europe/London',
    ]);
  });

  it('are none when both are called at once', () => {
    expect(doubles('participants: [tomas]', 'PT0M')).toEqual([]);
  });

  it('are undecided when it is not told whose turn it is', () => {
    expect(doubles('participants: [tomas, maren]')).toEqual([
      'the rotation of schedule "second" gives no length of a turn',
    ]);
  });
});
