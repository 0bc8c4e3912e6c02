import { DOCUMENT_KINDS, type DocumentKind } from '../../model/document.ts';
import type { CelFunction } from '../cel-function.ts';
import { refuseValue } from '../evaluation.ts';
import type { Node } from '../values.ts';

function given(kind: DocumentKind, documents: readonly Node[]): readonly Node[] {
  return documents.length === 0 ? refuseValue(`there is no ${kind} to look in`) : documents;
}

/** One function a kind of document, for rules about one kind that look into another. */
export const givenFunctions: readonly CelFunction[] = DOCUMENT_KINDS.map((kind) => ({
  signature: `given(list<${kind}>): list<${kind}>`,
  description: `The documents themselves; undecided when there is no ${kind}.`,
  call: (documents: readonly Node[]) => given(kind, documents),
}));
