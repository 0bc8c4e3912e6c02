import type { Shapes } from '../../model/shape.ts';
import type { CelFunction } from '../cel-function.ts';
import { alertedFunctions } from './alerted.ts';
import { automationFunctions } from './automations.ts';
import { chainFunctions } from './chain.ts';
import { cloudFunctions } from './clouds.ts';
import { dateFunctions } from './dates.ts';
import { decisionTableFunctions } from './decision-table.ts';
import { detectionFunctions } from './detection.ts';
import { domainFunctions } from './domains.ts';
import { drillFunctions } from './drills.ts';
import { emptyWordFunctions } from './empty-words.ts';
import { endpointFunctions } from './endpoints.ts';
import { escalationFunctions } from './escalations.ts';
import { givenFunctions } from './given.ts';
import { holderFunctions } from './holders.ts';
import { incidentFunctions } from './incidents.ts';
import { lookupFunctions } from './lookups.ts';
import { onCallFunctions } from './on-call.ts';
import { patternFunctions } from './patterns.ts';
import { peopleFunctions } from './people.ts';
import { playbookFunctions } from './playbooks.ts';
import { priorityFunctions } from './priorities.ts';
import { queueFunctions } from './queue.ts';
import { recordFunctions } from './records.ts';
import { referenceFunctions } from './references.ts';
import { reportingFunctions } from './reporting.ts';
import { severityFunctions } from './severities.ts';
import { sharedResponsibilityFunctions } from './shared-responsibility.ts';
import { stepFunctions } from './steps.ts';
import { verificationFunctions } from './verifications.ts';
import { workloadFunctions } from './workloads.ts';

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
    ...decisionTableFunctions,
    ...detectionFunctions,
    ...alertedFunctions,
    ...emptyWordFunctions,
    ...endpointFunctions,
    ...holderFunctions,
    ...escalationFunctions,
    ...onCallFunctions,
    ...automationFunctions,
    ...chainFunctions,
    ...domainFunctions,
    ...verificationFunctions,
    ...cloudFunctions,
    ...workloadFunctions,
    ...sharedResponsibilityFunctions,
    ...incidentFunctions,
    ...reportingFunctions,
    ...priorityFunctions,
    ...patternFunctions,
    ...lookupFunctions,
    ...queueFunctions,
  ];
}
