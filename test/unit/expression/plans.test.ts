import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

function plan(spec: string): string {
  return `apiVersion: irready/v1\nkind: IncidentResponsePlan\nmetadata: {name: tern-and-tide-plan}\nspec: ${spec}\n`;
}

function register(name: string, ...sources: readonly string[]): string {
  const list = sources.map((id) => `{id: ${id}}`).join(', ');
  return `apiVersion: irready/v1\nkind: DetectionRegister\nmetadata: {name: ${name}}\nspec: {sources: [${list}]}\n`;
}

describe('milderLevels', () => {
  it('are those listed after the level', () => {
    const source =
      'has(document.spec.severityLevels) ? document.spec.severityLevels.map(l, milderLevels(l).map(m, m.id).join(" ")) : []';
    const answers = story(plan('{severityLevels: [{id: sev1}, {id: sev2}, {id: sev3}]}')).ask(
      'IncidentResponsePlan',
      source,
    );
    expect(answers.get('tern-and-tide-plan')?.value).toEqual(['sev2 sev3', 'sev3', '']);
  });
});

describe('detectionSources', () => {
  const source = 'detectionSources(document).map(s, s.id).join(" ")';
  const ask = (texts: readonly string[], unread: Parameters<typeof story>[1] = []) =>
    story(texts.join('---\n'), unread).ask('IncidentResponsePlan', source).get('tern-and-tide-plan');

  it('are those of the plan and of every register', () => {
    const texts = [plan('{detectionSources: [{id: siem}]}'), register('ships', 'radar'), register('shore', 'gate')];
    expect(ask(texts)?.value).toBe('siem radar gate');
  });

  it('are those of the register that the plan names, and no other', () => {
    expect(
      ask([plan('{detectionRegister: shore}'), register('ships', 'radar'), register('shore', 'gate')])?.value,
    ).toBe('gate');
  });

  it('are unknown when the register named is not there, or may stand in a file that could not be read', () => {
    expect(ask([plan('{detectionRegister: shore}')])?.doubts).toEqual(['"shore" names nothing that exists']);
    const doubt = ['"broken.yaml" could not be read; it may hold a DetectionRegister.'];
    expect(ask([plan('{}')], [{ path: 'broken.yaml', kinds: [] }])?.doubts).toEqual(doubt);
    expect(
      ask([plan('{}'), register('ships')], [{ path: 'broken.yaml', kinds: ['DetectionRegister'] }])?.doubts,
    ).toEqual(doubt);
    expect(ask([plan('{}'), register('ships', 'radar')], [{ path: 'broken.yaml', kinds: [] }])?.value).toBe('radar');
  });

  it('are unknown when a list of sources is no list', () => {
    expect(ask([plan('{detectionSources: siem}')])?.doubts).toEqual(['spec.detectionSources is not a list']);
  });
});

describe('shareSystem', () => {
  const share = (one: string, other: string): unknown => {
    const source = `has(document.spec.communications) && has(document.spec.communications.bridge)
      && has(document.spec.communications.outOfBand)
      && shareSystem(document.spec.communications.bridge, document.spec.communications.outOfBand)`;
    const text = plan(`{communications: {bridge: {type: other, ${one}}, outOfBand: {type: other, ${other}}}}`);
    return story(text).ask('IncidentResponsePlan', source).get('tern-and-tide-plan')?.value;
  };

  it.each([
    ['ref: "https://chat.terntide.example/ir"', 'ref: "HTTPS://Chat.TernTide.example:443/other?x=1"'],
    ['ref: "https://maren@chat.terntide.example/ir"', 'ref: "https://chat.terntide.example"'],
    ['ref: ir@terntide.example', 'ref: "mailto:maren@terntide.example"'],
    ['ref: "+44 20 7946 0123"', 'ref: "tel:+442079460123"'],
    ['ref: Room 4', 'ref: room 4.'],
    ['ref: a, provider: Quay Telecom', 'ref: b, provider: "quay telecom"'],
  ])('sees that %s and %s fail together', (one, other) => {
    expect(share(one, other)).toBe(true);
  });

  it.each([
    ['ref: "https://chat.terntide.example/ir"', 'ref: "https://chat.quay.example/ir"'],
    ['ref: ir@terntide.example', 'ref: ir@terntide-response.example'],
    ['ref: "+44 20 7946 0123"', 'ref: "+44 20 7946 0124"'],
    ['ref: a, provider: Quay Telecom', 'ref: b'],
  ])('takes %s and %s for independent', (one, other) => {
    expect(share(one, other)).toBe(false);
  });
});
