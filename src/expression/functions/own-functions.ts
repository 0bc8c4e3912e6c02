import type { Shapes } from '../../model/shape.ts';
import type { CelFunction } from '../cel-function.ts';
import { dateFunctions } from './dates.ts';
import { detectionFunctions } from './detection.ts';
import { domainFunctions } from './domains.ts';
import { drillFunctions } from './drills.ts';
import { endpointFunctions } from './endpoints.ts';
import { escalationFunctions } from './escalations.ts';
import { givenFunctions } from './given.ts';
import { holderFunctions } from './holders.ts';
import { peopleFunctions } from './people.ts';
import { playbookFunctions } from './playbooks.ts';
import { recordFunctions } from './records.ts';
import { referenceFunctions } from './references.ts';
import { severityFunctions } from './severities.ts';
import { stepFunctions } from './steps.ts';
import { verificationFunctions } from './verifications.ts';

/** Every function that irready adds to CEL. */
export function ownFunctions(shapes: Shapes): readonly CelFunction[] {
  return [
    ...referenceFunctions(shapes),
    ...dateFunctions,
    ...peopleFunctions,
    ...recordFunctions,
    ...drillFunctions,
    ...playbookFunctions,
    ...givenFunctions,
    ...stepFunctions,
    ...severityFunctions,
    ...detectionFunctions,
    ...endpointFunctions,
    ...holderFunctions,
    ...escalationFunctions,
    ...domainFunctions,
    ...verificationFunctions,
  ];
}
