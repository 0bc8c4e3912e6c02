import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

function plan(name: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: IncidentResponsePlan\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

function inventory(name: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: AssetInventory\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

describe('wholePlan', () => {
  const ask = (texts: readonly string[], unread: Parameters<typeof story>[1] = []) =>
    story(texts.join('---\n'), unread).ask(
      'IncidentResponsePlan',
      'wholePlan(document).map(p, p.metadata.name).join(" ")',
    );

  it('is the plan, its annexes and their annexes, as far as they are in force', () => {
    const answers = ask([
      plan('fleet', '{}'),
      plan('aws-annex', '{parent: fleet}'),
      plan('booking-annex', '{parent: aws-annex}'),
      plan('old-annex', '{parent: fleet, status: deprecated}'),
      plan('other', '{status: active}'),
    ]);
    expect(answers.get('fleet')?.value).toBe('fleet aws-annex booking-annex');
    expect(answers.get('booking-annex')?.value).toBe('fleet aws-annex booking-annex');
    expect(answers.get('other')?.value).toBe('other');
  });

  it('is unknown when a parent is missing, or plans are each other’s parent', () => {
    expect(ask([plan('fleet', '{}'), plan('annex', '{parent: flete}')]).get('fleet')?.doubts).toEqual([
      '"flete" names nothing that exists',
    ]);
    expect(ask([plan('one', '{parent: two}'), plan('two', '{parent: one}')]).get('one')?.doubts).toEqual([
      'the plans name each other as parent',
    ]);
  });

  it('is unknown when a plan may stand in a file that could not be read', () => {
    expect(
      ask([plan('fleet', '{}')], [{ path: 'broken.yaml', kinds: ['IncidentResponsePlan'] }]).get('fleet')?.doubts,
    ).toEqual(['"broken.yaml" could not be read; it may hold an IncidentResponsePlan.']);
  });

  it('follows a long chain of annexes once', () => {
    const texts = Array.from({ length: 500 }, (_, index) =>
      plan(`annex-${index}`, index === 0 ? '{}' : `{parent: annex-${index - 1}}`),
    );
    const answers = story(texts).ask('IncidentResponsePlan', 'wholePlan(document).size()');
    expect(new Set([...answers.values()].map((answer) => answer.value))).toEqual(new Set([500n]));
  });
});

describe('serviceModelsInUse', () => {
  const ask = (...texts: readonly string[]) =>
    story(texts.join('---\n')).ask('IncidentResponsePlan', 'serviceModelsInUse(document).join(", ")').get('fleet');

  it('are those of services and of workloads that leave no doubt, each once', () => {
    const assets = inventory(
      'ships',
      `
  services:
    - {type: functions, cloud: azure, serviceModel: paas}
    - {type: mail, cloud: azure}
    - {type: buckets, serviceModel: paas}
  workloads:
    - {id: booking, clouds: [azure], serviceModels: [paas, iaas]}
    - {id: backup, clouds: [aws, gcp], serviceModels: [iaas]}
    - {id: mixed, clouds: [aws, gcp], serviceModels: [paas, saas]}
    - {id: bare, clouds: [gcp]}`,
    );
    expect(ask(plan('fleet', '{}'), assets)?.value).toBe('paas on azure, iaas on azure, iaas on aws, iaas on gcp');
  });

  it('are not those of workloads that follow another plan', () => {
    const assets = inventory(
      'ships',
      `
  workloads:
    - {id: ours, clouds: [aws], serviceModels: [saas], plan: fleet, exemption: It has a tool of its own}
    - {id: annexed, clouds: [aws], serviceModels: [paas], plan: annex}
    - {id: theirs, clouds: [aws], serviceModels: [iaas], plan: yard}
    - {id: exempt, clouds: [gcp], serviceModels: [iaas], exemption: The yard runs it}
    - {id: unsaid, clouds: [gcp], serviceModels: [paas], exemption: " "}`,
    );
    const plans = [plan('fleet', '{}'), plan('annex', '{parent: fleet}'), plan('yard', '{}')];
    expect(ask(...plans, assets)?.value).toBe('saas on aws, paas on aws, paas on gcp');
  });

  it('come from the inventories that the plan and its annexes name, and from all when they name none', () => {
    const ships = inventory('ships', '{services: [{type: a, cloud: azure, serviceModel: paas}]}');
    const shore = inventory('shore', '{services: [{type: b, cloud: aws, serviceModel: iaas}]}');
    expect(ask(plan('fleet', '{assetInventory: shore}'), ships, shore)?.value).toBe('iaas on aws');
    expect(ask(plan('fleet', '{}'), plan('annex', '{parent: fleet, assetInventory: ships}'), ships, shore)?.value).toBe(
      'paas on azure',
    );
    expect(ask(plan('fleet', '{}'), ships, shore)?.value).toBe('paas on azure, iaas on aws');
    expect(ask(plan('fleet', '{}'))?.value).toBe('');
    expect(ask(plan('fleet', '{assetInventory: harbour}'), ships)?.doubts).toEqual([
      '"harbour" names nothing that exists',
    ]);
  });
});

describe('dividesDuties, isDivided, rowsFor and rowsLike', () => {
  const rows = (...list: readonly string[]): string => `sharedResponsibility: [${list.join(', ')}]`;
  const paas = '{cloud: azure, serviceModel: paas, activity: recover}';
  const general = '{cloud: aws, activity: recover}';
  const divided = `[isDivided(document, "azure", "paas", "recover"), isDivided(document, "azure", "iaas", "recover"),
    isDivided(document, "aws", "saas", "recover"), isDivided(document, "aws", "saas", "eradicate")]`;
  const like = 'document.spec.?sharedResponsibility.orValue([]).map(row, rowsLike(row).size())';
  const ask = (texts: readonly string[], source: string) =>
    story(texts.join('---\n')).ask('IncidentResponsePlan', source);

  it('look at the rows of the plan and its annexes, a row without a service model counting for every one', () => {
    const texts = [plan('fleet', `{${rows(paas, general)}}`), plan('annex', `{parent: fleet, ${rows(paas)}}`)];
    expect(ask(texts, divided).get('fleet')?.value).toEqual([true, false, true, false]);
    expect(ask(texts, divided).get('annex')?.value).toEqual([true, false, true, false]);
    expect(ask(texts, like).get('fleet')?.value).toEqual([2n, 1n]);
    expect(ask(texts, like).get('annex')?.value).toEqual([2n]);
    const pairs = '[rowsFor(document, "azure", "paas").size(), rowsFor(document, "aws", "iaas").size()]';
    expect(ask(texts, pairs).get('annex')?.value).toEqual([2n, 0n]);
    expect(ask(texts, 'dividesDuties(document)').get('annex')?.value).toBe(true);
    expect(ask([plan('fleet', `{${rows()}}`)], 'dividesDuties(document)').get('fleet')?.value).toBe(false);
  });

  it('are unknown to everyone who asks when a row cannot be read', () => {
    const texts = [
      plan('fleet', `{${rows(paas)}}`),
      plan('annex', `{parent: fleet, ${rows('{cloud: <cloud>, activity: recover}')}}`),
    ];
    const answers = ask(texts, divided);
    expect(answers.get('fleet')?.doubts).not.toEqual([]);
    expect(answers.get('annex')?.doubts).toEqual(answers.get('fleet')?.doubts);
  });

  it('read a long list of rows once', () => {
    const many = Array.from({ length: 400 }, () => paas);
    const source = 'document.spec.?sharedResponsibility.orValue([]).all(row, rowsLike(row).size() == 400)';
    expect(ask([plan('fleet', `{${rows(...many)}}`)], source).get('fleet')?.value).toBe(true);
  });
});

describe('isInScope', () => {
  const ask = (spec: string) =>
    story(plan('fleet', spec))
      .ask(
        'IncidentResponsePlan',
        '["azure", "aws"].map(cloud, isInScope(document, cloud, "paas") && isInScope(document, cloud, "paas"))',
      )
      .get('fleet');

  it('is what the list names and the plan does not take back', () => {
    const taken = 'notUsed: [{cloud: aws, serviceModel: paas}, {cloud: azure, serviceModel: iaas}]';
    expect(ask(`{scope: {serviceModels: [iaas, paas], ${taken}}}`)?.value).toEqual([true, false]);
    expect(ask('{scope: {serviceModels: [iaas]}}')?.value).toEqual([false, false]);
    expect(ask('{}')?.value).toEqual([false, false]);
  });

  it('is unknown when the scope cannot be read', () => {
    expect(ask('{scope: {serviceModels: [paas, <model>]}}')?.doubts.join(' ')).toMatch(/placeholder/);
  });
});
