import type { Random } from './random.ts';
import { day, envelope, PHASES, ROLES, roleOf, severityOf, type Unit } from './unit.ts';

/** The unit's IncidentResponsePlan, which names the given playbooks. */
export function responsePlan(unit: Unit, playbooks: readonly string[], random: Random): object {
  const reviewed = day(2 + random.below(9), 14);
  return envelope('IncidentResponsePlan', unit.plan, `Security incident response plan of ${unit.id}`, {
    owner: roleOf(unit, 'ciso'),
    approver: roleOf(unit, 'cio'),
    status: 'active',
    version: `3.${random.below(9)}`,
    approvedOn: reviewed,
    lastReviewed: reviewed,
    reviewInterval: 'P1Y',
    scope: {
      clouds: ['azure', 'aws'],
      serviceModels: ['iaas', 'paas'],
      includes: [`every subscription of ${unit.id}`],
    },
    definitions: {
      incident: 'Any event that has, or is likely to have, functional or information impact.',
      reportable: [{ name: 'personal data breach', notify: [`external/${unit.id}-dpa`], within: 'PT72H' }],
    },
    severityLevels: severityLevels(unit),
    roles: ROLES.map((id) => ({ id, responsibilities: [`acts as ${id.replaceAll('-', ' ')} of ${unit.id}`] })),
    phases: PHASES.map((phase) => ({ phase, summary: `What ${unit.id} does for ${phase} is agreed and rehearsed.` })),
    detectionSources: ['siem', 'cspm'].map((type) => ({ id: `${unit.id}-${type}`, type, createsIncidents: true })),
    playbooks,
    contacts: unit.registry,
    communications: {
      primaryChannel: { type: 'chat', ref: `https://chat.fabrikam.example/${unit.id}` },
      outOfBand: { type: 'phone', ref: '+44 20 7946 0123' },
    },
    evidence: { retention: 'P3Y', store: `https://evidence.fabrikam.example/${unit.id}`, immutable: true },
    training: { interval: 'P1Y', audience: ['incident-commander', 'deputy', 'soc-analyst'] },
    exercises: { interval: 'P6M', types: ['tabletop', 'simulation'] },
    postIncidentReview: { requiredFor: [severityOf(unit, 1), severityOf(unit, 2)], within: 'P5D', blameless: true },
    changeLog: [{ version: '3.0', date: reviewed, author: roleOf(unit, 'ciso'), summary: 'Yearly review.' }],
  });
}

function severityLevels(unit: Unit): readonly object[] {
  return [
    {
      id: severityOf(unit, 1),
      title: 'Critical',
      criteria: ['confirmed loss of data'],
      acknowledgeWithin: 'PT15M',
      updateEvery: 'PT30M',
      escalation: unit.criticalPolicy,
    },
    {
      id: severityOf(unit, 2),
      title: 'High',
      criteria: ['one workload compromised'],
      acknowledgeWithin: 'PT30M',
      updateEvery: 'PT2H',
      escalation: unit.criticalPolicy,
    },
    {
      id: severityOf(unit, 3),
      title: 'Medium',
      criteria: ['contained by automation'],
      acknowledgeWithin: 'PT4H',
      updateEvery: 'P1D',
      escalation: unit.standardPolicy,
    },
  ];
}
