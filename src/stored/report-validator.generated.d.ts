// Declares what scripts/generate.ts writes to report-validator.generated.js.
import type { Validator } from '../validate/errors.ts';

/** The compiled schema of a stored report. */
export const VALIDATORS: { readonly Report: Validator };
