import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CONTACTS = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: northwind-contacts}
spec:
  contacts:
    - id: rowan
      name: Rowan Hale
      channels: [{type: phone, value: "+44 20 7946 0141", primary: true}]
    - id: tess
      name: Tess Okoro
      channels: [{type: phone, value: "+44 20 7946 0142", primary: true}]
    - {id: juno, name: Juno Marsh, status: left, endDate: 2026-06-30}
  roles:
    - {id: ciso, primary: rowan}
    - {id: managing-director, primary: tess}
`;

const PLAYBOOKS = `apiVersion: irready/v1
kind: Playbook
metadata: {name: ransomware}
spec:
  steps:
    - {id: isolate, phase: containment, title: Take the machine off the network}
---
apiVersion: irready/v1
kind: Playbook
metadata: {name: phishing}
spec:
  steps:
    - {id: warn, phase: identification, title: Warn everybody who got the mail, assignee: role/ciso}
    - {id: isolate, phase: containment, title: Lock the account}
`;

/** A new folder with the first documents of Northwind, which has a registry, two playbooks and no plan. */
export function northwindFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'irready-northwind-'));
  writeFileSync(join(folder, 'contacts.yaml'), CONTACTS);
  writeFileSync(join(folder, 'playbooks.yaml'), PLAYBOOKS);
  return folder;
}
