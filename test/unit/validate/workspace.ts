import { fileURLToPath } from 'node:url';
import { readShapes } from '../../../scripts/schemas.ts';
import type { Document } from '../../../src/model/document.ts';
import { parse } from '../../../src/parse/parse.ts';
import { validate } from '../../../src/validate/validate.ts';

/** The shapes of our own schemas. */
export const SHAPES = readShapes(fileURLToPath(new URL('../../../schemas', import.meta.url)));

/** What a test looks at in a problem. */
export interface Seen {
  readonly rule: string;
  readonly at: string;
  readonly message: string;
  readonly remedy: string | undefined;
}

/** The documents of a YAML stream. */
export function documentsOf(text: string): readonly Document[] {
  const file = { path: 'response/registry.yaml', text, sha256: '0'.repeat(64), explicit: true };
  const { documents, problems } = parse([file]);
  if (problems.length > 0 || documents.length === 0)
    throw new Error(`the fixture does not parse: ${problems[0]?.message}`);
  return documents;
}

/** The problems of a YAML stream. */
export function problemsOf(text: string): readonly Seen[] {
  return validate(documentsOf(text), SHAPES).map(({ ruleId, subject, message, remediation }) => {
    if (!('pointer' in subject) && !('file' in subject)) throw new Error('a problem of this stage stands in a file');
    return { rule: ruleId, at: 'pointer' in subject ? subject.pointer : 'the file', message, remedy: remediation };
  });
}

/** A document of the Halyard Ferries response team: a kind and the body of its spec, indented by two spaces. */
export function halyard(kind: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: ${kind}\nmetadata: {name: halyard-${kind.toLowerCase()}}\nspec:\n${spec}\n`;
}
