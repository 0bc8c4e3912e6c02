import type { Period } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge } from '../evaluation.ts';
import { nodeIn, nodesIn, periodOf, refIn, textOf } from '../read.ts';
import { Node, nodeOfEntity } from '../values.ts';
import { perWorld } from './per-world.ts';
import { documentsInForce } from './records.ts';
import { follow } from './references.ts';

/** A duty to report, from a plan or a communication plan. */
interface Duty {
  readonly name: string;
  readonly within: Period | undefined;
}

const PLAN = 'IncidentResponsePlan';
const COMMUNICATION = 'CommunicationPlan';

/** The duties that may apply to an incident: of the plan it names, or of every plan in force, and of every communication plan in force. */
function dutiesOf(incident: Node): readonly Duty[] {
  const spec = nodeIn(incident, 'spec');
  const named = spec === undefined ? undefined : refIn(spec, 'plan');
  const world = Node.worldOf(incident);
  const ofPlans = named === undefined ? plansDuties(world) : ofPlan(nodeOfEntity(world, follow(named)));
  const duties = [...ofPlans, ...communicationDuties(world)];
  charge(duties.length);
  return duties;
}

const plansDuties = perWorld((world) => documentsInForce(world, PLAN).flatMap(ofPlan));
const communicationDuties = perWorld((world) => documentsInForce(world, COMMUNICATION).flatMap(ofCommunicationPlan));

function ofPlan(plan: Node): readonly Duty[] {
  const spec = nodeIn(plan, 'spec');
  const definitions = spec === undefined ? undefined : nodeIn(spec, 'definitions');
  if (definitions === undefined) return [];
  return nodesIn(definitions, 'reportable').map((duty) => ({
    name: textOf(duty, 'name') ?? '',
    within: periodOf(duty, 'within'),
  }));
}

function ofCommunicationPlan(plan: Node): readonly Duty[] {
  const spec = nodeIn(plan, 'spec');
  if (spec === undefined) return [];
  return nodesIn(spec, 'regulatory').map((duty) => ({
    name: textOf(duty, 'regime') ?? '',
    within: periodOf(duty, 'deadline'),
  }));
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

function reportingDuties(incident: Node): readonly string[] {
  const names = new Map(dutiesOf(incident).map(({ name }) => [plain(name), name.trim()]));
  return [...names.values()];
}

// A time that is not longer than nothing is a mistake in the plan, and sets no incident a deadline.
function timesToReport(incident: Node, name: string): readonly Period[] {
  return dutiesOf(incident).flatMap((duty) =>
    duty.within !== undefined && duty.within.duration.sign > 0 && plain(duty.name) === plain(name) ? [duty.within] : [],
  );
}

/** What expressions ask about duties to report, which a plan or a communication plan may list. */
export const reportingFunctions: readonly CelFunction[] = [
  {
    signature: 'reportingDuties(IncidentRecord): list<string>',
    description:
      'The names of the duties to report in the plan of the incident, or every plan in force when it names none, and in every communication plan in force, each once.',
    call: reportingDuties,
  },
  {
    signature: 'timesToReport(IncidentRecord, string): list<period>',
    description:
      'The times, longer than nothing, allowed by the duties to report of that name, wherever they are listed.',
    call: timesToReport,
  },
];
