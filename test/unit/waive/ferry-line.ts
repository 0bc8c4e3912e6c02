/** A ferry line with a registry and two playbooks, the gaps that its rules found, and the waivers it writes about them. */
import { readWaivers } from '../../../src/config/read-waivers.ts';
import { link } from '../../../src/link/link.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Level } from '../../../src/model/level.ts';
import type { LibraryRule } from '../../../src/model/library.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { SourceFile, UnreadFile } from '../../../src/model/source-file.ts';
import type { Subject } from '../../../src/model/subject.ts';
import { LONGEST_WAIVER_LIFE } from '../../../src/model/waiver.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { parse } from '../../../src/parse/parse.ts';
import { builtInLibrary } from '../../../src/ruleset/library.ts';
import { type Waived, type WaiveRequest, waive } from '../../../src/waive/waive.ts';

const REGISTRY = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: terntide-contacts}
spec:
  contacts:
    - {id: amber, name: Amber Lund}
    - {id: birch}
    - {id: clay, status: left}
    - {id: dune, endDate: 2026-11-30}
    - {id: elm, startDate: 2026-12-01}
    - {id: fern, endDate: soon}
    - {id: hazel, endDate: 2026-99-99}
    - {id: iris}
    - {id: lark, name: amber  LUND}
    - {id: gale}
    - {id: gale}
  roles:
    - {id: ciso, primary: birch, backup: dune}
    - {id: deputy, primary: gull, backup: birch}
    - {id: harbour-master, primary: clay}
    - {id: counsel, primary: external/lawyer}
    - {id: vacant}
    - {id: ferry-master, primary: amber, backup: birch}
    - {id: watch-lead, primary: birch, backup: team/crew}
    - {id: night-lead, primary: birch, backup: schedule/night}
  teams:
    - {id: crew, members: [iris, team/deck]}
    - {id: deck, members: [amber, team/crew]}
  schedules:
    - {id: night, participants: [amber, iris]}
  external: [{id: lawyer, name: Outside counsel}]
`;

const PLAYBOOKS = `apiVersion: irready/v1
kind: Playbook
metadata: {name: ransomware}
spec:
  a: {below: 1}
  ab: 1
  steps:
    - {id: isolate, notes: [first, second]}
    - {id: restore}
    - {name: tell/the~harbour}
    - {phase: recovery}
---
apiVersion: irready/v1
kind: Playbook
metadata: {name: phishing}
spec: {steps: [{id: isolate}, {id: twin}, {id: twin}]}
---
apiVersion: irready/v1
kind: Playbook
metadata: {name: twin}
spec: {}
---
apiVersion: irready/v1
kind: Playbook
metadata: {name: twin}
spec: {}
`;

function file(path: string, text: string): SourceFile {
  return { path, text, sha256: 'a'.repeat(64), explicit: false };
}

/** The documents of the ferry line, linked. */
export function ferryLine(unread: readonly UnreadFile[] = []): Workspace {
  const { documents } = parse([file('contacts.yaml', REGISTRY), file('playbooks/all.yaml', PLAYBOOKS)]);
  return link(documents, unread, builtInLibrary().shapes).workspace;
}

/** The workspace that all gaps below stand in. */
export const WORKSPACE = ferryLine();

/** A document by its name. */
export function documentNamed(name: string): Document {
  const found = WORKSPACE.documents.find((document) => document.name === name);
  if (found === undefined) throw new Error(`no document "${name}"`);
  return found;
}

function rule(id: string, more: Partial<LibraryRule> = {}): LibraryRule {
  return { id, title: id, level: 'error', rationale: 'Why.', remediation: 'Correct it.', ...more };
}

/** Rules of several stages, and the objectives and controls they serve. */
export const LIBRARY: WaiveRequest['library'] = {
  rules: [
    rule('step-has-an-assignee', { formerly: ['step-is-assigned'] }),
    rule('restore-is-tested'),
    rule('workspace-has-a-plan'),
    rule('yaml-is-well-formed', { stage: 'parse' }),
    rule('references-resolve', { stage: 'link' }),
    rule('waiver-is-well-formed', { stage: 'waive' }),
  ],
  objectives: [
    objective('O-001', ['step-has-an-assignee', 'yaml-is-well-formed']),
    objective('O-002', ['restore-is-tested']),
    objective('O-003', []),
  ],
  catalogs: [
    {
      id: 'mcsb',
      title: 'MCSB',
      controls: [{ id: 'IR-4', title: 'Respond', objectives: ['O-001', 'O-002'], beyond: ['O-002'] }],
    },
  ],
};

function objective(id: string, rules: readonly string[]) {
  return { id, title: id, statement: id, source: [], tier: 'essential', coverage: 'automated', rules } as const;
}

/** A gap at a place of a playbook, or wherever is said. */
export function gap(
  ruleId: string,
  at: string | Subject,
  { level = 'error', objectives }: { readonly level?: Level; readonly objectives?: readonly string[] } = {},
): Extract<Outcome, { kind: 'fail' }> {
  const subject = typeof at === 'string' ? { document: documentNamed('ransomware'), pointer: at } : at;
  const about = objectives === undefined ? {} : { objectives };
  const finding = { ruleId, level, subject, message: 'A gap.', remediation: 'Close it.', related: [], ...about };
  return { kind: 'fail', ruleId, subject, finding };
}

/** The place of a whole playbook. */
export const RANSOMWARE = '{kind: Playbook, name: ransomware}';

/** One waiver as its file says it; a key that is undefined is left out. */
export function waiverText(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const keys = {
    id: 'late-step',
    rule: 'step-has-an-assignee',
    target: RANSOMWARE,
    reason: 'The crew list changes in December.',
    owner: 'amber',
    approver: 'birch',
    created: '2026-11-02',
    expires: '2026-12-31',
    ...changes,
  };
  const lines = Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return `  - ${lines.join('\n    ')}\n`;
}

/** What waivers make of outcomes on 21 November 2026, unless something else is said. */
export function waiveOn(
  texts: readonly string[],
  outcomes: readonly Outcome[],
  rest: Partial<WaiveRequest> = {},
): Waived {
  return waive({
    outcomes,
    waivers: readWaivers(file('waivers.yaml', `waivers:\n${texts.join('')}`)),
    workspace: WORKSPACE,
    library: LIBRARY,
    assessed: new Set(LIBRARY.rules.map(({ id }) => id)),
    fromFolder: (path) => path,
    life: LONGEST_WAIVER_LIFE,
    asOf: '2026-11-21',
    ...rest,
  });
}

/** What became of one waiver: its state, the rules that say something of it, and the line of each. */
export function told({ waivers, problems }: Waived): readonly string[] {
  const states = waivers.map(({ state }) => state);
  const lines = problems.map(({ ruleId, subject }) => {
    if (!('file' in subject)) return ruleId;
    const before = subject.file.text.slice(0, subject.offset);
    const line = subject.file.text.split('\n')[before.split('\n').length - 1] ?? '';
    return `${ruleId} @ ${line.trim()}`;
  });
  return [...states, ...lines];
}

/** Ids of the waivers that cover each outcome; a dash where none does. */
export function covering({ outcomes }: Waived): readonly string[] {
  return outcomes.map((outcome) => (outcome.kind === 'fail' ? (outcome.waiver ?? '-') : '-'));
}
