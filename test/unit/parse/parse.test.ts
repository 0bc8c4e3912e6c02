import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { createLocator } from '../../../src/parse/locate.ts';
import { type Parsed, parse } from '../../../src/parse/parse.ts';
import { playbook, sourceFile } from './texts.ts';

const DEPLOYMENT = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: booking-site\n';

function parseText(text: string, more: Parameters<typeof sourceFile>[1] = {}): Parsed {
  return parse([sourceFile(text, more)]);
}

function only<T>(list: readonly T[]): T {
  expect(list).toHaveLength(1);
  const [first] = list;
  if (first === undefined) throw new Error('empty');
  return first;
}

function place(problem: Problem): string {
  const { subject } = problem;
  if (!('file' in subject) && !('document' in subject)) throw new Error('no place in a text');
  const { region } = createLocator().locate(subject);
  return `${region.startLine}:${region.startColumn}-${region.endLine}:${region.endColumn}`;
}

describe('values', () => {
  it('reads a document with its kind, name and plain values', () => {
    const { documents, problems, unread, foreignFiles } = parseText(playbook(['scenario: ransomware', 'steps: []']));
    const document = only(documents);
    expect(document).toMatchObject({ index: 0, kind: 'Playbook', name: 'ransomware' });
    expect(document.value['spec']).toEqual({ scenario: 'ransomware', steps: [] });
    expect({ problems, unread, foreignFiles }).toEqual({ problems: [], unread: [], foreignFiles: 0 });
  });

  it('keeps the source of plain scalars that print differently', () => {
    const lines = ['phone: +442079460101', 'hex: 0x1F', 'exp: 1e3', 'octal: 010', 'none: ~', 'yes: True', 'same: 12'];
    const document = only(parseText(playbook([...lines, 'quoted: "+442079460101"', 'date: 2026-10-30'])).documents);
    expect(Object.fromEntries(document.rawScalars)).toEqual({
      '/spec/phone': '+442079460101',
      '/spec/hex': '0x1F',
      '/spec/exp': '1e3',
      '/spec/octal': '010',
      '/spec/none': '~',
      '/spec/yes': 'True',
    });
    expect(document.value['spec']).toMatchObject({ phone: 442079460101, hex: 31, exp: 1000, octal: 10, none: null });
    expect(document.value['spec']).toMatchObject({ date: '2026-10-30', quoted: '+442079460101' });
  });

  it('turns infinities, which JSON does not have, into text', () => {
    const document = only(parseText(playbook(['a: .inf', 'b: .nan', 'c: 1e999'])).documents);
    expect(document.value['spec']).toEqual({ a: '.inf', b: '.nan', c: '1e999' });
  });

  it('stays with YAML 1.2 when a directive asks for 1.1', () => {
    const document = only(parseText(`%YAML 1.1\n---\n${playbook(['on: yes', 'day: 2026-10-30'])}`).documents);
    expect(document.value['spec']).toEqual({ on: 'yes', day: '2026-10-30' });
  });

  it('follows aliases and merge keys; own keys win, then earlier mappings', () => {
    const lines = [
      'phone: &phone {type: phone, primary: true}',
      'mail: &mail {type: email, verified: true}',
      'both: {<<: [*phone, *mail], primary: false}',
      'late: {type: chat, <<: *phone}',
      'again: *mail',
    ];
    const document = only(parseText(playbook(lines)).documents);
    expect(document.value['spec']).toMatchObject({
      both: { type: 'phone', primary: false, verified: true },
      late: { type: 'chat', primary: true },
      again: { type: 'email', verified: true },
    });
  });

  it('keeps no raw source of a merged value that an own key replaces', () => {
    const lines = [
      'base: &base {number: +15550100}',
      'own: {number: "+1 202 555 0100", <<: *base}',
      'copy: {<<: *base}',
    ];
    const document = only(parseText(playbook(lines)).documents);
    expect([...document.rawScalars.keys()]).toEqual(['/spec/base/number', '/spec/copy/number']);
  });

  it('makes keys text, and leaves the prototype alone', () => {
    const document = only(
      parseText(playbook(['[a]: list', '1: one', 'true: yes', '__proto__: {polluted: true}'])).documents,
    );
    const spec = Object(document.value['spec']);
    expect(Object.keys(spec).sort()).toEqual(['1', '[a]', '__proto__', 'true']);
    expect(Object.getPrototypeOf(spec)).toBe(Object.prototype);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('reads JSON by the same path', () => {
    const text = JSON.stringify({
      apiVersion: 'irready/v1',
      kind: 'Playbook',
      metadata: { name: 'phishing' },
      spec: {},
    });
    expect(only(parseText(text.replace('/', '\\/')).documents).name).toBe('phishing');
  });

  it('reads several documents beside foreign and empty ones, with their place in the stream', () => {
    const { documents, foreignFiles } = parseText(
      ['---', DEPLOYMENT, '---', playbook([]), '---', '', '---', playbook([])].join('\n'),
    );
    expect(documents.map((document) => document.index)).toEqual([1, 3]);
    expect(foreignFiles).toBe(0);
  });
});

describe('recognition', () => {
  it.each([
    ['a template that is not YAML', '{{- if .Values.on }}\napiVersion: v1\nkind: Service\n{{- end }}\n'],
    ['another tool with a kind of the same name', 'apiVersion: soar.example/v2\nkind: Playbook\nspec: {}\n'],
    ['a broken file of another tool with such a kind', 'apiVersion: soar.example/v2\nkind: Playbook\nspec: [\n'],
    [
      'a broken template that carries one of ours inside',
      'apiVersion: v1\nkind: ConfigMap\ndata: {{ x }}\n  a: |\n    apiVersion: irready/v1\n',
    ],
    ['a kind without spec', 'kind: Playbook\nhosts: all\n'],
    ['a list', '- kind: Playbook\n  apiVersion: irready/v1\n'],
    ['a workflow that names us', 'on: push\njobs:\n  - uses: irready/v1\n'],
  ])('counts %s as foreign', (_, text) => {
    expect(parseText(text)).toEqual({
      documents: [],
      problems: [],
      unread: [],
      foreignFiles: 1,
      notices: [],
      isFull: false,
      trees: new Map(),
    });
  });

  it.each([
    ['Playbok', ['Playbook']],
    ['contact registry', ['ContactRegistry']],
    ['Deployment', []],
  ])('remembers the kind that a document of kind %s was probably meant to be', (kind, kinds) => {
    const { unread } = parseText(playbook([]).replace('Playbook', kind));
    expect(unread).toEqual([{ path: 'northwind/file.yaml', kinds }]);
  });

  it.each([
    ['irredy/v1', '"irredy/v1" is not the apiVersion of any document. Did you mean "irready/v1"?', '1:13-1:22'],
    ['IRReady/v1', '"IRReady/v1" is not the apiVersion of any document. Did you mean "irready/v1"?', '1:13-1:23'],
    ['irready/v2', 'The version "irready/v2" is not known; this irready reads "irready/v1".', '1:13-1:23'],
    ['irready', '"irready" is not the apiVersion of any document. Did you mean "irready/v1"?', '1:13-1:20'],
  ])('points at the apiVersion %s', (version, message, where) => {
    const { problems, documents, unread } = parseText(playbook([]).replace('irready/v1', version));
    expect(only(problems)).toMatchObject({ ruleId: 'document-is-recognised', message });
    expect(place(only(problems))).toBe(where);
    expect(documents).toEqual([]);
    expect(unread).toEqual([{ path: 'northwind/file.yaml', kinds: ['Playbook'] }]);
  });

  it.each([
    ['kind: Playbok', 'The kind "Playbok" is not known. Did you mean "Playbook"?'],
    ['kind: play-book', 'The kind "play-book" is not known. Did you mean "Playbook"?'],
    ['kind: Deployment', 'The kind "Deployment" is not known.'],
    ['kind: 7', 'The kind is not a text.'],
    ['kind:', 'This document does not say its kind.'],
    ['title: Ransomware', 'This document does not say its kind.'],
  ])('explains %s', (line, message) => {
    expect(only(parseText(playbook([]).replace('kind: Playbook', line)).problems).message).toBe(message);
  });

  it('asks for the apiVersion of a document that has only our kind and a spec', () => {
    const problem = only(parseText('kind: playbook\nspec:\n  steps: []\n').problems);
    expect(problem.message).toBe('This looks like a document of kind "Playbook", but it has no apiVersion.');
    expect(place(problem)).toBe('1:7-1:15');
  });

  it('points at a mistyped apiVersion key', () => {
    const problem = only(parseText(playbook([]).replace('apiVersion', 'apiversion')).problems);
    expect(problem.message).toBe('The key "apiversion" is not known here. Did you mean "apiVersion"?');
    expect(place(problem)).toBe('1:1-1:11');
  });

  it.each([
    ['', 'This file is empty.'],
    ['# nothing yet\n', 'This file was named, but no document in it begins with "apiVersion: irready/v1".'],
    [DEPLOYMENT, 'This file was named, but no document in it begins with "apiVersion: irready/v1".'],
  ])('judges a file that was named strictly: %j', (text, message) => {
    const { problems, foreignFiles } = parseText(text, { explicit: true });
    expect(only(problems)).toMatchObject({ ruleId: 'document-is-recognised', message });
    expect(foreignFiles).toBe(0);
  });

  it('says nothing of an empty file that was found', () => {
    expect(parseText('').problems).toEqual([]);
  });
});

describe('mistakes', () => {
  it('reports several syntax errors, keeps sound siblings, and leaves the file unread', () => {
    const broken = playbook(['title: "a\\d"', 'scenario: x', 'owner: @duty']);
    const contacts = playbook(['owner: [a, b']).replace('Playbook', 'ContactRegistry');
    const { documents, problems, unread } = parseText([broken, contacts, playbook([])].join('---\n'));
    expect(documents.map((document) => document.index)).toEqual([2]);
    expect(new Set(problems.map((problem) => problem.ruleId))).toEqual(new Set(['yaml-is-well-formed']));
    expect(problems.length).toBe(3);
    expect(unread).toEqual([{ path: 'northwind/file.yaml', kinds: ['ContactRegistry', 'Playbook'] }]);
  });

  it.each([
    [['steps:', '\t- id: isolate'], 'A tab is used as indentation.', 7],
    [['owner: role/ciso', '   scenario: ransomware'], 'A second key begins inside a value.', 6],
    [['title: "Ransomware', 'owner: soc'], 'A double quote is opened and never closed.', 6],
    [['owner: @soc'], 'A value starts with a character that YAML keeps for itself.', 6],
    [['members: [amber, birch'], 'A "[" is opened and not closed.', 6],
    [['owner', 'scenario: x'], 'This key has no colon on its line.', 6],
    [['title: "C:\\data"'], 'A backslash in double quotes is followed by a letter that means nothing.', 6],
    [
      ['owner: !vault soc'],
      'A tag (a word after "!") stands before a value; irready does not run tags, so the value is unknown.',
      6,
    ],
    [['owner: *soc'], 'The alias "*soc" names an anchor that does not stand above it.', 6],
    [['owner: &soc [*soc]'], 'The alias "*soc" stands inside the value it names, so the value has no end.', 6],
    [['<<: soc'], 'The merge key "<<" is followed by something that is not a mapping.', 6],
  ])('says of %j what is wrong', (lines, message, line) => {
    const { problems, documents } = parseText(playbook(lines));
    expect(problems[0]?.message).toBe(message);
    expect(problems[0]?.ruleId).toBe('yaml-is-well-formed');
    expect(place(problems[0] ?? only([]))).toMatch(new RegExp(`^${line}:`));
    expect(documents).toEqual([]);
  });

  it('quotes nothing from the text of a syntax error', () => {
    const { problems } = parseText(playbook(['phone: "+44 20 7946 0101', ']: anna.lindqvist@fabrikam.example']));
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems.map(({ message, remediation }) => [message, remediation]))).not.toMatch(/7946|anna/);
  });

  it('reports a doubled key once, at its last place, and lets that one count', () => {
    const { documents, problems } = parseText(playbook(['owner: amber', 'title: x', 'owner: birch', '"owner": cedar']));
    expect(only(documents).value['spec']).toMatchObject({ owner: 'cedar' });
    const problem = only(problems);
    expect(problem).toMatchObject({ ruleId: 'keys-are-unique', subject: { pointer: '/spec/owner', target: 'key' } });
    expect(problem.message).toBe('The key "owner" stands 3 times in this mapping; only the last one counts.');
    expect(place(problem)).toBe('9:3-9:10');
    expect(problem.related?.map((related) => place({ ...problem, subject: related.subject }))).toEqual([
      '6:3-6:8',
      '8:3-8:8',
    ]);
  });

  it('does not count keys of other mappings, or of merged ones, as doubled', () => {
    const { problems } = parseText(playbook(['a: &a {id: 1}', 'b: {id: 2, <<: *a}', 'c: [{id: 1}, {id: 1}]']));
    expect(problems).toEqual([]);
  });

  it('lists at most so many problems of one rule and counts the rest', () => {
    const lines = Array.from({ length: LIMITS.problemsPerFile + 20 }, (_, index) => [
      `k${index}: 1`,
      `k${index}: 2`,
    ]).flat();
    const { problems } = parseText(playbook(lines));
    expect(problems).toHaveLength(LIMITS.problemsPerFile);
    expect(problems.at(-1)?.message).toMatch(/ 20 more like this in the file are not listed\.$/);
  });
});
