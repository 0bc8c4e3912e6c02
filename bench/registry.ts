import { FAMILY_NAMES, GIVEN_NAMES } from './phrases.ts';
import type { Random } from './random.ts';
import { day, envelope, ROLES, roleOf, type Unit } from './unit.ts';

/** The unit's ContactRegistry: eight people, their roles, two rotas, two escalation policies. */
export function contactRegistry(unit: Unit, random: Random): object {
  return envelope('ContactRegistry', unit.registry, `Security incident contacts of ${unit.id}`, {
    owner: roleOf(unit, 'ciso'),
    lastReviewed: day(10, 1 + random.below(30)),
    reviewInterval: 'P3M',
    contacts: unit.people.map((id, index) => contact(unit, id, index, random)),
    teams: [team(unit)],
    roles: ROLES.map((role, index) => ({
      id: `${unit.id}-${role}`,
      primary: unit.people[index % 8],
      backup: unit.people[(index + 3) % 8],
    })),
    external: external(unit),
    schedules: ['primary', 'secondary'].map((name, index) => ({
      id: `${unit.id}-${name}`,
      timezone: 'Europe/Stockholm',
      rotation: { length: 'P1W', handoff: 'MON 09:00', start: day(11, 2 + 7 * index) },
      participants: unit.people.slice(index * 3, index * 3 + 4),
    })),
    escalationPolicies: escalationPolicies(unit),
  });
}

function contact(unit: Unit, id: string, index: number, random: Random): object {
  const name = `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`;
  const extension = String(100 + ((unit.number * 8 + index) % 900));
  return {
    id,
    name,
    affiliation: 'Fabrikam',
    timezone: random.pick(['Europe/Stockholm', 'Europe/London', 'America/New_York']),
    ...(random.chance(0.02) ? { status: 'left', endDate: day(9, 30) } : {}),
    channels: [
      { type: 'phone', value: `+44 20 7946 0${extension}`, primary: true },
      { type: 'email', value: `${id}@fabrikam.example` },
    ],
    verifiedOn: random.chance(0.1) ? day(3, 10) : day(10, 1 + random.below(30)),
  };
}

function team(unit: Unit): object {
  return {
    id: `${unit.id}-soc`,
    name: 'Security Operations Centre',
    members: unit.people.slice(0, 4),
    channels: [
      { type: 'email', value: `soc-${unit.id}@fabrikam.example`, primary: true },
      { type: 'phone', value: '+44 20 7946 0100' },
    ],
  };
}

function external(unit: Unit): readonly object[] {
  const parties = [
    { id: 'provider', cloud: 'azure', name: 'Cloud provider security response', type: 'provider' },
    { id: 'csirt', name: 'National CSIRT', type: 'authority' },
    { id: 'dpa', name: 'Data protection authority', type: 'regulator' },
  ];
  return parties.map((party) => ({
    ...party,
    id: `${unit.id}-${party.id}`,
    channels: [{ type: 'web', value: `https://${party.id}.example/report` }],
  }));
}

function escalationPolicies(unit: Unit): readonly object[] {
  const primary = `schedule/${unit.id}-primary`;
  return [
    {
      id: unit.criticalPolicy,
      repeat: 2,
      steps: [
        { after: 'PT0M', notify: [primary] },
        { after: 'PT10M', notify: [`schedule/${unit.id}-secondary`] },
        { after: 'PT20M', notify: [roleOf(unit, 'incident-commander'), roleOf(unit, 'ciso')] },
      ],
    },
    {
      id: unit.standardPolicy,
      repeat: 1,
      steps: [
        { after: 'PT0M', notify: [primary] },
        { after: 'PT4H', notify: [`team/${unit.id}-soc`] },
      ],
    },
  ];
}
