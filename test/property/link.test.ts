import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link } from '../../src/link/link.ts';
import { documentsOf, SHAPES, yamlOf } from '../unit/link/fabrikam.ts';

const ids = ['amber', 'birch', 'cedar'];
const reference = fc.constantFrom(...ids, 'role/amber', 'role/birch', 'team/soc', 'rol/amber', 'role/', '/', '');
const role = fc.record({ id: fc.constantFrom(...ids), primary: reference, backup: reference });

const registry = fc
  .tuple(
    fc.constantFrom('north', 'south'),
    fc.array(fc.constantFrom(...ids), { maxLength: 3 }),
    fc.array(role, { maxLength: 4 }),
  )
  .map(([name, contacts, roles]) =>
    yamlOf(
      'ContactRegistry',
      name,
      `  contacts: ${JSON.stringify(contacts.map((id) => ({ id })))}\n  roles: ${JSON.stringify(roles)}`,
    ),
  );

const workspace = fc
  .array(registry, { minLength: 1, maxLength: 4 })
  .map((texts) => documentsOf(Object.fromEntries(texts.map((text, at) => [`contacts/${at}.yaml`, text]))));

describe('link', () => {
  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(workspace, (documents) => {
        const forward = link(documents, [], SHAPES);
        const backward = link([...documents].reverse(), [], SHAPES);
        expect(backward.problems).toEqual(forward.problems);
        expect(backward.workspace.entities).toEqual(forward.workspace.entities);
      }),
    );
  });

  it('leaves no reference without one object, a problem at its place, or one that it shares with those as unclear', () => {
    fc.assert(
      fc.property(workspace, (documents) => {
        const { workspace: linked, problems } = link(documents, [], SHAPES);
        const told = new Set(
          problems
            .filter((each) => each.ruleId === 'references-resolve')
            .map(({ subject }) => ('document' in subject ? `${subject.document.file.path}${subject.pointer}` : '')),
        );
        for (const document of documents) {
          const roles = document.value['spec'];
          for (let at = 0; at < 4 && typeof roles === 'object'; at++) {
            for (const key of ['primary', 'backup']) {
              const pointer = `/spec/roles/${at}/${key}`;
              const found = linked.referenceAt(document, pointer);
              if (found === undefined) continue;
              const shared = problems.some(({ message }) => message.startsWith(`"${found.text}" could be any of`));
              const here = told.has(`${document.file.path}${pointer}`);
              expect(found.resolution.kind === 'ambiguous' ? shared : here).toBe(found.resolution.kind !== 'resolved');
            }
          }
        }
      }),
    );
  });
});
