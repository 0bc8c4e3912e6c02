import type { Coverage } from '../../model/objective.ts';
import { OBJECTIVE_STATUSES, type ReportObjective } from '../../model/report.ts';
import { factsOf } from '../review/facts.ts';
import { STATUS_WORDS } from '../review/verdict.ts';
import { statusBadge } from './badge.ts';
import { type Choice, filterChoices } from './filter.ts';
import { inputList } from './inputs.ts';
import { some } from './links.ts';
import { blocks, type Content, cut, el, line } from './markup.ts';
import type { Sheet } from './sheet.ts';
import { leftOut, type Row, table } from './table.ts';

const COVERAGE_WORDS: Readonly<Record<Coverage, string>> = {
  automated: 'Documents settle it',
  partial: 'Documents settle a part of it',
  manual: 'A person settles it',
  planned: 'No rule covers it yet',
};

/** What the run rests on, and every input with its digest. */
export function runSections({ report }: Sheet): Content {
  const facts = factsOf(report).map(({ name, value }) => ({ cells: [name, cut(value, 800)] }));
  return blocks([
    table('fact-list', 'What was assessed, with what', ['Fact', 'Value'], facts),
    inputList(report.inputs),
  ]);
}

/** The choices by which objectives are filtered. */
export function stateChoices({ report }: Sheet): readonly Choice[] {
  return OBJECTIVE_STATUSES.filter((status) => report.summary.objectives[status] > 0).map((status) => ({
    label: STATUS_WORDS[status],
    class: `is-${status}`,
  }));
}

/** Every objective of the profile with its statement. */
export function objectiveSections(sheet: Sheet): Content {
  const { objectives, report } = sheet;
  if (objectives.length === 0) return el('p', 'The profile asks for no objective.');
  const rows = objectives.map((objective) => objectiveRow(objective, sheet));
  return blocks([
    filterChoices('state', 'Show objectives', stateChoices(sheet)),
    table(
      'every-objective',
      'All objectives of the profile',
      ['Objective', 'Statement', 'State', 'Coverage', 'Controls'],
      rows,
    ),
    leftOut(report.objectives.length - rows.length, 'objective'),
  ]);
}

function objectiveRow(objective: ReportObjective, { anchors }: Sheet): Row {
  const { id, title, statement, status, coverage, controls, beyond = [], manual } = objective;
  return {
    id: anchors.objective.get(objective),
    class: `is-${status}`,
    cells: [
      cut(id, 60),
      [
        el('p', el('strong', line(title, 200))),
        el('p', line(statement, 800)),
        manual === undefined ? null : el('p.small', ['For a person: ', line(manual, 800)]),
      ],
      statusBadge(status),
      COVERAGE_WORDS[coverage],
      [
        controls.length === 0 ? 'none' : some(controls.map((control) => cut(control, 60))),
        beyond.length === 0 ? null : el('p.small', ['Beyond: ', some(beyond.map((control) => cut(control, 60)))]),
      ],
    ],
  };
}
