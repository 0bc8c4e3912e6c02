import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

function document(kind: string, name: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

const PLAN = document(
  'IncidentResponsePlan',
  'main',
  '{severityLevels: [{id: sev1, respondWithin: PT1H}, {id: sev2, acknowledgeWithin: PT4H}, {id: sev3}]}',
);

function incident(name: string, severity: string, detected: string, begun?: string): string {
  const responded = begun === undefined ? '' : `, responded: 2026-05-10T${begun}:00Z`;
  return document(
    'IncidentRecord',
    name,
    `{severity: ${severity}, timeline: {detected: 2026-05-10T${detected}:00Z${responded}}}`,
  );
}

function overtaken(...incidents: readonly string[]): Readonly<Record<string, unknown>> {
  const source = 'overtakenBy(document).map(other, other.metadata.name).join(" ")';
  const answers = story([PLAN, ...incidents].join('---\n')).ask('IncidentRecord', source);
  return Object.fromEntries([...answers].map(([name, { value, doubts }]) => [name, value ?? `open: ${doubts[0]}`]));
}

describe('overtakenBy', () => {
  it('are milder incidents begun after the time was over and before this one', () => {
    expect(
      overtaken(
        incident('worst', 'sev1', '08:00', '12:00'),
        incident('in-time', 'sev2', '08:00', '09:00'),
        incident('early', 'sev3', '08:00', '08:30'),
        incident('jumped', 'sev3', '08:00', '09:01'),
        incident('late', 'sev3', '08:00', '12:00'),
        incident('as-bad', 'sev1', '09:00', '09:30'),
      ),
    ).toEqual({ worst: 'jumped', 'in-time': '', early: '', jumped: '', late: '', 'as-bad': '' });
  });

  it('count for one that nobody has begun, at most five of them', () => {
    const milder = Array.from({ length: 8 }, (_, place) => incident(`mild-${place}`, 'sev3', '08:00', `1${place}:00`));
    expect(overtaken(incident('waiting', 'sev1', '08:00'), ...milder)['waiting']).toBe(
      'mild-0 mild-1 mild-2 mild-3 mild-4',
    );
  });

  it('count by the severity that held when work began', () => {
    const raised = document(
      'IncidentRecord',
      'raised',
      '{severity: sev1, severityHistory: [{level: sev3, at: 2026-05-10T08:00:00Z}, {level: sev1, at: 2026-05-10T13:00:00Z}], timeline: {detected: 2026-05-10T08:00:00Z, responded: 2026-05-10T12:00:00Z}}',
    );
    expect(overtaken(raised, incident('mild', 'sev3', '08:00', '10:00'))).toEqual({ raised: '', mild: '' });
  });

  it('are unknown when the beginning of another cannot be read', () => {
    const broken = document('IncidentRecord', 'broken', '{severity: sev3, timeline: {responded: soon}}');
    expect(overtaken(incident('waiting', 'sev1', '08:00'), broken)['waiting']).toBe(
      'open: it cannot be read when incident "broken" was begun',
    );
  });
});
