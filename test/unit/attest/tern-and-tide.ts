/** Tern & Tide, a fictional ferry company, and what its people state. */
import { type Attestations, attest } from '../../../src/attest/attest.ts';
import { link } from '../../../src/link/link.ts';
import type { UnreadFile } from '../../../src/model/source-file.ts';
import { parse } from '../../../src/parse/parse.ts';
import { SHAPES } from '../expression/door.ts';
import { sourceFile } from '../parse/texts.ts';

const OBJECTIVES = [
  { id: 'O-034', coverage: 'partial' },
  { id: 'O-040', coverage: 'manual' },
  { id: 'O-149', coverage: 'automated' },
  { id: 'O-210', coverage: 'planned' },
] as const;

const PARTS = {
  objective: 'O-034',
  statement: 'I opened the emergency access with both on-call engineers.',
  by: 'maren',
  on: '2026-05-04',
  validUntil: '2026-11-03',
  evidence: '[minutes/2026-05-04-emergency-access.md]',
};

/** Parts of an attestation as YAML; one that is undefined is left out. */
export type Changes = { readonly [Key in keyof typeof PARTS]?: string | undefined };

/** A sound attestation of O-034 by Maren, with these parts changed. */
export function attestation(changes: Changes = {}, name = 'emergency-access-works'): string {
  const parts = Object.entries({ ...PARTS, ...changes }).filter(([, value]) => value !== undefined);
  return [
    'apiVersion: irready/v1',
    'kind: Attestation',
    `metadata: {name: ${name}}`,
    'spec:',
    ...parts.map(([key, value]) => `  ${key}: ${value}`),
    '',
  ].join('\n');
}

/** A registry with these contacts, each a flow mapping. */
export function registry(...contacts: readonly string[]): string {
  const head = ['apiVersion: irready/v1', 'kind: ContactRegistry', 'metadata: {name: tern-and-tide-contacts}'];
  return [...head, 'spec:', '  contacts:', ...contacts.map((contact) => `    - ${contact}`), ''].join('\n');
}

/** What is judged of these files on a day. */
export function attestedIn(texts: readonly string[], asOf: string, unread: readonly UnreadFile[] = []): Attestations {
  const { documents } = parse(texts.map((text, place) => sourceFile(text, { path: `file-${place}.yaml` })));
  const { workspace } = link(documents, unread, SHAPES);
  return attest({ workspace, objectives: OBJECTIVES, asOf });
}

/** State and finding of a single attestation: `expired attestation-has-not-expired /spec/validUntil`. */
export function verdictOn(
  changes: Changes,
  asOf = '2026-06-01',
  contact = '{id: maren}',
  unread: readonly UnreadFile[] = [],
): string {
  const { attestations, problems } = attestedIn([attestation(changes), registry(contact)], asOf, unread);
  const states = attestations.map(({ state }) => state);
  const found = problems.map(({ ruleId, subject }) => `${ruleId} ${'pointer' in subject ? subject.pointer : ''}`);
  return [...states, ...found].join(' ');
}
