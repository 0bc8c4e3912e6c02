import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

function playbook(name: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: Playbook\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

/** Names of the rivals, or the first doubt, for each playbook. */
function rivals(...playbooks: readonly string[]): Readonly<Record<string, unknown>> {
  const answers = story(playbooks.join('---\n')).ask('Playbook', 'rivals(document).map(r, r.metadata.name).join(" ")');
  return Object.fromEntries([...answers].map(([name, { value, doubts }]) => [name, value ?? `open: ${doubts[0]}`]));
}

describe('rivals', () => {
  it('are the other playbooks of the scenario, never the playbook itself', () => {
    expect(rivals(playbook('alone', '{scenario: worm}'), playbook('other', '{scenario: phishing}'))).toEqual({
      alone: '',
      other: '',
    });
  });

  it('count a playbook without a status, or with one nobody knows, as in force', () => {
    expect(
      rivals(
        playbook('active', '{scenario: worm, status: active}'),
        playbook('silent', '{scenario: worm}'),
        playbook('shouting', '{scenario: worm, status: ACTIVE}'),
        playbook('blank', '{scenario: worm, status: null}'),
        playbook('draft', '{scenario: worm, status: draft}'),
        playbook('old', '{scenario: worm, status: deprecated}'),
      ),
    ).toEqual({
      active: 'silent shouting blank',
      silent: 'active shouting blank',
      shouting: 'active silent blank',
      blank: 'active silent shouting',
      draft: '',
      old: '',
    });
  });

  it.each([
    ['Data breach', 'data-breach!'],
    ['E-mail compromise', 'EMAIL COMPROMISE'],
    ['  worm  ', '"worm"'],
    ['"ＷＯＲＭ"', 'worm'],
    ['"Straße gesperrt"', '"straße  gesperrt."'],
    ['"🔥🔥"', '"🔥🔥"'],
  ])('hold %s and %s for one scenario', (one, other) => {
    expect(rivals(playbook('one', `{scenario: ${one}}`), playbook('two', `{scenario: ${other}}`))).toEqual({
      one: 'two',
      two: 'one',
    });
  });

  it.each([
    ['two blanks', '{scenario: ""}', '{scenario: ""}'],
    ['two playbooks without a scenario', '{status: active}', '{status: active}'],
    ['scenarios that only share a word', '{scenario: data breach}', '{scenario: data loss}'],
    ['different signs', '{scenario: "🔥"}', '{scenario: "🌊"}'],
  ])('are not found between %s', (_, one, other) => {
    expect(rivals(playbook('one', one), playbook('two', other))).toEqual({ one: '', two: '' });
  });

  it.each([
    ['no scope meets any', '{}', '{clouds: [aws], services: [mail]}'],
    ['an empty dimension means everything', '{clouds: []}', '{clouds: [aws]}'],
    ['an absent dimension means everything', '{environments: [production]}', '{clouds: [aws]}'],
    ['one name in common is enough', '{clouds: [azure, aws]}', '{clouds: [aws, gcp]}'],
    ['case does not matter', '{environments: [Production]}', '{environments: [production]}'],
    ['"all" means everything', '{environments: [all]}', '{environments: [test]}'],
    ['a prefix does not matter', '{workloads: [booking]}', '{workloads: [workload/booking]}'],
  ])('meet: %s', (_, one, other) => {
    expect(
      rivals(playbook('one', `{scenario: worm, scope: ${one}}`), playbook('two', `{scenario: worm, scope: ${other}}`)),
    ).toEqual({ one: 'two', two: 'one' });
  });

  it.each([
    ['clouds', '[azure]', '[aws]'],
    ['environments', '[production]', '[test, development]'],
    ['services', '[mail]', '[web]'],
    ['regions', '[north]', '[south]'],
    ['workloads', '[booking]', '[timetable]'],
  ])('do not meet when their %s differ', (dimension, one, other) => {
    const spec = (names: string) => `{scenario: worm, scope: {clouds: [azure, aws], ${dimension}: ${names}}}`;
    const both = (names: string) =>
      dimension === 'clouds' ? `{scenario: worm, scope: {clouds: ${names}}}` : spec(names);
    expect(rivals(playbook('one', both(one)), playbook('two', both(other)))).toEqual({ one: '', two: '' });
  });

  it.each([
    'everywhere',
    '{clouds: azure}',
    '{clouds: [null]}',
    '{services: [TBD]}',
    '{environments: [{name: production}]}',
  ])('cannot be decided while a scope of the scenario is %s', (scope) => {
    const answers = rivals(
      playbook('odd', `{scenario: worm, scope: ${scope}}`),
      playbook('even', '{scenario: worm, scope: {clouds: [aws]}}'),
      playbook('elsewhere', '{scenario: phishing, scope: {clouds: [aws]}}'),
    );
    expect(answers['odd']).toMatch(/^open: the scope cannot be compared: spec\.scope/);
    expect(answers['even']).toMatch(/^open: the scope of "odd" cannot be compared: spec\.scope/);
    expect(answers['elsewhere']).toBe('');
  });

  it('are certain in spite of a scope that cannot be read when others are found', () => {
    const answers = rivals(
      playbook('one', '{scenario: worm}'),
      playbook('two', '{scenario: worm}'),
      playbook('odd', '{scenario: worm, scope: everywhere}'),
    );
    expect([answers['one'], answers['two']]).toEqual(['two', 'one']);
  });

  it('do not ask for the scope of the only playbook of a scenario', () => {
    expect(rivals(playbook('alone', '{scenario: worm, scope: everywhere}'))).toEqual({ alone: '' });
  });

  it('tell two documents of one name apart', () => {
    const text = [playbook('worm', '{scenario: worm}'), playbook('worm', '{scenario: worm}')].join('---\n');
    expect(story(text).ask('Playbook', 'rivals(document).size() == 1').get('worm')?.value).toBe(true);
  });
});

const STEPS = `
  - {id: a, title: Take the booking servers off the network and keep them running}
  - {id: b, description: Restore the last backup from before the attack and watch it for three days}`;

describe('similarPlaybooks', () => {
  const ask = (percent: number, ...playbooks: readonly string[]) =>
    story(playbooks.join('---\n')).ask(
      'Playbook',
      `similarPlaybooks(document, ${percent}).map(s, s.playbook.metadata.name + " " + string(s.percent)).join(", ")`,
    );

  it('catches a copy under another name, scenario and scope', () => {
    const answers = ask(
      80,
      playbook('ransomware', `\n  scenario: ransomware\n  scope: {clouds: [aws]}\n  steps:${STEPS}`),
      playbook('wiper', `\n  scenario: wiper\n  scope: {clouds: [gcp]}\n  steps:${STEPS.replace('id: a', 'id: c')}`),
      playbook('old', `\n  status: deprecated\n  steps:${STEPS}`),
    );
    expect([...answers.values()].map(({ value }) => value)).toEqual(['wiper 100', 'ransomware 100', '']);
  });

  it('copes with steps that are no list, no mapping or no text', () => {
    const answers = ask(80, playbook('a', '{steps: none}'), playbook('b', '{steps: [1, null, {title: 7}]}'));
    expect([...answers.values()].map(({ value }) => value)).toEqual(['', '']);
  });

  it.each([
    [0, 'two 100'],
    [1_000, 'two 100'],
  ])('reads a share of %i percent as the nearest that makes sense', (percent, expected) => {
    const answers = ask(percent, playbook('one', `\n  steps:${STEPS}`), playbook('two', `\n  steps:${STEPS}`));
    expect(answers.get('one')?.value).toBe(expected);
  });
});

describe('3,000 identical playbooks', () => {
  it('are told apart from nothing in seconds', { timeout: 20_000 }, () => {
    const copies = Array.from({ length: 3_000 }, (_, place) =>
      playbook(`worm-${place}`, `\n  scenario: worm\n  scope: {clouds: [aws]}\n  steps:${STEPS}`),
    );
    // The parser takes a thousand documents a file.
    const thousands = [0, 1, 2].map((file) => copies.slice(file * 1_000, (file + 1) * 1_000).join('---\n'));
    const all = story(thousands);
    const sizes = all.ask('Playbook', 'rivals(document).size() + similarPlaybooks(document, 80).size()');
    expect(sizes.size).toBe(3_000);
    expect([...sizes.values()].every(({ value }) => value === 40n)).toBe(true);
  });

  it('stay quick when each has a service of its own', { timeout: 20_000 }, () => {
    const copies = Array.from({ length: 3_000 }, (_, place) =>
      playbook(`worm-${place}`, `{scenario: worm, scope: {clouds: [aws], services: [berth-${place}]}}`),
    );
    const thousands = [0, 1, 2].map((file) => copies.slice(file * 1_000, (file + 1) * 1_000).join('---\n'));
    const sizes = story(thousands).ask('Playbook', 'rivals(document).size()');
    expect([...sizes.values()].every(({ value }) => value === 0n)).toBe(true);
  });
});
