import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

function document(kind: string, name: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

const PLAN = document(
  'IncidentResponsePlan',
  'main',
  `
  severityLevels: [{id: sev1}, {id: sev2}, {id: sev3}]
  prioritization:
    scales: [{input: environment, values: [test, production]}]
    rules:
      - {when: {assetCriticality: crown-jewel, Environment: production}, severity: sev1}
      - {when: {moonPhase: full, alertSeverity: high}, severity: sev2}
      - {severity: sev3}
`,
);
const ASSETS = document(
  'AssetInventory',
  'assets',
  `
  workloads:
    - {id: booking, criticality: crown-jewel, environment: Production}
    - {id: sandbox, criticality: low, environment: test}
    - {id: odd, criticality: crown-jewel, environment: somewhere}
  resources: [{id: r1, name: Guest list, workload: booking}, {id: r2}, {id: r3, workload: nowhere}]
  accounts: [{id: "4711", environment: test}]
`,
);

function ask(source: string, spec: string, texts = [PLAN, ASSETS], unread: Parameters<typeof story>[1] = []): unknown {
  const incident = document('IncidentRecord', 'one', spec);
  const answer = story([...texts, incident].join('---\n'), unread)
    .ask('IncidentRecord', source)
    .get('one');
  return answer?.value ?? `open: ${answer?.doubts[0]}`;
}

describe('possiblePriorities', () => {
  const source = 'possiblePriorities(document).map(level, level.id).join(" ")';
  const hit = (affected: string, alert: string) =>
    `{affected: [${affected}], source: {type: alert, alertSeverity: ${alert}}}`;

  it.each([
    ['booking', 'low', 'sev1'],
    [' BOOKING ', 'low', 'sev1'],
    ['sandbox', 'low', 'sev3'],
    ['sandbox', 'high', 'sev2 sev3'],
    ['sandbox, booking', 'low', 'sev1'],
    ['guest list', 'low', 'sev1'],
    ['r2', 'low', 'sev1 sev3'],
    ['"4711"', 'low', 'sev3'],
    ['odd', 'low', 'sev1 sev3'],
    ['nobody-knows-it', 'low', 'sev1 sev3'],
    ['nobody-knows-it, booking', 'low', 'sev1'],
  ])('for %s and an alert of severity %s are %s', (affected, alert, expected) => {
    expect(ask(source, hit(affected, alert))).toBe(expected);
  });

  it('are all that no known fact rules out when nothing is recorded', () => {
    expect(ask(source, '{status: triaged}')).toBe('sev1 sev2 sev3');
  });

  it('are none without a plan or rules', () => {
    expect(ask(source, '{status: triaged}', [ASSETS])).toBe('');
    expect(ask(source, '{status: triaged}', [document('IncidentResponsePlan', 'bare', '{}')])).toBe('');
  });

  it('are undecided when an inventory cannot be read, or leads nowhere', () => {
    const broken = document('AssetInventory', 'assets', '{workloads: booking}');
    expect(ask(source, hit('booking', 'low'), [PLAN, broken])).toMatch(/^open: it cannot be read/u);
    const unread = [{ path: 'broken.yaml', kinds: ['AssetInventory'] }];
    expect(ask(source, hit('booking', 'low'), [PLAN], unread)).toMatch(/^open: "broken.yaml"/u);
    expect(ask(source, hit('r3', 'low'))).toMatch(/^open: "nowhere" names nothing/u);
  });
});

describe('unlistedAssets', () => {
  it('are what no list of any inventory has', () => {
    const source = 'unlistedAssets(document).join(" ")';
    expect(ask(source, '{affected: [Booking, R1, guest list, "4711", radio]}')).toBe('radio');
    expect(ask(source, '{status: closed}')).toBe('');
  });
});
