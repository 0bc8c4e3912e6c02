// Declares what scripts/generate.ts writes to validators.generated.js.
import type { DocumentKind } from '../model/document.ts';
import type { Validator } from './errors.ts';

/** Files that configure a run or make up a rule library, by the title of their schema. */
export type FileSchema = 'Rule' | 'ObjectiveFile' | 'Catalog' | 'Framework' | 'Crosswalk' | 'Profile' | 'Waivers' | 'Configuration' | 'Baseline';

/** Compiled schemas by title. */
export const VALIDATORS: Readonly<Record<DocumentKind | FileSchema, Validator>>;
