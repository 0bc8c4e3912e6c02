import { hash } from 'node:crypto';
import { link } from '../../../src/link/link.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { parse } from '../../../src/parse/parse.ts';
import { builtInLibrary } from '../../../src/ruleset/library.ts';

/** The workspace that files with these texts make. */
export function workspaceOf(...texts: readonly string[]): Workspace {
  const files = texts.map((text, place) => ({
    path: `northwind-${place}.yaml`,
    text,
    sha256: hash('sha256', text),
    explicit: false,
  }));
  const parsed = parse(files);
  return link(parsed.documents, parsed.unread, builtInLibrary().shapes).workspace;
}
