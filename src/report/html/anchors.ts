import type { ReportControl, ReportFinding, ReportObjective, ReportWaiver } from '../../model/report.ts';
import type { ReviewedRule } from '../review/review.ts';

/** What the page links to, each with an id of its own; what is not on the page has none. */
export interface Anchors {
  readonly finding: ReadonlyMap<ReportFinding, string>;
  readonly fingerprint: ReadonlyMap<string, string>;
  readonly control: ReadonlyMap<ReportControl, string>;
  readonly objective: ReadonlyMap<ReportObjective, string>;
  readonly objectiveId: ReadonlyMap<string, string>;
  /** By rule id, the heaviest of its groups. */
  readonly rule: ReadonlyMap<string, string>;
  readonly group: ReadonlyMap<ReviewedRule, string>;
  readonly waiver: ReadonlyMap<ReportWaiver, string>;
  readonly waiverId: ReadonlyMap<string, string>;
}

/** What stands on the page, in its order. */
export interface Anchored {
  readonly findings: readonly ReportFinding[];
  readonly controls: readonly ReportControl[];
  readonly objectives: readonly ReportObjective[];
  readonly groups: readonly ReviewedRule[];
  readonly waivers: readonly ReportWaiver[];
}

/** Ids such as `gap-c6a3b2`, which stay the same from run to run and hold letters, digits, hyphens and a full stop only. */
export function anchorsOf({ findings, controls, objectives, groups, waivers }: Anchored): Anchors {
  const unique = uniqueIds();
  const group = named(groups, ({ gaps }) => unique('rule', gaps[0].ruleId));
  const finding = named(findings, ({ fingerprint }) => unique('gap', fingerprint));
  const waiver = named(waivers, ({ id }) => unique('waiver', id));
  const objective = named(objectives, ({ id }) => unique('objective', id));
  return {
    finding,
    group,
    waiver,
    control: named(controls, ({ id }) => unique('control', id)),
    objective,
    fingerprint: firsts(finding, (each) => each.fingerprint),
    rule: firsts(group, ({ gaps }) => gaps[0].ruleId),
    objectiveId: firsts(objective, ({ id }) => id),
    waiverId: firsts(waiver, ({ id }) => id),
  };
}

function named<Entry>(entries: readonly Entry[], name: (entry: Entry) => string): ReadonlyMap<Entry, string> {
  return new Map(entries.map((entry) => [entry, name(entry)]));
}

function firsts<Entry>(known: ReadonlyMap<Entry, string>, key: (entry: Entry) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [entry, anchor] of known) if (!found.has(key(entry))) found.set(key(entry), anchor);
  return found;
}

// A full stop stands only before our own number, so no id of a document can be taken for a numbered one.
function uniqueIds(): (prefix: string, text: string) => string {
  const used = new Map<string, number>();
  return (prefix, text) => {
    const base = `${prefix}-${text.slice(0, 80).replace(/[^A-Za-z0-9]+/g, '-')}`;
    const times = (used.get(base) ?? 0) + 1;
    used.set(base, times);
    return times === 1 ? base : `${base}.${times}`;
  };
}
