/** Writes the skeleton of a rule: `npm run new-rule -- playbooks/playbook-names-its-tlp`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

function sentence(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const SKELETON = (id: string) => `# yaml-language-server: $schema=../../schemas/rule.schema.json
id: ${id}
title: ${sentence(id)}
level: warning
rationale: >-
  TBD: why a gap here hurts during an incident.
remediation: >-
  TBD: what to write instead.

appliesTo: Playbook
where: inForce(document)
require: has(spec.tlp)
at: spec.tlp
message: >-
  Playbook "{metadata.name}" does not say how widely it may be shared.

examples:
  asOf: 2026-06-01
  pass:
    - |
      apiVersion: irready/v1
      kind: Playbook
      metadata: {name: ransomware}
      spec:
        tlp: AMBER
  fail:
    - |
      apiVersion: irready/v1
      kind: Playbook
      metadata: {name: ransomware}
      spec:  # <- finding
        status: active
`;

function writeRule(name: string): string {
  const [folder, id, ...rest] = name.split('/');
  if (folder === undefined || id === undefined || rest.length > 0 || !ID.test(id)) {
    throw new Error('Name the folder and the rule, a sentence in kebab-case: playbooks/playbook-names-its-tlp');
  }
  const path = join('rules', folder, `${id}.yaml`);
  if (existsSync(join(root, path))) throw new Error(`${path} exists already.`);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), SKELETON(id));
  return path;
}

try {
  const path = writeRule(process.argv[2] ?? '');
  console.log(`Wrote ${path}. Next:
  1. Edit it, then run its examples:  npx vitest run test/rules.test.ts -t ${path.replace(/.*\/(.*)\.yaml/, '$1')}
  2. Add its id to an objective in rules/objectives/.
  3. Let examples/complete pass: npx tsx src/cli.ts check examples/complete --profile full
  4. npm run check, and what CONTRIBUTING.md says of the tests that count rules`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
