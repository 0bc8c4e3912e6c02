import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const PLAN = (clouds: string) => `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: kestrel-plan}
spec: {status: active, scope: {clouds: ${clouds}}}
`;

const PLAYBOOK = (name: string, spec: string) => `---
apiVersion: irready/v1
kind: Playbook
metadata: {name: ${name}}
spec: ${spec}
`;

const NOTIFY = '{id: call, automation: {action: notify}}';
const LOCK_ON_AWS = '{id: lock, automation: {action: disableAccount, cloud: aws}}';

function actions(text: string, cloud: string) {
  return story(text).ask('IncidentResponsePlan', `automatedActions(document, "${cloud}")`).get('kestrel-plan');
}

describe('automatedActions', () => {
  it.each<[string, string, string, string, readonly string[]]>([
    ['runs on the cloud it names', '[azure, aws]', `{steps: [${LOCK_ON_AWS}]}`, 'aws', ['disableAccount']],
    ['runs nowhere else', '[azure, aws]', `{steps: [${LOCK_ON_AWS}]}`, 'azure', []],
    [
      'runs on the cloud of its playbook',
      '[azure, aws]',
      `{scope: {clouds: [azure]}, steps: [${NOTIFY}]}`,
      'azure',
      ['notify'],
    ],
    [
      'runs on every cloud of its playbook',
      '[azure, aws]',
      `{scope: {clouds: [azure, aws]}, steps: [${NOTIFY}]}`,
      'azure',
      ['notify'],
    ],
    ['runs on the only cloud of the plan', '[azure]', `{steps: [${NOTIFY}]}`, 'azure', ['notify']],
    [
      'does not run when it is off',
      '[azure]',
      '{steps: [{id: call, automation: {action: notify, enabled: false}}]}',
      'azure',
      [],
    ],
    ['does not run from a draft', '[azure]', `{status: draft, steps: [${NOTIFY}]}`, 'azure', []],
  ])('%s', (_what, clouds, spec, cloud, expected) => {
    expect(actions(PLAN(clouds) + PLAYBOOK('phishing', spec), cloud)).toEqual({ value: expected, doubts: [] });
  });

  it('is undecided without a playbook, and for everybody who asks', () => {
    const text = PLAN('[azure]');
    const asked = story(text);
    const ask = () => asked.ask('IncidentResponsePlan', 'automatedActions(document, "azure")').get('kestrel-plan');
    expect([ask(), ask()]).toEqual([{ doubts: ['there is no Playbook'] }, { doubts: ['there is no Playbook'] }]);
  });
});
