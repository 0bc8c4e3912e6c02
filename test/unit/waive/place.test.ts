import { describe, expect, it } from 'vitest';
import { covering, documentNamed, gap, waiveOn, waiverText } from './ferry-line.ts';

function coversAt(pointer: string, subject: string): boolean {
  const target = `{kind: Playbook, name: ransomware, pointer: ${JSON.stringify(pointer)}}`;
  return covering(waiveOn([waiverText({ target })], [gap('step-has-an-assignee', subject)]))[0] === 'late-step';
}

describe('a pointer', () => {
  it.each([
    ['', '', true],
    ['', '/spec/steps/0', true],
    ['/spec', '/spec', true],
    ['/spec/a', '/spec/a', true],
    ['/spec/a', '/spec/a/below', true],
    ['/spec/a', '/spec/ab', false],
    ['/spec/a/below', '/spec/a', false],
    ['/spec/ab', '/spec/a', false],
    ['/spec/steps/isolate', '/spec/steps/0', true],
    ['/spec/steps/isolate', '/spec/steps/0/notes/1', true],
    ['/spec/steps/isolate/notes/1', '/spec/steps/0/notes/1', true],
    ['/spec/steps/isolate/notes/1', '/spec/steps/0/notes/0', false],
    ['/spec/steps/isolate/notes/01', '/spec/steps/0/notes/1', false],
    ['/spec/steps/restore', '/spec/steps/0', false],
    ['/spec/steps/tell~1the~0harbour', '/spec/steps/2', true],
    ['/spec/steps/3', '/spec/steps/3/phase', true],
    ['/spec/steps/0', '/spec/steps/0', false],
    ['/spec/steps/2', '/spec/steps/2', false],
    ['/spec/steps/9', '/spec/steps/3', false],
    ['/spec/toString', '/spec/a', false],
    ['/spec/ab/deeper', '/spec/ab', false],
  ])('%s covers %s: %s', (pointer, subject, expected) => {
    expect(coversAt(pointer, subject)).toBe(expected);
  });

  it.each([
    [
      '/spec/steps/0',
      'waiver-is-well-formed',
      '"0" is the position of an entry that has a name of its own, "isolate".',
    ],
    ['/spec/steps/gone', 'waiver-covers-something', 'Nothing stands at "gone" of this pointer.'],
  ])('%s is told why it covers nothing', (pointer, ruleId, message) => {
    const target = `{kind: Playbook, name: ransomware, pointer: ${pointer}}`;
    const { problems } = waiveOn([waiverText({ target })], []);
    expect(problems).toMatchObject([{ ruleId, message: `Waiver "late-step": ${message}` }]);
  });

  it('of a name that two entries share means neither', () => {
    const subject = { document: documentNamed('phishing'), pointer: '/spec/steps/1' };
    const result = waiveOn(
      [waiverText({ target: '{kind: Playbook, name: phishing, pointer: /spec/steps/twin}' })],
      [gap('step-has-an-assignee', subject)],
    );
    expect(covering(result)).toEqual(['-']);
    expect(result.waivers).toMatchObject([{ state: 'malformed' }]);
  });
});

describe('a target', () => {
  it('means one document, not another of its kind', () => {
    const subject = { document: documentNamed('phishing'), pointer: '/spec/steps/0' };
    expect(covering(waiveOn([waiverText()], [gap('step-has-an-assignee', subject)]))).toEqual(['-']);
  });

  it.each([
    ['playbooks/all.yaml', true],
    ['./playbooks/all.yaml', true],
    ['playbooks/**', true],
    ['**/all.yaml', true],
    ['playbooks/a??.yaml', true],
    ['all.yaml', false],
    ['playbook/**', false],
  ])('of paths: %s covers playbooks/all.yaml: %s', (pattern, expected) => {
    const result = waiveOn(
      [waiverText({ target: `{paths: ["${pattern}"]}` })],
      [gap('step-has-an-assignee', '/spec/steps/0')],
    );
    expect(covering(result)).toEqual([expected ? 'late-step' : '-']);
  });

  it.each(['**/all.yaml', '*/playbooks/all.yaml', '.*/playbooks/all.yaml'])(
    'of paths never leads out of its folder: %s',
    (pattern) => {
      const step = gap('step-has-an-assignee', '/spec/steps/0');
      const text = waiverText({ target: `{paths: ["${pattern}"]}` });
      expect(covering(waiveOn([text], [step], { fromFolder: (path) => `../${path}` }))).toEqual(['-']);
    },
  );

  it('of a document or a part of it never covers what is said of gaps anywhere in the file', () => {
    const { file } = documentNamed('ransomware');
    const others = gap('references-resolve', { file, offset: 0, endOffset: 0 });
    const inDocument = waiverText({ rule: 'references-resolve' });
    const inFile = waiverText({ rule: 'references-resolve', target: '{paths: [playbooks/all.yaml]}' });
    expect(covering(waiveOn([inDocument], [others]))).toEqual(['-']);
    expect(covering(waiveOn([inFile], [others]))).toEqual(['late-step']);
  });

  it('of paths never covers the workspace as a whole', () => {
    const noPlan = gap('workspace-has-a-plan', { workspace: true });
    const text = waiverText({ rule: 'workspace-has-a-plan', target: '{paths: [playbooks/all.yaml]}' });
    expect(covering(waiveOn([text], [noPlan]))).toEqual(['-']);
  });
});
