import { NAMESPACE } from './identity.ts';
import { plain } from './text.ts';

/** An OSCAL property in our namespace; `class` is the token that stands for a control's id elsewhere in the document. */
export interface Property {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
  readonly class?: string;
  readonly remarks?: string;
}

/** A value, several, or none; text is kept as one line. */
export type Value = string | number | boolean | readonly string[] | null | undefined;

/** A property for each value that there is, in the given order. */
export function properties(values: Readonly<Record<string, Value>>): readonly Property[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const all: readonly (string | number | boolean)[] = typeof value === 'object' ? value : [value];
    return all.map((each) => property(name, String(each)));
  });
}

/** One property. */
export function property(name: string, value: string): Property {
  return { name, ns: `urn:uuid:${NAMESPACE}`, value: plain(value) };
}
