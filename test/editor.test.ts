/** What people see while they write: our schemas in the language server behind VS Code, Neovim and JetBrains editors. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../src/model/document.ts';
import { type Editor, openEditor, projectFile } from './language-server.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await openEditor();
});
afterAll(() => editor.close());

const head = (kind: string): string => `apiVersion: irready/v1\nkind: ${kind}\nmetadata: {name: terntide}\nspec:\n`;
const examples = readdirSync(new URL('../examples/complete', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .sort();

describe('completion', () => {
  it.each(DOCUMENT_KINDS)('offers every key of a %s, each with a sentence', async (kind) => {
    const schema = JSON.parse(projectFile(`schemas/${fileNameOf(kind)}.schema.json`));
    const keys = Object.keys(schema.definitions[`${kind}Spec`].properties);
    const offered = await editor.complete(`${head(kind)}  x-own: 1\n  |`);
    const own = offered.filter(({ label }) => keys.includes(label));
    expect(own.map(({ label }) => label).sort()).toEqual(keys.sort());
    expect(own.filter(({ documentation }) => textOf(documentation).length < 25)).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    ['phases of a step', `${head('Playbook')}  steps:\n    - phase: |`, ['containment', 'eradication', 'recovery']],
    ['states of a plan', `${head('IncidentResponsePlan')}  status: |`, ['draft', 'active', 'deprecated']],
    [
      'kinds of party outside',
      `${head('ContactRegistry')}  external:\n    - id: azure\n      type: |`,
      ['provider', 'regulator', 'counsel', 'managedProvider'],
    ],
    [
      'activities shared with a provider',
      `${head('IncidentResponsePlan')}  sharedResponsibility:\n    - activity: |`,
      ['notifyAndTriage', 'collectEvidence', 'investigate', 'eradicate', 'recover'],
    ],
    ['kinds of document', 'apiVersion: irready/v1\nkind: |', DOCUMENT_KINDS],
  ])('offers the known %s', async (_what, text, words) => {
    const labels = (await editor.complete(text)).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining([...words]));
  });

  it('says what each setting of a cloud is', async () => {
    const offered = await editor.complete(`${head('CloudConfiguration')}  cloud: azure\n  settings:\n    - id: |`);
    const [contact] = offered.filter(({ label }) => label === 'azure-defender-security-contact');
    expect(textOf(contact?.documentation)).toMatch(/contact/i);
    expect(offered.length).toBeGreaterThan(80);
  });
});

describe('hover', () => {
  it('says what a key is for', async () => {
    expect(await editor.hover(`${head('IncidentResponsePlan')}  severity|Levels: []`)).toMatch(/severe/i);
  });
});

describe('diagnostics', () => {
  it.each(examples)('has nothing to say of examples/complete/%s', async (path) => {
    expect(await editor.diagnose(projectFile(`examples/complete/${path}`))).toEqual([]);
  });

  it('marks a misspelt key and a word that is not known', async () => {
    const found = await editor.diagnose(`${head('Playbook')}  stauts: active\n  tlp: PURPLE\n`);
    expect(found.map(({ range }) => range.start.line).sort()).toEqual([4, 5]);
  });

  it('marks a kind that does not exist', async () => {
    const found = await editor.diagnose(head('Playbok'));
    expect(found.map(({ range }) => range.start.line)).toContain(1);
  });
});

function fileNameOf(kind: string): string {
  return kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

function textOf(documentation: string | { readonly value: string } | undefined): string {
  return typeof documentation === 'object' ? documentation.value : (documentation ?? '');
}
