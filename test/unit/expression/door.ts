import { fileURLToPath } from 'node:url';
import { readShapes } from '../../../scripts/schemas.ts';
import { type CivilDate, parseDate } from '../../../src/expression/calendar.ts';
import { createCompiler, type Scope } from '../../../src/expression/compile.ts';
import type { Evaluation } from '../../../src/expression/evaluation.ts';
import { createLanguage, type Language } from '../../../src/expression/language.ts';
import type { Field, Shape, Shapes } from '../../../src/model/shape.ts';
import type { Workspace } from '../../../src/model/workspace.ts';

/** An optional field of the given shape. */
function optional(shape: Shape): Field {
  return { shape, required: false, description: 'A field.', personal: false };
}

const TEXT: Shape = { type: 'string' };

const documents = readShapes(fileURLToPath(new URL('../../../schemas', import.meta.url)));

/** The shapes of documents, with two small types that exercise types and presence. */
export const SHAPES: Shapes = {
  ...documents,
  types: {
    ...documents.types,
    Ferry: {
      name: 'Ferry',
      description: 'A ship.',
      fields: {
        name: { ...optional(TEXT), required: true },
        berth: optional(TEXT),
        inspectedOn: optional({ type: 'string', format: 'date' }),
        crew: optional({ type: 'array', items: { type: 'object', name: 'Sailor' } }),
        captain: optional({ type: 'object', name: 'Sailor' }),
      },
    },
    Sailor: { name: 'Sailor', description: 'A person aboard.', fields: { rank: optional(TEXT) } },
  },
};

/** The language over {@link SHAPES}. */
export const LANGUAGE: Language = createLanguage(SHAPES, [{}]);

const EMPTY_WORKSPACE: Workspace = {
  documents: [],
  byKind: new Map(),
  entities: [],
  referenceAt: () => undefined,
  referencesTo: () => [],
  entityAt: () => undefined,
  unread: [],
};

/** A record to evaluate with, on 1 June 2026. */
export function record(): Evaluation {
  return { workspace: EMPTY_WORKSPACE, today: day('2026-06-01'), doubts: [], steps: 0 };
}

/** A date that is known to be one. */
export function day(text: string): CivilDate {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`${text} is not a date`);
  return date;
}

/** Compiles and evaluates; throws what either throws. */
export function evaluate(source: string, bindings: Record<string, unknown> = {}, scope: Scope = new Map()): unknown {
  return createCompiler(LANGUAGE, scope).compile(source, new Set()).evaluate(bindings, record());
}
