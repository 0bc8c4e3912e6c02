import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Document } from '../../src/model/document.ts';
import { fingerprints, type Identified } from '../../src/report/summarize/fingerprint.ts';
import { createFinder, maskColumns, maskMessage } from '../../src/report/summarize/mask.ts';
import { builtInLibrary } from '../../src/ruleset/library.ts';
import { documentsOf } from '../unit/link/fabrikam.ts';

const SHAPES = builtInLibrary().shapes;

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
const contact = fc.record({ id, name: fc.constantFrom('Anna Lindqvist', 'James Okafor', 'Mona Haddad') });
const contacts = fc.uniqueArray(contact, { selector: (each) => each.id, minLength: 1, maxLength: 6 });

function registry(list: readonly unknown[], path = 'contacts.yaml', style: 'block' | 'flow' = 'block'): Document {
  const value = {
    apiVersion: 'irready/v1',
    kind: 'ContactRegistry',
    metadata: { name: 'fabrikam-contacts' },
    spec: { contacts: list },
  };
  const text = style === 'flow' ? JSON.stringify(value) : `# moved\n\n${stringify(value)}`;
  const [document] = documentsOf({ [path]: text });
  if (document === undefined) throw new Error('no document');
  return document;
}

/** One finding at the name of every contact, in the order of the list. */
function findings(document: Document, count: number, ruleId = 'contact-is-reachable'): readonly Identified[] {
  return Array.from({ length: count }, (_, at) => ({
    ruleId,
    subject: { document, pointer: `/spec/contacts/${at}/name` },
    message: 'A gap.',
    path: document.file.path,
  }));
}

describe('a fingerprint', () => {
  it('survives reordering by id, reformatting and renaming the file', () => {
    fc.assert(
      fc.property(contacts, fc.constantFrom('block' as const, 'flow' as const), (list, style) => {
        const before = fingerprints(findings(registry(list), list.length), SHAPES);
        const moved = [...list].reverse();
        const after = fingerprints(findings(registry(moved, 'people/all.yaml', style), moved.length), SHAPES);
        expect([...after].reverse()).toEqual(before);
      }),
    );
  });

  it('is never shared by two places, even where ids repeat', () => {
    const repeating = fc.array(fc.record({ id: fc.constantFrom('amber', 'birch') }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(repeating, repeating, (north, south) => {
        const all = [
          ...findings(registry(north, 'north.yaml'), north.length),
          ...findings(registry(south, 'south.yaml'), south.length),
          ...findings(registry(south, 'south.yaml'), south.length, 'contact-has-not-left'),
        ];
        expect(new Set(fingerprints(all, SHAPES)).size).toBe(all.length);
      }),
    );
  });

  it('tells an id from a position and from a key', () => {
    const document = registry([{ id: '1' }, { note: 'no id' }, 'amber', { id: 'amber' }, 1]);
    const at = (pointer: string): Identified => ({
      ruleId: 'r',
      subject: { document, pointer },
      message: '',
      path: 'p',
    });
    const apart = Array.from({ length: 5 }, (_, place) => fingerprints([at(`/spec/contacts/${place}`)], SHAPES)[0]);
    expect(new Set(apart).size).toBe(5);
  });

  const channel = fc.record({
    type: fc.constantFrom('phone', 'email', 'pager'),
    value: fc.stringMatching(/^\+44 20 7946 01\d\d$/),
  });
  const channels = fc.uniqueArray(channel, { selector: (each) => each.type, minLength: 1, maxLength: 3 });
  const atChannels = (list: readonly unknown[]): readonly string[] => {
    const document = registry([{ id: 'amber', channels: list }]);
    const pointers = list.map((_, at) => `/spec/contacts/0/channels/${at}/value`);
    return fingerprints(
      pointers.map((pointer) => ({ ruleId: 'r', subject: { document, pointer }, message: '', path: 'p' })),
      SHAPES,
    );
  };

  it('survives reordering where entries have no id and are known by what they have to have', () => {
    fc.assert(
      fc.property(channels, (list) => {
        expect([...atChannels([...list].reverse())].reverse()).toEqual(atChannels(list));
      }),
    );
  });

  it('holds no personal data, which could be found again by trying', () => {
    fc.assert(
      fc.property(channels, channels, (one, other) => {
        const renumbered = one.map((each, at) => ({ ...each, value: other[at]?.value ?? '+44 20 7946 0100' }));
        expect(atChannels(renumbered)).toEqual(atChannels(one));
      }),
    );
    const people = [{ name: 'Anna Lindqvist' }, { name: 'James Okafor' }];
    const renamed = [{ name: 'Mona Haddad' }, { name: 'Zoë Ngata' }];
    expect(fingerprints(findings(registry(people), 2), SHAPES)).toEqual(
      fingerprints(findings(registry(renamed), 2), SHAPES),
    );
  });

  it('changes when the thing itself becomes another', () => {
    const [phone] = atChannels([{ type: 'phone', value: '+44 20 7946 0101' }]);
    const [pager] = atChannels([{ type: 'pager', value: '+44 20 7946 0101' }]);
    const [renamed] = fingerprints(findings(registry([{ id: 'birch', channels: [] }]), 1), SHAPES);
    const [before] = fingerprints(findings(registry([{ id: 'amber', channels: [] }]), 1), SHAPES);
    expect(phone).not.toBe(pager);
    expect(renamed).not.toBe(before);
  });
});

describe('a mask', () => {
  const person = fc.constantFrom(
    'Anna Lindqvist',
    'james.okafor@fabrikam.example',
    '+44 20 7946 0103',
    '李小龍',
    'Zoë',
  );
  const around = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\p{L}\p{N}]/gu, '-'));

  it('leaves no personal value and keeps every column', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(around, person), { maxLength: 5 }), around, (pieces, end) => {
        const text = pieces.map(([before, value]) => `${before} ${value} `).join('') + end;
        const values = pieces.map(([, value]) => value);
        const find = createFinder(values);
        for (const value of values) {
          expect(maskMessage(text, find)).not.toContain(value);
          expect(maskColumns(text, find)).not.toContain(value);
        }
        expect(maskColumns(text, find)).toHaveLength(text.length);
      }),
    );
  });
});
