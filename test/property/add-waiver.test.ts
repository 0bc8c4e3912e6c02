import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { addWaiver } from '../../src/edit/add-waiver.ts';
import { type NewWaiver, waiverToJson } from '../../src/edit/new-waiver.ts';
import { WAIVABLE } from '../../src/model/waiver.ts';

const WORDS = [
  'restore',
  'the site moves',
  "it's",
  '"quoted"',
  '#1',
  'a: b',
  '- dash',
  '10.1',
  'null',
  'é 🚢',
  '[x]',
  '{y}',
  '&a',
  '*',
  '|',
  '',
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 }).map((parts) => parts.join(' '));
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,6}){0,2}$/);
const glob = fc.constantFrom('*.yaml', 'plans/**', '!old/*', 'a b/[c].yaml');

const target = fc.oneof(
  fc.constant(undefined),
  fc.record({
    kind: fc.constant('Playbook' as const),
    name: id,
    pointer: fc.constantFrom('', '/spec/steps/0', '/spec/a~1b'),
  }),
  fc.record({ paths: fc.uniqueArray(glob, { minLength: 1 }) }),
);
const entry: fc.Arbitrary<NewWaiver> = fc
  .record({
    what: fc.constantFrom(...WAIVABLE),
    covers: fc.oneof(id, fc.constantFrom('10.1', 'SE:12')),
    target,
    reason: words,
    owner: id,
    approver: id,
  })
  .map(({ target, ...rest }) => ({
    id: 'the-new-one',
    ...(target !== undefined && { target }),
    ...rest,
    created: '2026-11-21',
    expires: '2027-02-28',
  }));

const comment = fc.constantFrom('# Northwind', '#', '# - id: old', '#: [{');
/** Lines between entries: nothing, blank ones, comments at several depths. */
const between = fc.array(
  fc.oneof(
    fc.constant(''),
    fc.tuple(fc.constantFrom(0, 1, 2, 4, 6), comment).map(([depth, text]) => ' '.repeat(depth) + text),
  ),
  { maxLength: 3 },
);
const value = fc.oneof(
  words.map((text) => stringify(text, { lineWidth: 0 }).trimEnd().replaceAll('\n', '\n        ')),
  fc.constantFrom(
    "'single'",
    '"two\\nlines"',
    '|\n        block\n        text',
    '>-\n        folded',
    '{a: 1, b: [2]}',
    '',
    '~',
    'one\n        two',
  ),
);
const remark = fc.constantFrom('', ' # why', '   #x');
const member = fc.record({ id, value, remark, after: between, gap: fc.constantFrom(1, 3) });

interface File {
  readonly text: string;
}
const file: fc.Arbitrary<File> = fc
  .record({
    head: between,
    key: fc.constantFrom('waivers:', 'waivers: # all of them', '"waivers":'),
    column: fc.constantFrom(0, 2, 4),
    members: fc.array(member, { minLength: 1, maxLength: 4 }),
    tail: fc.constantFrom('', '# end\n', '\n\n# end', 'x-note: kept # here\n', '...\n'),
    lineBreak: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ head, key, column, members, tail, lineBreak }) => {
    const margin = ' '.repeat(column);
    const lines = members.flatMap((one) => {
      const oneLine = !one.value.includes('\n') && !/[|>]$/.test(one.value);
      const dash = `${margin}-${' '.repeat(one.gap)}`;
      const inner = ' '.repeat(dash.length);
      return [
        `${dash}id: ${one.id}${one.remark}`,
        `${inner}reason: ${one.value}${oneLine ? one.remark : ''}`,
        ...one.after,
      ];
    });
    const text = `${[...head, key, ...lines].join('\n')}\n${tail}`;
    return { text: text.replaceAll('\n', lineBreak) };
  })
  .filter(({ text }) => parseDocument(text).errors.length === 0);

describe('addWaiver', () => {
  it('only ever puts lines in, and what it wrote reads as it was meant', () => {
    fc.assert(
      fc.property(file, entry, ({ text }, added) => {
        const result = addWaiver({ path: 'waivers.yaml', text }, added);
        const [before, after] = [parseDocument(text).toJS(), parseDocument(result).toJS()];
        expect(after).toEqual({ ...before, waivers: [...before.waivers, waiverToJson(added)] });
        const at = [...result].length;
        expect(at).toBeGreaterThan([...text].length);
        expect(withoutOneSpan(result, text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** Whether taking one span out of the first text gives the second. */
function withoutOneSpan(longer: string, shorter: string): boolean {
  let start = 0;
  while (start < shorter.length && longer[start] === shorter[start]) start++;
  return longer.endsWith(shorter.slice(start));
}
