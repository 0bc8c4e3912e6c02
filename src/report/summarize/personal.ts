import { child, isList, isMapping } from '../../base/json-pointer.ts';
import type { Document } from '../../model/document.ts';
import type { Json } from '../../model/json.ts';
import type { Pointer } from '../../model/pointer.ts';
import type { Shape, Shapes } from '../../model/shape.ts';

/** Names, numbers and addresses that a document holds, as the schemas mark them; numbers as they were written. */
export function personalValues(document: Document, shapes: Shapes): readonly string[] {
  const values: string[] = [];
  const visit = (value: Json | undefined, shape: Shape, pointer: Pointer, personal: boolean): void => {
    if (value === undefined || value === null) return;
    if (shape.type === 'object' && isMapping(value)) {
      const fields = shapes.types[shape.name]?.fields ?? {};
      for (const [key, item] of Object.entries(value)) {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        if (field !== undefined) visit(item, field.shape, child(pointer, key), personal || field.personal);
      }
    } else if (shape.type === 'array' && isList(value)) {
      for (const [index, item] of value.entries()) visit(item, shape.items, child(pointer, index), personal);
    } else if (shape.type === 'map' && isMapping(value)) {
      for (const [key, item] of Object.entries(value)) visit(item, shape.values, child(pointer, key), personal);
    } else if (personal) for (const text of scalars(value, document.rawScalars.get(pointer))) values.push(text);
  };
  visit(document.value, { type: 'object', name: document.kind }, '', false);
  return values;
}

/** A personal value of the wrong type is no less personal: everything below it counts. */
function scalars(value: Json, raw: string | undefined): readonly string[] {
  if (value === null || typeof value === 'boolean') return [];
  if (isList(value)) return value.flatMap((item) => scalars(item, undefined));
  if (isMapping(value)) return Object.values(value).flatMap((item) => scalars(item, undefined));
  return raw === undefined ? [String(value)] : [String(value), raw];
}
