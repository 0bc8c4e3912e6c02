import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/assess.ts';
import { link } from '../../src/link/link.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { parse } from '../../src/parse/parse.ts';
import type { CompiledRule } from '../../src/ruleset/ruleset.ts';
import { requestFor, rulesetOf } from '../examples.ts';

const { rules, library } = rulesetOf('full');

/** What a rule says when nothing was worked out before, and when all other rules have left behind what they worked out. */
function difference(rule: CompiledRule, shared: Workspace, asOf: string): string | undefined {
  const [alone, later] = [rule.judge({ ...shared }, asOf), rule.judge(shared, asOf)];
  const same = said(alone) === said(later);
  return same ? undefined : `${rule.rule.id}: ${alone.changesOn} alone, ${later.changesOn} after the others`;
}

function said(judgement: unknown): string {
  return JSON.stringify(judgement, (key, value) => (key === 'document' ? undefined : value));
}

function differences(workspace: Workspace, asOf: string): readonly (string | undefined)[] {
  const shared = { ...workspace };
  for (const rule of rules) rule.judge(shared, asOf);
  return rules.map((rule) => difference(rule, shared, asOf)).filter((each) => each !== undefined);
}

function workspaceOf(text: string): Workspace {
  const { documents, unread } = parse([{ path: 'lamplight.yaml', text, sha256: '', explicit: false }]);
  return link(documents, unread, library.shapes).workspace;
}

// Whether it can be told who holds a role depends on the day: whoever has not started yet is not asked for a last day.
const LAMPLIGHT = `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: lamplight-plan}
spec: {status: active, roles: [{id: ciso}, {id: ticket-agent}]}
---
apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: lamplight-contacts}
spec:
  contacts:
    - {id: amber, channels: [{type: email, value: amber@lamplight.example}]}
    - {id: edda, startDate: 2026-12-05, endDate: some day, channels: [{type: email, value: edda@lamplight.example}]}
  roles:
    - {id: ciso, primary: amber}
    - {id: ticket-agent, primary: edda}
---
apiVersion: irready/v1
kind: CloudConfiguration
metadata: {name: lamplight-azure}
spec:
  cloud: azure
  settings:
    - {id: azure-enrolment-contacts, enabled: true, contacts: [amber]}
    - {id: azure-defender-security-contact, enabled: true, contacts: [amber]}
    - {id: azure-entra-technical-contact, enabled: true, contacts: [amber]}
`;

// A forecast asks all rules of a day one after the other, and trusts the day that each names.
describe('no rule names another day because others have worked something out before', () => {
  it.each([
    ['a story in which a role is about to be held', workspaceOf(LAMPLIGHT)],
    ...['examples/complete', 'examples/gaps'].map((folder): [string, Workspace] => [
      folder,
      readWorkspace(requestFor(folder)).workspace,
    ]),
  ])('%s', (_title, workspace) => {
    expect(differences(workspace, '2026-11-21')).toEqual([]);
  });
});
