import { DOCUMENT_KINDS, type DocumentKind } from '../../model/document.ts';
import type { UnreadFile } from '../../model/source-file.ts';
import type { CelFunction } from '../cel-function.ts';
import { evaluation, refuseValue } from '../evaluation.ts';
import type { Node } from '../values.ts';

function given(kind: DocumentKind, documents: readonly Node[]): readonly Node[] {
  const none = documents.length === 0;
  const mayHold = ({ kinds }: UnreadFile): boolean => kinds.includes(kind) || (none && kinds.length === 0);
  const unread = evaluation().workspace.unread.find(mayHold);
  if (unread !== undefined) return refuseValue(`"${unread.path}" could not be read; it may hold a ${kind}`);
  return none ? refuseValue(`there is no ${kind} to look in`) : documents;
}

/** One function a kind of document, for rules about one kind that look into another. */
export const givenFunctions: readonly CelFunction[] = DOCUMENT_KINDS.map((kind) => ({
  signature: `given(list<${kind}>): list<${kind}>`,
  description: `The documents themselves; undecided when there is no ${kind}, or when a file that may hold one could not be read.`,
  call: (documents: readonly Node[]) => given(kind, documents),
}));
