import { describe, expect, it } from 'vitest';
import { type Answer, story } from './story.ts';

const LADDERS = '["low < medium < high < critical", "test < staging < production"]';

function ask(prioritization: string, source: string): Answer | undefined {
  const text = `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: plan}
spec:
  severityLevels: [{id: sev1}, {id: sev2}, {id: sev3}]
  prioritization: ${prioritization}
`;
  return story(text)
    .ask('IncidentResponsePlan', `document.spec.?prioritization.?rules.orValue([]).map(r, ${source})`)
    .get('plan');
}

const reached = (prioritization: string) => ask(prioritization, 'decides(r)')?.value;
const inTheWay = (prioritization: string) =>
  ask(prioritization, 'rulesInTheWay(r).map(o, o.severity.text).join(" ")')?.value;
const inverted = (prioritization: string) => ask(prioritization, `describeInversion(r, ${LADDERS})`)?.value;

describe('decides and rulesInTheWay', () => {
  it('find a special rule below a general one', () => {
    const rules = `{rules: [{when: {alert: high}, severity: sev2}, {when: {Alert: " HIGH ", env: test}, severity: sev3}, {severity: sev3}]}`;
    expect(reached(rules)).toEqual([true, false, true]);
    expect(inTheWay(rules)).toEqual(['', 'sev2', '']);
  });

  it('find a rule whose cases others take between them, once a scale says that there are no others', () => {
    const rules = `rules: [{when: {env: test}, severity: sev3}, {when: {env: live}, severity: sev1}, {when: {alert: high}, severity: sev2}, {severity: sev3}]`;
    expect(reached(`{${rules}}`)).toEqual([true, true, true, true]);
    expect(inTheWay(`{scales: [{input: env, values: [test, live]}], ${rules}}`)).toEqual([
      '',
      '',
      'sev3 sev1',
      'sev3 sev1',
    ]);
    expect(reached(`{scales: [{input: env, values: []}], ${rules}}`)).toEqual([true, true, true, true]);
  });

  it('put nothing in the way of a rule that the scale rules out', () => {
    const rules = `{scales: [{input: env, values: [test, live]}], rules: [{when: {env: stage}, severity: sev1}, {when: {}, severity: sev3}]}`;
    expect(reached(rules)).toEqual([false, true]);
    expect(inTheWay(rules)).toEqual(['', '']);
  });
});

describe('outranking', () => {
  it('finds a worse case with a milder level, by the usual order of words', () => {
    const rules = `{rules: [{when: {alert: medium}, severity: sev1}, {when: {alert: high}, severity: sev2}, {severity: sev3}]}`;
    expect(inverted(rules)).toEqual(['', 'alert "high" has "sev2", while the milder alert "medium" has "sev1"', '']);
    expect(ask(rules, `outranking(r, ${LADDERS}).map(o, o.severity.text)`)?.value).toEqual([[], ['sev1'], []]);
  });

  it('finds a worst value that nobody thought of, once the scale names it', () => {
    const rules = `rules: [{when: {alert: high, env: production}, severity: sev1}, {severity: sev3}]`;
    expect(inverted(`{${rules}}`)).toEqual(['', '']);
    expect(inverted(`{scales: [{input: alert, values: [low, medium, high, critical]}], ${rules}}`)).toEqual([
      '',
      'alert "critical" with env "production" has "sev3", while the milder alert "high" with env "production" has "sev1"',
    ]);
  });

  it('follows the declared scale even against the usual order, and says nothing of unknown words', () => {
    const rules = `rules: [{when: {p: low}, severity: sev1}, {when: {p: high}, severity: sev2}, {severity: sev3}]`;
    expect(inverted(`{scales: [{input: P, values: [other, high, low]}], ${rules}}`)).toEqual(['', '', '']);
    expect(
      inverted('{rules: [{when: {p: red}, severity: sev3}, {when: {p: blue}, severity: sev1}, {severity: sev2}]}'),
    ).toEqual(['', '', '']);
  });

  it('cannot tell when a severity leads nowhere', () => {
    const rules = '{rules: [{when: {alert: high}, severity: sev9}, {severity: sev3}]}';
    expect(ask(rules, `outranking(r, ${LADDERS}).size()`)?.doubts).toEqual(['"sev9" names nothing that exists']);
  });

  it('gives up on more cases than it can look at, at once', () => {
    const inputs = Array.from({ length: 40 }, (_, place) => `{when: {i${place}: high}, severity: sev1}`);
    const answer = ask(`{rules: [${inputs.join(', ')}]}`, 'decides(r)');
    expect(answer?.doubts).toEqual(['it takes more than 200000 steps']);
  });
});

describe('isPattern and followsPattern', () => {
  const asked = (source: string) =>
    story('apiVersion: irready/v1\nkind: IncidentResponsePlan\nmetadata: {name: plan}\nspec: {}\n')
      .ask('IncidentResponsePlan', source)
      .get('plan');

  it('match whole texts in RE2 syntax', () => {
    expect(asked('["a+", "(a", "(?=a)", ""].map(p, isPattern(p))')?.value).toEqual([true, false, false, true]);
    expect(asked('["aa", "aab"].map(t, followsPattern(t, "a+"))')?.value).toEqual([true, false]);
    expect(asked('followsPattern("a", "(a")')?.doubts).toEqual(['"(a" is not a pattern that can be tried']);
  });

  it('take no pattern of endless length', () => {
    const long = 'a'.repeat(301);
    expect(asked(`isPattern("${long}")`)?.value).toBe(false);
  });
});

describe('valueUnder and placeIn', () => {
  const asked = (source: string) =>
    story(
      'apiVersion: irready/v1\nkind: AssetInventory\nmetadata: {name: a}\nspec: {accounts: [{id: "1", tags: {env: test}}]}\n',
    )
      .ask('AssetInventory', source)
      .get('a');

  it('read a mapping by key, and an absent one as nothing', () => {
    const account = 'document.spec.?accounts.orValue([])[0].?tags.orValue({})';
    expect(
      asked(`[valueUnder(${account}, "env"), valueUnder(${account}, "owner"), valueUnder({}, "env")]`)?.value,
    ).toEqual(['test', '', '']);
  });

  it('find a text in a list', () => {
    expect(asked('[placeIn(["low", "high"], "high"), placeIn([], "high")]')?.value).toEqual([1n, -1n]);
  });
});
