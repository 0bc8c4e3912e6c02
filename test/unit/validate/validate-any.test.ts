import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parent, valueAt } from '../../../src/base/json-pointer.ts';
import { DOCUMENT_KINDS, type Document } from '../../../src/model/document.ts';
import type { Json } from '../../../src/model/json.ts';
import { validate } from '../../../src/validate/validate.ts';
import { SHAPES } from './workspace.ts';

const KEYS = [...new Set(Object.values(SHAPES.types).flatMap((type) => Object.keys(type.fields)))];

/** Values made of our own keys, so that they get past the first level. */
const { value: anything } = fc.letrec<{ value: Json; leaf: Json }>((tie) => ({
  leaf: fc.oneof(
    fc.string(),
    fc.constantFrom('2026-06-10', 'P6M', 'active', '__proto__', '{{NAME}}'),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  ),
  value: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string()), tie('value'), { maxKeys: 5 }),
  ),
}));

it('finds at most one problem for each place, and every place is there', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DOCUMENT_KINDS), anything, (kind, spec) => {
      const value = { apiVersion: 'irready/v1', kind, metadata: { name: 'halyard' }, spec };
      const file = { path: 'response/halyard.yaml', text: '', sha256: '', explicit: true };
      const document: Document = { file, index: 0, kind, name: 'halyard', value, rawScalars: new Map() };
      const places = validate([document], SHAPES).map(({ subject }) => {
        if (!('pointer' in subject)) throw new Error('a problem of this stage stands in a document');
        expect(valueAt(value, subject.pointer)).not.toBeUndefined();
        expect(valueAt(value, parent(subject.pointer))).not.toBeUndefined();
        return `${subject.target ?? 'value'} ${subject.pointer}`;
      });
      expect(places).toEqual([...new Set(places)]);
    }),
  );
});
