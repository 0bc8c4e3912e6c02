import { describe, expect, it } from 'vitest';
import { namedPointer } from '../../../src/edit/named-pointer.ts';

const REGISTRY = {
  spec: {
    contacts: [
      { id: 'rowan', name: 'Rowan Hale', channels: [{ type: 'phone' }, { type: 'email' }] },
      { id: '', name: 'tess' },
      { id: 7 },
    ],
    'a/b': [{ name: 'x/y~z' }],
    words: ['first'],
  },
};

describe('namedPointer', () => {
  it.each([
    ['', ''],
    ['/spec/contacts', '/spec/contacts'],
    ['/spec/contacts/0/channels/1/type', '/spec/contacts/rowan/channels/1/type'],
    ['/spec/contacts/1', '/spec/contacts/tess'],
    ['/spec/contacts/2/id', '/spec/contacts/2/id'],
    ['/spec/words/0', '/spec/words/0'],
    ['/spec/a~1b/0/name', '/spec/a~1b/x~1y~0z/name'],
    ['/spec/contacts/0/absent', '/spec/contacts/rowan/absent'],
  ])('writes "%s" as "%s"', (pointer, named) => {
    expect(namedPointer(REGISTRY, pointer)).toBe(named);
  });
});
