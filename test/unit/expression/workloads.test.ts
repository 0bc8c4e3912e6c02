import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

function playbook(name: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: Playbook\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

function inventory(workload: string): string {
  return `apiVersion: irready/v1\nkind: AssetInventory\nmetadata: {name: assets}\nspec: {workloads: [${workload}]}\n`;
}

type Unread = Parameters<typeof story>[1];

/** The scenarios of the workload that are left out, or the first doubt. */
function leftOut(workload: string, playbooks: readonly string[], unread: Unread = [], scenarios = '["worm"]'): unknown {
  const source = `has(document.spec.workloads)
    ? document.spec.workloads.map(w, scenariosLeftOut(w, ${scenarios}).join(" ")).join(" ") : "none"`;
  const answer = story([inventory(workload), ...playbooks], unread)
    .ask('AssetInventory', source)
    .get('assets');
  return answer?.value ?? `open: ${answer?.doubts[0]}`;
}

function shore(scope: string): string {
  return playbook('shore', `{scenario: Worm on servers, scope: {${scope}}}`);
}

describe('scenariosLeftOut', () => {
  it('are those of which no playbook holds for the workload', () => {
    expect(leftOut('{id: booking, clouds: [aws]}', [shore('clouds: [azure]')])).toBe('worm');
    expect(leftOut('{id: booking, clouds: [azure]}', [shore('clouds: [azure]')])).toBe('');
  });

  it('are none where no playbook is about the scenario', () => {
    expect(leftOut('{id: booking, clouds: [aws]}', [])).toBe('');
    expect(leftOut('{id: booking, clouds: [aws]}', [playbook('phishing', '{scenario: phishing}')])).toBe('');
    expect(leftOut('{id: booking, clouds: [aws]}', [playbook('silent', '{}')])).toBe('');
  });

  it('keep their order, and each is looked at by itself', () => {
    const playbooks = [shore('clouds: [azure]'), playbook('theft', '{scenario: stolen-credential}')];
    expect(leftOut('{id: booking, clouds: [aws]}', playbooks, [], '["credential", "WORM", "", "?"]')).toBe('WORM');
  });

  it('look at every cloud of the workload', () => {
    const both = '{id: booking, clouds: [azure, aws]}';
    expect(leftOut(both, [shore('clouds: [azure]')])).toBe('worm');
    expect(leftOut(both, [shore('clouds: [azure]'), playbook('aws', '{scenario: worm, scope: {clouds: [aws]}}')])).toBe(
      '',
    );
  });

  it.each([
    ['no scope', '', ''],
    ['the workload itself', 'workloads: [booking]', ''],
    ['another workload', 'workloads: [radar]', 'worm'],
    ['its environment', 'environments: [Production]', ''],
    ['another environment', 'environments: [staging]', 'worm'],
    ['its kind of application', 'services: [Web shop]', ''],
    ['a service of a component', 'services: [app-service]', ''],
    ['another service', 'services: [lambda]', 'worm'],
    ['everything', 'services: [all]', ''],
    ['a region, which no workload names', 'regions: [north]', ''],
  ])('are judged by a scope of %s', (_, scope, expected) => {
    const workload =
      '{id: booking, environment: production, applicationType: web-shop, components: [{id: front, service: App Service}, {id: plain}]}, {id: radar}';
    const text = leftOut(workload, [shore(scope)]);
    // The second workload says nothing about itself and is left out only where it is not named.
    expect(typeof text === 'string' ? text.split(' ')[0] : text).toBe(expected);
  });

  it('excludes nothing that the workload does not say of itself', () => {
    expect(leftOut('{id: booking}', [shore('clouds: [aws], environments: [staging], services: [lambda]')])).toBe('');
  });

  it('does not count a playbook that is not in force', () => {
    const draft = playbook('next', '{scenario: worm, status: draft}');
    expect(leftOut('{id: booking, clouds: [aws]}', [shore('clouds: [azure]'), draft])).toBe('worm');
  });

  it('are unknown only where an unread file could hold the playbook that is missing', () => {
    const unread = [{ path: 'broken.yaml', kinds: ['Playbook'] }] as const;
    const doubt = 'open: "broken.yaml" could not be read; it may hold a Playbook.';
    expect(leftOut('{id: booking, clouds: [aws]}', [shore('clouds: [azure]')], unread)).toBe(doubt);
    expect(leftOut('{id: booking, clouds: [aws]}', [shore('clouds: [aws]')], unread)).toBe('');
  });

  it('are unknown when a scope cannot be read', () => {
    expect(leftOut('{id: booking, clouds: [aws]}', [shore('clouds: aws')])).toBe(
      'open: spec.scope.clouds is not a list',
    );
  });
});

describe('sameName', () => {
  it.each([
    ['App Service', 'app-service', true],
    ['sql_database', 'SQL database', true],
    ['lambda', 'lambdas', false],
    ['🔥', '🔥', true],
    ['🔥', '💧', false],
    ['', 'lambda', false],
  ])('compares "%s" and "%s"', (one, other, expected) => {
    const answer = story(inventory('{id: booking}')).ask('AssetInventory', `sameName("${one}", "${other}")`);
    expect(answer.get('assets')?.value).toBe(expected);
  });
});

describe('handles', () => {
  it.each([
    ['Data breach of customers', 'data-breach', true],
    ['phishing', 'data-breach', false],
    ['phishing', '', false],
  ])('finds in "%s" the name "%s"', (scenario, name, expected) => {
    const answer = story(playbook('one', `{scenario: ${scenario}}`)).ask('Playbook', `handles(document, "${name}")`);
    expect(answer.get('one')?.value).toBe(expected);
  });

  it('finds nothing in a playbook without a scenario', () => {
    const answer = story(playbook('one', '{}')).ask('Playbook', 'handles(document, "worm")');
    expect(answer.get('one')?.value).toBe(false);
  });
});
