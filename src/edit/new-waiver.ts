import type { JsonObject } from '../model/json.ts';
import type { WaiverEntry } from '../model/waiver.ts';

/** A waiver that is to be written. */
export type NewWaiver = Omit<WaiverEntry, 'is' | 'placeOf'>;

/** The waiver as a file holds it, keys in the order that people read them. */
export function waiverToJson({ id, what, covers, target, ...terms }: NewWaiver): JsonObject {
  const { reason, owner, approver, created, expires } = terms;
  const where = target === undefined ? {} : { target: targetToJson(target) };
  return { id, [what]: covers, ...where, reason, owner, approver, created, expires };
}

function targetToJson(target: NonNullable<NewWaiver['target']>): JsonObject {
  if ('paths' in target) return { paths: target.paths };
  const { kind, name, pointer } = target;
  return pointer === '' ? { kind, name } : { kind, name, pointer };
}
