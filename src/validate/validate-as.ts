import type { Json } from '../model/json.ts';
import { explainErrors, type Mistake } from './explain.ts';
import { type FileSchema, VALIDATORS } from './validators.generated.js';

/** Every mistake of a value against one of these schemas, one for each place; none when it fits. */
export function validateAs(schema: FileSchema, value: Json): readonly Mistake[] {
  const validator = VALIDATORS[schema];
  return validator(value) ? [] : explainErrors(validator.errors ?? [], { value, rawScalars: new Map() });
}
