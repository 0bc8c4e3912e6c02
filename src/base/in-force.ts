import type { Json } from '../model/json.ts';
import { valueAt } from './json-pointer.ts';

/** Whether a document governs anything: one that says it is a draft or deprecated does not, one that says nothing does. */
export function isInForce(document: { readonly value: Json }): boolean {
  const status = valueAt(document.value, '/spec/status');
  return status !== 'draft' && status !== 'deprecated';
}
