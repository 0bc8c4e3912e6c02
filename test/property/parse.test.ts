import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { child } from '../../src/base/json-pointer.ts';
import type { Json } from '../../src/model/json.ts';
import type { Region } from '../../src/model/location.ts';
import type { Pointer } from '../../src/model/pointer.ts';
import { createLocator } from '../../src/parse/locate.ts';
import { parse } from '../../src/parse/parse.ts';
import { parseYamlFile } from '../../src/parse/yaml-file.ts';
import { sourceFile } from '../unit/parse/texts.ts';

const HEAD = 'apiVersion: irready/v1\nkind: Playbook\nmetadata: {name: phishing}\n';

/** Pieces that YAML gives a meaning, among ordinary words. */
const piece = fc.constantFrom(
  ...[
    'a',
    'b: ',
    '- ',
    '? ',
    ': ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&x ',
    '*x',
    '<<: ',
    '!t ',
    '"',
    "'",
    '|',
    '>',
    '\n',
    '\r\n',
  ],
  ...[
    '\n  ',
    '\n    ',
    '\t',
    '#',
    ' #c',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '\\',
    '@',
    '`',
    '~',
    '.inf',
    '0x1F',
    '+44',
    '🚢',
  ],
  ...['__proto__: ', '\u0000', '\u2028', '\ud800', 'kind: ', 'spec: ', 'apiVersion: irready/v1\n'],
);
const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const text = fc.oneof(
  soup,
  soup.map((rest) => `${HEAD}spec:\n  ${rest}`),
  fc.string({ unit: 'binary' }).map((rest) => HEAD + rest),
);

function isInside(region: Region, whole: string): boolean {
  const lines = whole.split('\n').map((line, index, all) => (index < all.length - 1 ? line.replace(/\r$/, '') : line));
  const start = lines[region.startLine - 1];
  const end = lines[region.endLine - 1];
  const ordered = region.startLine < region.endLine || region.startColumn <= region.endColumn;
  if (start === undefined || end === undefined || !ordered) return false;
  return region.startColumn >= 1 && region.startColumn <= start.length + 1 && region.endColumn <= end.length + 1;
}

function pointers(value: Json, pointer: Pointer = ''): readonly Pointer[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return [pointer, ...Object.entries(value).flatMap(([key, inner]) => pointers(inner, child(pointer, key)))];
}

describe('parse', () => {
  it('reads any text without throwing, and every place it reports lies inside the text', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (whole, explicit) => {
        const file = sourceFile(whole, { explicit });
        const { documents, problems } = parse([file]);
        const { locate } = createLocator();
        for (const document of documents) {
          for (const pointer of pointers(document.value)) {
            expect(isInside(locate({ document, pointer }).region, whole), pointer).toBe(true);
            if (pointer !== '') locate({ document, pointer, target: 'key' });
          }
        }
        for (const { subject, related = [] } of problems) {
          for (const place of [subject, ...related.map((other) => other.subject)]) {
            if ('file' in place || 'document' in place) expect(isInside(locate(place).region, whole)).toBe(true);
          }
        }
        expect(documents.length + problems.length > 0 || !explicit).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('reads a configuration file of any text without throwing', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const file = parseYamlFile('irready.yaml', whole);
        if (file.is === 'broken') expect(file.frames.length).toBeGreaterThan(0);
        else for (const pointer of pointers(file.value)) expect(file.frame(pointer, 'here')).toContain('irready.yaml:');
      }),
    );
  });

  const value = fc.jsonValue({ maxDepth: 5 });

  it('gives back what was written as YAML or JSON', () => {
    fc.assert(
      fc.property(value, fc.boolean(), (spec, asJson) => {
        const whole = { apiVersion: 'irready/v1', kind: 'Playbook', metadata: { name: 'phishing' }, spec };
        const written = asJson ? JSON.stringify(whole) : stringify(whole, { aliasDuplicateObjects: false });
        const [document] = parse([sourceFile(written)]).documents;
        expect(JSON.parse(JSON.stringify(document?.value))).toEqual(JSON.parse(JSON.stringify(whole)));
      }),
    );
  });

  it('does not depend on the order of the files', () => {
    const files = fc
      .array(text, { maxLength: 6 })
      .map((texts) => texts.map((whole, index) => sourceFile(whole, { path: `northwind/${index}.yaml` })));
    fc.assert(
      fc.property(files, (list) => {
        const there = parse(list);
        const back = parse([...list].reverse());
        const byFile = (from: typeof there) =>
          list.map((file) => ({
            documents: from.documents.filter((document) => document.file === file),
            unread: from.unread.filter((unread) => unread.path === file.path),
          }));
        expect(byFile(back)).toEqual(byFile(there));
        expect(back.foreignFiles).toBe(there.foreignFiles);
        expect(back.problems.length).toBe(there.problems.length);
      }),
    );
  });
});
