import type { Shapes } from '../../model/shape.ts';
import type { CelFunction } from '../cel-function.ts';
import { dateFunctions } from './dates.ts';
import { detectionFunctions } from './detection.ts';
import { endpointFunctions } from './endpoints.ts';
import { givenFunctions } from './given.ts';
import { peopleFunctions } from './people.ts';
import { playbookFunctions } from './playbooks.ts';
import { recordFunctions } from './records.ts';
import { referenceFunctions } from './references.ts';
import { severityFunctions } from './severities.ts';
import { stepFunctions } from './steps.ts';

/** Every function that irready adds to CEL. */
export function ownFunctions(shapes: Shapes): readonly CelFunction[] {
  return [
    ...referenceFunctions(shapes),
    ...dateFunctions,
    ...peopleFunctions,
    ...recordFunctions,
    ...playbookFunctions,
    ...givenFunctions,
    ...stepFunctions,
    ...severityFunctions,
    ...detectionFunctions,
    ...endpointFunctions,
  ];
}
