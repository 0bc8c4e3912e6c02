import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Terminal } from '../../../src/cli/terminal.ts';
import type { Report, ReportFinding } from '../../../src/model/report.ts';
import { irready, type Ran } from './in-process.ts';
import { northwindFolder } from './northwind-folder.ts';

let cwd = '';
beforeEach(() => {
  cwd = northwindFolder();
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const TERMS = {
  id: 'unassigned-lock',
  reason: 'The help desk opens in January; until then the on-call person locks accounts.',
  owner: 'role/ciso',
  approver: 'tess',
  expires: '2027-01-31',
};
const STEP = { rule: 'playbook-step-is-assigned', kind: 'Playbook', name: 'phishing', pointer: '/spec/steps/isolate' };

function flags(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [`--${key}`, value]));
}

function add(given: Readonly<Record<string, string | undefined>>, terminal: Partial<Terminal> = {}): Promise<Ran> {
  return irready(['waivers', 'add', ...flags(given)], { cwd, ...terminal });
}

function file(name = 'waivers.yaml'): string {
  return readFileSync(join(cwd, name), 'utf8');
}

async function report(): Promise<Report> {
  return JSON.parse((await irready(['check', '-f', 'json'], { cwd })).out);
}

async function gap(ruleId: string, pointer?: string): Promise<ReportFinding> {
  const { findings } = await report();
  const found = findings.find(
    (one) => one.ruleId === ruleId && (pointer === undefined || one.location.pointer === pointer),
  );
  if (found === undefined) throw new Error(`no gap of ${ruleId}`);
  return found;
}

const WRITTEN = `waivers:
  - id: unassigned-lock
    rule: playbook-step-is-assigned
    target:
      kind: Playbook
      name: phishing
      pointer: /spec/steps/isolate
    reason: The help desk opens in January; until then the on-call person locks accounts.
    owner: role/ciso
    approver: contact/tess
    created: 2026-11-21
    expires: 2027-01-31
`;

describe('irready waivers add --finding', () => {
  it('names the document and the place of the gap, whichever document of the file it is in', async () => {
    const { fingerprint } = await gap('playbook-step-is-assigned', '/spec/steps/1');
    const ran = await add({ finding: fingerprint.slice(0, 8), ...TERMS });
    expect(ran).toMatchObject({ exitCode: 0, log: expect.stringContaining('playbooks.yaml:14:') });
    expect(file()).toBe(WRITTEN);
    expect(ran.out).toContain('Added to waivers.yaml:\n\n- id: unassigned-lock\n  rule: playbook-step-is-assigned\n');
    expect(ran.out).toContain('It covers 1 gap, until 2027-01-31.');
    expect(ran.out).toContain('Let contact/tess review it in a pull request');
  });

  it('gives no target to a gap of the workspace as a whole', async () => {
    const { fingerprint } = await gap('workspace-has-a-plan');
    expect(await add({ finding: fingerprint, ...TERMS })).toMatchObject({ exitCode: 0 });
    expect(file()).not.toContain('target');
    expect(file()).toContain('rule: workspace-has-a-plan\n');
  });

  it('waives exactly that gap in the next run', async () => {
    const meant = await gap('playbook-step-is-assigned', '/spec/steps/1');
    await add({ finding: meant.fingerprint, ...TERMS, waivers: 'waivers.yaml' });
    const listed = JSON.parse((await irready(['waivers', 'list', '-f', 'json'], { cwd })).out);
    expect(listed.waivers).toMatchObject([{ id: TERMS.id, state: 'active', findings: [meant.fingerprint] }]);
    const { findings, summary } = await report();
    expect(findings.filter(({ waiver }) => waiver !== undefined)).toMatchObject([
      { fingerprint: meant.fingerprint, waiver: TERMS.id },
    ]);
    expect(summary.waived).toBe(1);
  });

  it('names the file of a document that has no name, and leaves signs of patterns open', async () => {
    const [ransomware = ''] = file('playbooks.yaml').split('---');
    writeFileSync(join(cwd, 'old [2].yaml'), ransomware.replace('{name: ransomware}', '{title: Old}'));
    const { findings } = await report();
    const meant = findings.find(({ location }) => location.path === 'old [2].yaml');
    expect(await add({ finding: meant?.fingerprint, ...TERMS })).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('It covers 1 gap,'),
    });
    expect(file()).toContain('    target:\n      paths:\n        - old ?2?.yaml\n');
  });

  it('masks personal data of the gap that it shows', async () => {
    const { fingerprint } = await gap('contact-is-reachable-by-two-media');
    const { log } = await add({ finding: fingerprint, ...TERMS });
    expect(log).toContain('contact-is-reachable-by-two-media');
    expect(log).not.toContain('Rowan');
  });

  it.each<[string, string]>([
    ['3f9c', 'is not the fingerprint of a gap'],
    ['../../etc', 'is not the fingerprint of a gap'],
    ['00000000', 'This run has no gap with the fingerprint "00000000"'],
  ])('refuses "%s"', async (finding, message) => {
    const ran = await add({ finding, ...TERMS });
    expect(ran).toMatchObject({ exitCode: 2, log: expect.stringContaining(message) });
    expect(readdirSync(cwd)).not.toContain('waivers.yaml');
  });

  it('refuses a gap that is waived already', async () => {
    const { fingerprint } = await gap('playbook-step-is-assigned', '/spec/steps/1');
    await add({ finding: fingerprint, ...TERMS });
    const ran = await add({ finding: fingerprint, ...TERMS, id: 'again' });
    expect(ran).toMatchObject({ exitCode: 2, log: expect.stringContaining('is waived already, by "unassigned-lock"') });
    expect(file()).toBe(WRITTEN);
  });

  it('refuses a gap of a file that could not be read', async () => {
    writeFileSync(join(cwd, 'plan.yaml'), 'apiVersion: irready/v1\nkind: IncidentResponsePlan\nspec: [\n');
    const { fingerprint } = await gap('yaml-is-well-formed');
    const ran = await add({ finding: fingerprint, ...TERMS });
    expect(ran).toMatchObject({ exitCode: 2, log: expect.stringContaining('its findings cannot be waived') });
    expect(ran.log).toContain('This run is not complete: 1 input could not be read');
  });
});

describe('irready waivers add --rule, --objective and --control', () => {
  it('writes the place that is named', async () => {
    expect(await add({ ...STEP, ...TERMS })).toMatchObject({ exitCode: 0 });
    expect(file()).toBe(WRITTEN);
  });

  it('adds to a file and leaves all else in it as it was', async () => {
    const before = '# Northwind\r\nwaivers: # accepted by the board\r\n';
    writeFileSync(join(cwd, 'irready.yml'), 'profile: essential\n');
    writeFileSync(join(cwd, 'waivers.yml'), before);
    chmodSync(join(cwd, 'waivers.yml'), 0o640);
    expect(await add({ ...STEP, ...TERMS })).toMatchObject({ exitCode: 0 });
    expect(file('waivers.yml')).toBe(before + WRITTEN.replace('waivers:\n', '').replaceAll('\n', '\r\n'));
    expect(statSync(join(cwd, 'waivers.yml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd).sort()).toEqual(['contacts.yaml', 'irready.yml', 'playbooks.yaml', 'waivers.yml']);
  });

  it('puts the file beside the configuration, and reads paths from there', async () => {
    mkdirSync(join(cwd, 'security'));
    writeFileSync(join(cwd, 'security/irready.yaml'), 'profile: recommended\n');
    writeFileSync(join(cwd, 'security/drill.yaml'), file('playbooks.yaml').replace('phishing', 'drill'));
    const where = { config: 'security/irready.yaml', path: 'drill.yaml' };
    const ran = await irready(['waivers', 'add', '.', ...flags({ ...where, rule: STEP.rule, ...TERMS })], {
      cwd,
    });
    expect(ran).toMatchObject({ exitCode: 0, out: expect.stringContaining('It covers 2 gaps') });
    expect(file('security/waivers.yaml')).toContain('target:\n      paths:\n        - drill.yaml\n');
  });

  it('begins a file of another name', async () => {
    expect(await add({ ...STEP, ...TERMS, waivers: 'accepted.yaml' })).toMatchObject({ exitCode: 0 });
    expect(file('accepted.yaml')).toBe(WRITTEN);
    expect(await add({ ...STEP, ...TERMS, waivers: '' })).toMatchObject({
      exitCode: 2,
      log: expect.stringContaining('--waivers "" names no file'),
    });
  });

  it('is refused with --no-waivers', async () => {
    const ran = await irready(['waivers', 'add', '--no-waivers', ...flags({ ...STEP, ...TERMS })], { cwd });
    expect(ran).toMatchObject({ exitCode: 2, log: expect.stringContaining('--no-waivers leaves aside the file') });
  });

  it('prints the file with --dry-run and writes nothing', async () => {
    const ran = await irready(['waivers', 'add', ...flags({ ...STEP, ...TERMS }), '--dry-run'], { cwd });
    expect(ran).toMatchObject({ exitCode: 0, out: WRITTEN });
    expect(readdirSync(cwd)).not.toContain('waivers.yaml');
  });

  it.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    [
      'a rule that does not exist',
      { ...STEP, rule: 'playbook-step-is-asigned' },
      'Did you mean "playbook-step-is-assigned"?',
    ],
    [
      'an objective that does not exist',
      { ...STEP, rule: undefined, objective: 'O-999' },
      'There is no objective "O-999"',
    ],
    ['a control that does not exist', { ...STEP, rule: undefined, control: 'IR-22' }, 'There is no control "IR-22"'],
    ['a document that does not exist', { ...STEP, name: 'fishing' }, 'Did you mean "phishing"?'],
    ['a position of an entry that has an id', { ...STEP, pointer: '/spec/steps/1' }, 'has a name of its own'],
    [
      'a whole control in a document',
      { ...STEP, rule: undefined, control: 'IR-4', pointer: undefined },
      'would be too broad',
    ],
    ['no place', { rule: STEP.rule }, 'would be too broad'],
    ['a place without a gap', { ...STEP, pointer: '/spec/steps/warn' }, 'would be unused'],
    ['a kind that does not exist', { ...STEP, kind: 'Playbok' }, 'Did you mean "Playbook"?'],
    ['half of a document', { ...STEP, name: undefined }, '--kind and --name together'],
    ['a document and files', { ...STEP, path: '*.yaml' }, '--path names files'],
    ['two things', { ...STEP, control: 'IR-4' }, '--rule and --control both say what is waived'],
    ['a gap and a rule', { ...STEP, finding: '00000000' }, '--finding and --rule both say what is waived'],
    ['a gap and a place', { finding: '00000000', path: 'a' }, '--finding says where the gap is, so --path'],
    ['settings of a commit', { ...STEP, 'base-ref': 'HEAD' }, '--base-ref takes the waivers from a commit'],
    ['a day before today', { ...STEP, expires: '2026-11-20' }, 'lies before 2026-11-21'],
    ['a day too far away', { ...STEP, expires: '2027-02-22' }, 'may be accepted until 2027-02-21 at most'],
    ['a day that is none', { ...STEP, expires: '2027-02-29' }, '--expires "2027-02-29" is not a day of the calendar'],
    ['an owner who does not exist', { ...STEP, owner: 'rowen' }, 'Did you mean "rowan"?'],
    ['an owner who has left', { ...STEP, owner: 'juno' }, 'The contact "juno" has left'],
    ['an approver who is the owner', { ...STEP, approver: 'role/ciso' }, 'the same person may stand behind both'],
    [
      'an approver who holds the role of the owner',
      { ...STEP, approver: 'rowan' },
      'the same person may stand behind both',
    ],
    ['a blank reason', { ...STEP, reason: '  ' }, '--reason is blank'],
    ['a reason that marks a blank', { ...STEP, reason: 'TBD' }, 'only marks a blank'],
    ['a reason of two lines', { ...STEP, reason: 'One.\nwaivers: []' }, '--reason holds a line break'],
    ['a reason that turns around', { ...STEP, reason: 'One \u202e two' }, '--reason holds a line break'],
    ['a path with an escape code', { rule: STEP.rule, path: 'a\u001b[31m' }, '--path holds a line break'],
    ['an id in capitals', { ...STEP, id: 'Late' }, '--id "Late" is not an id'],
  ])('refuses %s', async (_, given, message) => {
    const ran = await add({ ...TERMS, ...given });
    expect(ran).toMatchObject({ exitCode: 2, out: '', log: expect.stringContaining(message) });
    expect(readdirSync(cwd)).not.toContain('waivers.yaml');
  });

  it('lets the worst level that is covered decide how long', async () => {
    const warning = { rule: 'registry-is-published', kind: 'ContactRegistry', name: 'northwind-contacts' };
    expect(await add({ ...warning, ...TERMS, expires: '2027-05-22' })).toMatchObject({
      log: expect.stringContaining('at level warning may be accepted until 2027-05-21 at most'),
    });
    expect(await add({ ...warning, ...TERMS, expires: '2027-05-21' })).toMatchObject({ exitCode: 0 });
  });

  it('lists all that is missing at once', async () => {
    const ran = await add({ owner: 'role/ciso' });
    expect(ran).toMatchObject({ exitCode: 2, out: '' });
    expect(ran.log).toContain(
      'needed as well: --finding (or --rule, --objective or --control), --id, --reason, --approver, --expires.',
    );
  });

  it('refuses an id that is taken', async () => {
    await add({ ...STEP, ...TERMS });
    const ran = await add({ ...STEP, ...TERMS, name: 'ransomware' });
    expect(ran).toMatchObject({ exitCode: 2, log: expect.stringContaining('is the id of another waiver') });
    expect(file()).toBe(WRITTEN);
  });

  it('refuses a file that is broken, a link, and what is no file', async () => {
    writeFileSync(join(cwd, 'broken.yaml'), 'waivers: "\n');
    symlinkSync(join(cwd, 'elsewhere.yaml'), join(cwd, 'link.yaml'));
    mkdirSync(join(cwd, 'folder.yaml'));
    const refused = {
      'broken.yaml': 'broken.yaml:',
      'link.yaml': 'is a symbolic link',
      'folder.yaml': 'is not an ordinary file',
    };
    for (const [name, message] of Object.entries(refused)) {
      const ran = await add({ ...STEP, ...TERMS, waivers: name });
      expect(ran).toMatchObject({ exitCode: 2, out: '', log: expect.stringContaining(message) });
    }
    expect(file('broken.yaml')).toBe('waivers: "\n');
    expect(readdirSync(cwd)).not.toContain('elsewhere.yaml');
  });
});

describe('irready waivers add with a person at the terminal', () => {
  /** A person who gives these answers, then leaves; and what was asked. */
  function person(answers: readonly (string | undefined)[]): {
    readonly asked: string[];
    readonly ask: NonNullable<Terminal['ask']>;
  } {
    const asked: string[] = [];
    return {
      asked,
      ask: async (question) => {
        asked.push(question);
        return answers[asked.length - 1];
      },
    };
  }

  it('shows no gap for choice that is waived, or that no waiver covers', async () => {
    const { fingerprint } = await gap('playbook-step-is-assigned', '/spec/steps/1');
    await add({ ...STEP, ...TERMS, expires: '2026-12-01' });
    const shown = async (asOf: string) =>
      (await irready(['waivers', 'add', '--as-of', asOf], { cwd, ask: person([undefined]).ask })).log;
    expect(await shown('2026-11-22')).not.toContain(fingerprint.slice(0, 8));
    const expired = await shown('2027-01-02');
    expect(expired).toContain(fingerprint.slice(0, 8));
    expect(expired).not.toContain('waiver-has-not-expired');
  });

  it('asks for all that no flag says, and suggests an id', async () => {
    const { fingerprint } = await gap('playbook-step-is-assigned', '/spec/steps/1');
    const { asked, ask } = person([fingerprint, TERMS.reason, 'role/ciso', 'tess', '', '2027-01-31']);
    const ran = await add({}, { ask });
    expect(ran).toMatchObject({ exitCode: 0 });
    expect(ran.log).toContain(`${fingerprint.slice(0, 8)}  error  playbook-step-is-assigned  `);
    expect(file()).toBe(WRITTEN.replace('unassigned-lock', 'playbook-step-is-assigned-phishing'));
    expect(asked).toHaveLength(6);
    expect(asked[4]).toBe('What is the waiver called? [playbook-step-is-assigned-phishing] ');
    expect(asked[5]).toContain('for level error at most 2027-02-21');
  });

  it('says what is wrong with an answer and asks again', async () => {
    const { asked, ask } = person(['rowan', 'tess', '', '2030-01-01', '2027-01-31']);
    const ran = await add({ ...STEP, ...TERMS, approver: undefined, expires: undefined }, { ask });
    expect(ran).toMatchObject({ exitCode: 0, log: expect.stringContaining('the same person may stand behind both') });
    expect(ran.log).toContain('--expires 2030-01-01 is too far away');
    expect(asked).toHaveLength(5);
    expect(file()).toBe(WRITTEN);
  });

  it.each<[string, readonly (string | undefined)[]]>([
    ['empty answers', ['', '', '', '', '', '']],
    ['the end of input', [undefined]],
    ['answers that cannot be used', ['soon', 'soon', 'soon', 'soon', 'soon', 'soon']],
  ])('never picks a last day: %s write nothing', async (_, answers) => {
    const { asked, ask } = person(answers);
    const ran = await add({ ...STEP, ...TERMS, expires: undefined }, { ask });
    expect(ran).toMatchObject({
      exitCode: 2,
      out: '',
      log: expect.stringContaining('there is no answer for --expires'),
    });
    expect(asked.length).toBeLessThan(6);
    expect(readdirSync(cwd)).not.toContain('waivers.yaml');
  });

  it('keeps what somebody else wrote to the file meanwhile', async () => {
    const theirs = 'waivers:\n  - id: theirs # kept\n';
    const ask = async (): Promise<string> => {
      writeFileSync(join(cwd, 'waivers.yaml'), theirs);
      return '2027-01-31';
    };
    expect(await add({ ...STEP, ...TERMS, expires: undefined }, { ask })).toMatchObject({ exitCode: 0 });
    expect(file()).toBe(theirs + WRITTEN.replace('waivers:\n', ''));
  });

  it('refuses line breaks in an answer', async () => {
    const { ask } = person(['One.\u2028Two.', undefined]);
    const ran = await add({ ...STEP, ...TERMS, reason: undefined }, { ask });
    expect(ran).toMatchObject({ exitCode: 2, log: expect.stringContaining('holds a line break') });
  });
});
