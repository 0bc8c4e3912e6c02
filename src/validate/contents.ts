import { child, isList, isMapping } from '../base/json-pointer.ts';
import { isPlaceholder } from '../base/placeholder.ts';
import type { Document } from '../model/document.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
import type { Shape, Shapes } from '../model/shape.ts';
import type { Mistake } from './explain.ts';
import { explainChannel } from './explain-channel.ts';
import { noValue } from './explain-type.ts';
import { placeName, quoted, sentence } from './wording.ts';

/**
 * What no schema can say of the texts of a document: blanks, placeholders, and channels whose value does not fit their
 * type. Unknown keys and the user's own are left alone.
 */
export function examineContents(document: Document, shapes: Shapes): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const visit = (value: Json | undefined, shape: Shape, pointer: Pointer): void => {
    if (typeof value === 'string') mistakes.push(...textMistakes(value, pointer));
    else if (shape.type === 'array' && isList(value)) {
      for (const [index, item] of value.entries()) visit(item, shape.items, child(pointer, index));
    } else if (shape.type === 'map' && isMapping(value)) {
      for (const key of Object.keys(value)) visit(value[key], shape.values, child(pointer, key));
    } else if (shape.type === 'object' && isMapping(value)) {
      if (shape.name === 'Channel') mistakes.push(...channelMistakes(value, pointer));
      for (const [key, field] of Object.entries(shapes.types[shape.name]?.fields ?? {})) {
        if (Object.hasOwn(value, key)) visit(value[key], field.shape, child(pointer, key));
      }
    }
  };
  visit(document.value, { type: 'object', name: document.kind }, '');
  return mistakes;
}

function textMistakes(text: string, pointer: Pointer): readonly Mistake[] {
  if (text.trim() === '') return [noValue(pointer)];
  if (!isPlaceholder(text)) return [];
  const message = `${sentence(placeName(pointer))} still holds the placeholder ${quoted(text)}.`;
  return [{ ruleId: 'placeholders-are-filled-in', pointer, message }];
}

function channelMistakes({ type, value }: JsonObject, pointer: Pointer): readonly Mistake[] {
  if (typeof type !== 'string' || typeof value !== 'string' || value.trim() === '' || isPlaceholder(value)) return [];
  const advice = explainChannel(type, value);
  if (advice === undefined) return [];
  const message = `"value" is ${quoted(value)}, ${advice.problem}.`;
  return [{ ruleId: 'values-are-well-formed', pointer: child(pointer, 'value'), message, remediation: advice.remedy }];
}
