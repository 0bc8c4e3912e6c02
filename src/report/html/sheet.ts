import type { Report, ReportFinding, ReportObjective, ReportWaiver } from '../../model/report.ts';
import { hiddenGaps, listedFindings, type RenderOptions } from '../render-options.ts';
import { type Review, type ReviewedControl, type ReviewedRule, reviewOf } from '../review/review.ts';
import { type Anchors, anchorsOf } from './anchors.ts';

/** Gaps that are shown with their line, and accepted ones; more would make a page that no browser likes to open. */
const DETAILED = 1000;
const ACCEPTED = 200;
const CONTROLS = 400;
const OBJECTIVES = 1000;
const WAIVERS = 200;

/** The gaps of one rule with those of its places that are shown. */
export interface DetailedRule {
  readonly rule: ReviewedRule;
  readonly places: readonly ReportFinding[];
}

/** All that the parts of the page are made from. */
export interface Sheet {
  readonly report: Report;
  readonly review: Review;
  readonly options: RenderOptions;
  readonly controls: readonly ReviewedControl[];
  readonly objectives: readonly ReportObjective[];
  readonly detailed: readonly DetailedRule[];
  readonly accepted: readonly ReportFinding[];
  readonly waivers: readonly ReportWaiver[];
  /** Lighter gaps that were not asked for. */
  readonly hidden: number;
  readonly anchors: Anchors;
}

/** Arranges a report for the page, and decides what of a very large one is shown. */
export function sheetOf(report: Report, options: RenderOptions): Sheet {
  const review = reviewOf(report, listedFindings(report, options));
  const shown = {
    controls: review.controls.slice(0, CONTROLS),
    detailed: detailedRules(review.gapsByRule),
    accepted: review.waived.slice(0, ACCEPTED),
    objectives: report.objectives.slice(0, OBJECTIVES),
    waivers: report.waivers.slice(0, WAIVERS),
  };
  const anchors = anchorsOf({
    findings: [...shown.detailed.flatMap(({ places }) => places), ...shown.accepted],
    controls: shown.controls.map(({ control }) => control),
    objectives: shown.objectives,
    groups: shown.detailed.map(({ rule }) => rule),
    waivers: shown.waivers,
  });
  return { report, review, options, ...shown, hidden: hiddenGaps(report, options), anchors };
}

// Every rule shows something before one that fails everywhere may show it all.
function detailedRules(rules: readonly ReviewedRule[]): readonly DetailedRule[] {
  const shown = rules.slice(0, DETAILED);
  const each = fairShare(
    shown.map(({ gaps }) => gaps.length),
    DETAILED,
  );
  return shown.map((rule) => ({ rule, places: rule.gaps.slice(0, each) }));
}

/** The most that each may have so that all together stay within the budget; at least one. */
function fairShare(sizes: readonly number[], budget: number): number {
  let left = budget;
  let share = 1;
  for (const [index, size] of sizes.toSorted((one, other) => one - other).entries()) {
    share = Math.max(1, Math.floor(left / (sizes.length - index)));
    if (size > share) return share;
    left -= size;
  }
  return budget;
}
