import { describe, expect, it } from 'vitest';
import { addWaiver, waiverText } from '../../../src/edit/add-waiver.ts';
import type { NewWaiver } from '../../../src/edit/new-waiver.ts';

const LATE_DRILL: NewWaiver = {
  id: 'late-drill',
  what: 'rule',
  covers: 'playbook-was-exercised',
  target: { kind: 'Playbook', name: 'ransomware', pointer: '' },
  reason: 'The restore site moves in January; the drill follows.',
  owner: 'role/ciso',
  approver: 'contact/rowan',
  created: '2026-11-21',
  expires: '2027-01-31',
};

const LINES = [
  'id: late-drill',
  'rule: playbook-was-exercised',
  'target:',
  '  kind: Playbook',
  '  name: ransomware',
  'reason: The restore site moves in January; the drill follows.',
  'owner: role/ciso',
  'approver: contact/rowan',
  'created: 2026-11-21',
  'expires: 2027-01-31',
];

const JSON_ENTRY =
  '{"id": "late-drill", "rule": "playbook-was-exercised", "target": {"kind": "Playbook", "name": "ransomware"}, "reason": "The restore site moves in January; the drill follows.", "owner": "role/ciso", "approver": "contact/rowan", "created": "2026-11-21", "expires": "2027-01-31"}';

function add(text: string | undefined): string {
  return addWaiver({ path: 'security/waivers.yaml', text }, LATE_DRILL);
}

/** The new entry as block YAML whose dash stands in a column. */
function block(column: number, lineBreak = '\n'): string {
  return LINES.map((line, index) => `${' '.repeat(column)}${index === 0 ? '- ' : '  '}${line}${lineBreak}`).join('');
}

describe('addWaiver', () => {
  it('writes a file where there is none', () => {
    expect(add(undefined)).toBe(`waivers:\n${block(2)}`);
  });

  // Each: what it shows, the file, and the file afterwards with NEW for the entry at the right column.
  it.each<[string, string, string]>([
    ['an empty file', '', `waivers:\n${block(2)}`],
    ['only comments', '# Northwind\n', `# Northwind\nwaivers:\n${block(2)}`],
    ['only comments, without a last line break', '# Northwind', `# Northwind\nwaivers:\n${block(2)}`],
    ['the marks of a document', '---\n# Northwind\n...\n', `---\n# Northwind\nwaivers:\n${block(2)}...\n`],
    ['another key', 'x-note: kept # here\n# end\n', `x-note: kept # here\nwaivers:\n${block(2)}# end\n`],
    ['no value', 'waivers:\n', `waivers:\n${block(2)}`],
    ['no value and no line break', 'waivers:', `waivers:\n${block(2)}`],
    ['no value, but comments', 'waivers: # none\n  # yet\n# end\n', `waivers: # none\n  # yet\n${block(2)}# end\n`],
    ['null', 'waivers: ~ # none yet\nx-a: 1\n', `waivers: # none yet\n${block(2)}x-a: 1\n`],
    ['an empty list', 'waivers: [] # none yet\n', `waivers: # none yet\n${block(2)}`],
    [
      'a list at the margin',
      'waivers:\n- id: a # first\n\nx-b: 1\n',
      `waivers:\n- id: a # first\n${block(0)}\nx-b: 1\n`,
    ],
    ['a list far in', 'waivers:\n     -   id: a', `waivers:\n     -   id: a\n${block(5)}`],
    ['an empty entry', 'waivers:\n  -\n', `waivers:\n  -\n${block(2)}`],
    ['a block text', 'waivers:\n  - reason: |\n      a\n\n', `waivers:\n  - reason: |\n      a\n${block(2)}\n`],
    [
      'a text that keeps its line breaks',
      'waivers:\n  - a: |+\n      a\n\n',
      `waivers:\n  - a: |+\n      a\n\n${block(2)}`,
    ],
    ['a folded text', 'waivers:\n  - a: one\n      two\n# end', `waivers:\n  - a: one\n      two\n${block(2)}# end`],
    [
      'comments of the last entry and of the list',
      "waivers:\n  # first\n  - id: 'a'   # quoted\n    # of a\n  # of the list\n",
      `waivers:\n  # first\n  - id: 'a'   # quoted\n    # of a\n${block(2)}  # of the list\n`,
    ],
    [
      'entries with an empty line between them',
      'waivers:\n  - id: a\n\n  - id: b\n',
      `waivers:\n  - id: a\n\n  - id: b\n\n${block(2)}`,
    ],
    ['an explicit key', '? waivers\n: - id: a\n', `? waivers\n: - id: a\n${block(2)}`],
  ])('adds to a file with %s', (_, before, after) => {
    expect(add(before)).toBe(after);
  });

  it.each<[string, string, string]>([
    ['on one line', 'waivers: [ {id: a} ] # end\n', `waivers: [ {id: a}, ${JSON_ENTRY} ] # end\n`],
    ['with a last comma', 'waivers: [{id: a},]\n', `waivers: [{id: a}, ${JSON_ENTRY},]\n`],
    ['on lines', 'waivers: [\n    {id: a} # b\n  ]\n', `waivers: [\n    {id: a}, # b\n    ${JSON_ENTRY}\n  ]\n`],
    [
      'on lines, with a last comma',
      'waivers: [\n  {id: a}, # b,\n]\n',
      `waivers: [\n  {id: a}, # b,\n  ${JSON_ENTRY},\n]\n`,
    ],
    ['with a comment only', 'waivers: [\n  # none\n]\n', `waivers: [\n  # none\n  ${JSON_ENTRY}\n]\n`],
    [
      'in JSON',
      '{\n  "waivers": [\n    {"id": "a"}\n  ]\n}\n',
      `{\n  "waivers": [\n    {"id": "a"},\n    ${JSON_ENTRY}\n  ]\n}\n`,
    ],
    ['that is empty, in JSON', '{"waivers": []}', `{"waivers": [${JSON_ENTRY}]}`],
    ['that is null, in JSON', '{"waivers": null}', `{"waivers": [${JSON_ENTRY}]}`],
    ['that is not there, in JSON', '{}', `{"waivers": [${JSON_ENTRY}]}`],
    ['that is not there, beside another key', '{x-a: 1}', `{x-a: 1, "waivers": [${JSON_ENTRY}]}`],
  ])('adds to a list in brackets %s', (_, before, after) => {
    expect(add(before)).toBe(after);
  });

  it('keeps line breaks of two characters', () => {
    const before = 'waivers:\r\n  - id: a # b\r\n\r\n# end\r\n';
    expect(add(before)).toBe(`waivers:\r\n  - id: a # b\r\n${block(2, '\r\n')}\r\n# end\r\n`);
  });

  it('keeps a byte order mark', () => {
    expect(add('\ufeffwaivers:\n  - id: a\n')).toBe(`\ufeffwaivers:\n  - id: a\n${block(2)}`);
  });

  it.each<[string, string, string]>([
    ['does not parse', 'waivers:\n  - id: "a\n', 'security/waivers.yaml:2:'],
    ['has a key twice', 'waivers: []\nwaivers: []\n', 'The key "waivers" stands 2 times'],
    ['holds two documents', 'waivers: []\n---\na: 1\n', 'security/waivers.yaml:2:1: A second document begins here'],
    ['is a list', '- id: a\n', 'security/waivers.yaml:1:1: A file of waivers is a mapping'],
    ['is a word', 'none\n', 'security/waivers.yaml:1:1: A file of waivers is a mapping'],
    [
      'has a text for a list',
      'x-a: 1\nwaivers: none\n',
      'security/waivers.yaml:2:10: The value of "waivers" is not a list',
    ],
    [
      'has a mapping for a list',
      'waivers:\n  id: a\n',
      'security/waivers.yaml:1:1: The value of "waivers" is not a list',
    ],
    [
      'has the id already',
      'waivers:\n  - id: late-drill\n',
      'security/waivers.yaml:2:9: A waiver with the id "late-drill"',
    ],
    [
      'keeps its list elsewhere',
      'x-all: &all\n  - id: a\nwaivers: *all\n',
      'Add the waiver by hand:\n- id: late-drill\n',
    ],
    [
      'stands for more than a text can hold',
      `x-a: &a "${'a'.repeat(40_000)}"\nx-b: [${'*a,'.repeat(20_000)}]\nwaivers: []\n`,
      'Add the waiver by hand:\n',
    ],
    ['says that its list is none', 'waivers: !!null\n', 'Add the waiver by hand:\n- id: late-drill\n'],
  ])('refuses a file that %s', (_, text, message) => {
    expect(() => add(text)).toThrow(
      expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(message) }),
    );
  });
});

describe('waiverText', () => {
  it('quotes what YAML would read as something else, and folds a long reason', () => {
    const reason = `10.1: ${'the supplier answers in spring '.repeat(5)}#1`;
    const text = waiverText({ ...LATE_DRILL, what: 'control', covers: '10.1', target: { paths: ['*.yaml'] }, reason });
    expect(text).toContain('  control: "10.1"\n  target:\n    paths:\n      - "*.yaml"\n');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('leaves out a target when the workspace as a whole is meant', () => {
    const { target: _, ...everywhere } = LATE_DRILL;
    expect(waiverText(everywhere)).toBe(`- ${LINES.filter((_, at) => at < 2 || at > 4).join('\n  ')}\n`);
  });
});
