import type { Pointer } from '../model/pointer.ts';

/** The part of a schema that an error quotes. */
export interface SchemaPart {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly 'x-personal'?: boolean;
  readonly [keyword: string]: unknown;
}

/** What one keyword of a schema finds wrong with one value. */
export interface SchemaError {
  readonly pointer: Pointer;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: SchemaPart;
}

/** A compiled schema: tells whether a value follows it and leaves the errors on itself. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** Errors kept for one value; more of them add nothing that a person would read. */
const MOST_ERRORS = 2_000;

/** Adds an error to a list in place until it is full; null is the empty list. Only the compiled validators call it. */
export function add(
  errors: SchemaError[] | null,
  pointer: Pointer,
  keyword: string,
  params: SchemaError['params'],
  schema: SchemaPart,
): readonly SchemaError[] {
  return addAll(errors, [{ pointer, keyword, params, schema }]);
}

/** Ends a validation whose first errors are enough to know: a value of millions of mistakes is not looked at to its end. */
export class EnoughErrors extends Error {
  override readonly name = 'EnoughErrors';
  readonly errors: readonly SchemaError[];

  constructor(errors: readonly SchemaError[]) {
    super('enough errors');
    this.errors = errors;
  }
}

/** As {@link add}, and throws {@link EnoughErrors} at once. Only the compiled validators call it. */
export function stop(
  _errors: SchemaError[] | null,
  pointer: Pointer,
  keyword: string,
  params: SchemaError['params'],
  schema: SchemaPart,
): readonly SchemaError[] {
  throw new EnoughErrors([{ pointer, keyword, params, schema }]);
}

/** Adds errors to a list in place until it is full; null is the empty list. Only the compiled validators call it. */
export function addAll(errors: SchemaError[] | null, more: readonly SchemaError[]): readonly SchemaError[] {
  const list = errors ?? [];
  for (const error of more) {
    if (list.length >= MOST_ERRORS) break;
    list.push(error);
  }
  return list;
}
