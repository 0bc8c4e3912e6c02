import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

function document(kind: string, name: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

const DOCUMENTS = [
  document(
    'IncidentResponsePlan',
    'main',
    '{definitions: {reportable: [{name: Data breach, within: PT72H}, {name: outage}, {name: storm, within: PT0S}]}}',
  ),
  document(
    'IncidentResponsePlan',
    'old',
    '{status: deprecated, definitions: {reportable: [{name: old law, within: P1D}]}}',
  ),
  document(
    'CommunicationPlan',
    'words',
    '{regulatory: [{regime: data breach, deadline: PT48H}, {regime: harbour law}]}',
  ),
  document('CommunicationPlan', 'next', '{status: draft, regulatory: [{regime: draft law, deadline: P1D}]}'),
  document('IncidentRecord', 'silent', '{status: closed}'),
  document('IncidentRecord', 'named', '{plan: old}'),
];

function ask(source: string, unread: Parameters<typeof story>[1] = []): Readonly<Record<string, unknown>> {
  const answers = story(DOCUMENTS.join('---\n'), unread).ask('IncidentRecord', source);
  return Object.fromEntries([...answers].map(([name, { value, doubts }]) => [name, value ?? `open: ${doubts[0]}`]));
}

describe('reportingDuties', () => {
  it('are those of the plan that governs, or that is named, and of communication plans in force, each once', () => {
    expect(ask('reportingDuties(document).join(", ")')).toEqual({
      silent: 'data breach, outage, storm, harbour law',
      named: 'old law, data breach, harbour law',
    });
  });

  it('are unknown when a plan could not be read', () => {
    const unread = [{ path: 'broken.yaml', kinds: ['CommunicationPlan'] }];
    expect(ask('reportingDuties(document).size()', unread)['silent']).toMatch(/^open: "broken.yaml"/u);
  });
});

describe('timesToReport', () => {
  it('are all that are allowed under the name, without regard to case', () => {
    const times = (name: string) => ask(`timesToReport(document, "${name}").map(t, t <= period("PT48H"))`)['silent'];
    expect(times(' DATA BREACH')).toEqual([false, true]);
    expect(times('outage')).toEqual([]);
    expect(times('storm')).toEqual([]);
    expect(times('draft law')).toEqual([]);
  });
});
