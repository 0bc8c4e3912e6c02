import type { CelValue } from './values.ts';

/** A pure function that expressions can call. */
export interface CelFunction {
  /** CEL signature, for example `people(Reference): list<Contact>`. */
  readonly signature: string;
  /** One sentence for the reference pages. */
  readonly description: string;
  readonly call: (...args: never[]) => CelValue;
}
