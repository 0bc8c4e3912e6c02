import type { Json } from '../model/json.ts';
import { valueAt } from './json-pointer.ts';

/** Whether a document governs anything: one that says it is a draft or deprecated does not, one that says nothing does. */
export function isInForce(document: { readonly value: Json }): boolean {
  const status = valueAt(document.value, '/spec/status');
  return status !== 'draft' && status !== 'deprecated';
}

/** Whether a plan is an annex, which leaves most duties to the parent it names. */
export function isAnnex(document: { readonly value: Json }): boolean {
  return (valueAt(document.value, '/spec/parent') ?? null) !== null;
}
