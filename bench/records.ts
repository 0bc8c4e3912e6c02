import { OBSERVATIONS, THINGS } from './phrases.ts';
import type { Random } from './random.ts';
import { day, envelope, ROLES, roleOf, severityOf, type Unit } from './unit.ts';

/** An ExerciseRecord of the unit. */
export function exerciseRecord(unit: Unit, name: string, playbooks: readonly string[], random: Random): object {
  const month = 1 + random.below(9);
  return envelope('ExerciseRecord', name, `Exercise of ${unit.id} in month ${month} of 2026`, {
    status: random.chance(0.85) ? 'completed' : 'planned',
    environment: 'discussion',
    type: random.pick(['tabletop', 'walkthrough', 'simulation', 'functional']),
    plan: unit.plan,
    playbooks: random.some(playbooks, 2),
    heldOn: day(month, 1 + random.below(28)),
    duration: 'PT3H',
    facilitator: roleOf(unit, 'deputy'),
    participants: random.some(ROLES, 5).map((role) => roleOf(unit, role)),
    scenario: `An intruder holds ${random.pick(THINGS)} and goes after ${random.pick(THINGS)}; the alert is 15 minutes old.`,
    objectives: Array.from({ length: 5 }, (_, index) => ({
      id: `o${index + 1}`,
      text: `The team can deal with ${random.pick(THINGS)} inside ${15 * (index + 1)} minutes`,
      met: random.chance(0.8),
      measured: `PT${10 + random.below(50)}M`,
    })),
    findings: random.some(OBSERVATIONS, 4).map((text, index) => ({
      id: `f${index + 1}`,
      text,
      severity: random.pick(['critical', 'high', 'medium', 'low']),
      action: correctiveAction(unit, month, random),
    })),
    evidence: [`exercises/${name}/minutes.pdf`, `exercises/${name}/attendance.csv`],
  });
}

function correctiveAction(unit: Unit, month: number, random: Random): object {
  const done = random.chance(0.8);
  return {
    owner: roleOf(unit, random.pick(ROLES)),
    due: day(month + 2, 15),
    status: done ? 'done' : 'open',
    ...(done ? { closedOn: day(month + 1, 20) } : {}),
    ref: `https://git.fabrikam.example/ir/${100 + random.below(900)}`,
  };
}

/** An IncidentRecord of the unit, with the name of its review where it has one. */
export function incidentRecord(
  unit: Unit,
  name: string,
  playbooks: readonly string[],
  review: string | undefined,
  random: Random,
): object {
  const date = day(1 + random.below(10), 1 + random.below(27));
  const responders = random.some(unit.people, 3);
  return envelope('IncidentRecord', name, `Suspicious use of ${random.pick(THINGS)} in ${unit.id}`, {
    severity: severityOf(unit, random.pick([1, 2, 3] as const)),
    status: 'closed',
    category: random.pick(['credential-compromise', 'malware', 'data-loss', 'fraud']),
    summary: `${random.pick(OBSERVATIONS)} ${random.pick(OBSERVATIONS)}`,
    source: { type: 'alert', detector: `${unit.id}-siem`, ref: `incidents/${1000 + random.below(9000)}` },
    confirmed: true,
    affected: random.some(THINGS, 3),
    commander: responders[0],
    responders,
    timeline: timeline(date),
    log: Array.from({ length: 6 }, (_, index) => ({
      at: `${date}T0${index + 2}:15:00Z`,
      actor: random.pick(responders),
      action: `looked at ${random.pick(THINGS)}, then secured ${random.pick(THINGS)}`,
    })),
    playbooks: random.some(playbooks, 1),
    escalations: [{ at: `${date}T02:20:00Z`, policy: unit.criticalPolicy, reached: responders }],
    notifications: [{ to: `external/${unit.id}-csirt`, at: `${date}T18:00:00Z`, required: false }],
    evidence: random.some(THINGS, 2).map((thing, index) => evidence(unit, name, thing, index, date, random)),
    impact: {
      customersAffected: random.below(40),
      dataDisclosed: false,
      costEstimate: { amount: random.below(9000), currency: 'EUR' },
    },
    ...(review === undefined ? {} : { review }),
  });
}

function timeline(date: string): object {
  const stages = [
    'started',
    'detected',
    'acknowledged',
    'declared',
    'triaged',
    'analysed',
    'contained',
    'eradicated',
    'recovered',
    'closed',
  ];
  return Object.fromEntries(
    stages.map((stage, index) => [stage, `${date}T${String(index + 1).padStart(2, '0')}:00:00Z`]),
  );
}

function evidence(unit: Unit, incident: string, thing: string, index: number, date: string, random: Random): object {
  return {
    id: `e${index + 1}`,
    description: `export of ${thing}`,
    store: `https://evidence.fabrikam.example/${unit.id}/${incident}/${index + 1}`,
    sha256: Array.from({ length: 64 }, () => random.below(16).toString(16)).join(''),
    collectedBy: random.pick(unit.people),
    collectedAt: `${date}T06:50:00Z`,
    retainUntil: '2029-12-31',
  };
}

/** The PostIncidentReview of an incident. */
export function incidentReview(unit: Unit, name: string, incident: string, random: Random): object {
  return envelope('PostIncidentReview', name, `Review of ${incident}`, {
    incident,
    owner: random.pick(unit.people),
    status: 'closed',
    heldOn: day(11, 1 + random.below(18)),
    attendees: random.some(unit.people, 4),
    summary: `${random.pick(OBSERVATIONS)} It took ${2 + random.below(9)} hours until somebody noticed.`,
    whatHappened: Array.from({ length: 4 }, (_, index) => ({
      at: `2026-10-2${index}T0${index + 1}:00:00Z`,
      event: `activity on ${random.pick(THINGS)}`,
      source: 'activity-log',
    })),
    rootCauses: random.some(OBSERVATIONS, 2),
    contributingFactors: random.some(OBSERVATIONS, 2),
    wentWell: [`containment in ${20 + random.below(60)} minutes`],
    wentWrong: random.some(OBSERVATIONS, 2),
    proceduresFollowed: { followed: true, adequate: random.chance(0.7), note: random.pick(OBSERVATIONS) },
    actionItems: Array.from({ length: 4 }, (_, index) => ({
      id: `a${index + 1}`,
      text: `Improve how ${unit.id} handles ${random.pick(THINGS)}`,
      kind: random.pick(['prevent', 'detect', 'respond', 'recover']),
      owner: random.pick(unit.people),
      due: day(12, 1 + random.below(28)),
      status: 'open',
      ref: `https://git.fabrikam.example/ir/${100 + random.below(900)}`,
    })),
    evidenceRetained: { until: '2029-12-31', confirmedBy: random.pick(unit.people) },
  });
}
