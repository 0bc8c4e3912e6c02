import type { SourceFile } from '../../../src/model/source-file.ts';

/** A file as `discover` would hand it over. */
export function sourceFile(text: string, more: Partial<SourceFile> = {}): SourceFile {
  return { path: 'northwind/file.yaml', text, sha256: '0'.repeat(64), explicit: false, ...more };
}

/** A playbook of Northwind Ferries, a fictional company, with the given lines below `spec`. */
export function playbook(specLines: readonly string[]): string {
  return [
    'apiVersion: irready/v1',
    'kind: Playbook',
    'metadata:',
    '  name: ransomware',
    'spec:',
    ...specLines.map((line) => `  ${line}`),
    '',
  ].join('\n');
}
