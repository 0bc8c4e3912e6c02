/** Exit codes of `irready check`, as its help shows them. */
export const EXIT_CODES = `
Exit codes:
  0  assessed, nothing at or above --fail-on that is not known to a baseline
     or, with --changed-since, was there before
  1  assessed, there are gaps
  2  could not assess: a flag, the configuration, a rule or the selection is at fault
  3  incomplete: nothing matched, an input could not be read or parsed or went beyond a limit, or a rule could
     not be finished
  4  a bug in irready`;

/** Exit codes of `irready baseline check`. */
export const BASELINE_CHECK_EXIT_CODES = EXIT_CODES.replace(
  'assessed, there are gaps',
  'assessed, there are new gaps; with --require-updated, or something listed is not found any more',
);

/** Exit codes of `irready report`. */
export const REPORT_EXIT_CODES = `
Exit codes:
  0  written; with --fail-on, the exit code that "irready check" would give
  2  could not be written: a flag, the stored report or a file is at fault
  4  a bug in irready`;

/** Exit codes of `irready diff`. */
export const DIFF_EXIT_CODES = `
Exit codes:
  0  compared, no new gap at or above --fail-on
  1  compared, there are new gaps
  2  could not compare: a flag, a stored report or a file is at fault
  3  the later run is incomplete
  4  a bug in irready`;

/** Exit codes of `irready trend`. */
export const TREND_EXIT_CODES = `
Exit codes:
  0  written, whatever the reports say
  2  could not be written: a flag, a stored report or a file is at fault
  4  a bug in irready`;

/** Exit codes of `irready forecast`. */
export const FORECAST_EXIT_CODES = `
Exit codes:
  0  looked ahead; with --fail-on-stale-within, no gap at or above --fail-on begins in time
  1  with --fail-on-stale-within: gaps begin within the period
  2  could not assess: a flag, the configuration, a rule or the selection is at fault
  3  incomplete: nothing matched, an input could not be read or parsed, or a rule could not be finished
  4  a bug in irready`;

/** Exit codes of `irready baseline create` and `update`. */
export const BASELINE_EXIT_CODES = `
Exit codes:
  0  done, whatever gaps there are
  2  could not be done: a flag, the configuration, the baseline or a file is at fault
  3  incomplete, so nothing was written: an input could not be read or parsed, or a rule could not be finished
  4  a bug in irready`;

/** Exit codes of `irready waivers list`. */
export const LIST_WAIVERS_EXIT_CODES = `
Exit codes:
  0  listed, whatever became of the waivers
  2  could not assess: a flag, the configuration or a rule is at fault
  4  a bug in irready`;

/** Exit codes of `irready waivers add`. */
export const ADD_WAIVER_EXIT_CODES = `
Exit codes:
  0  written, or printed with --dry-run
  2  nothing was written: something is missing, or the waiver would not count
  4  a bug in irready`;

/** Exit codes of `irready issues sync`. */
export const ISSUES_EXIT_CODES = `
Exit codes:
  0  done, or with --dry-run planned, whatever gaps there are
  2  could not be done, or only in part: a flag, the configuration, the token, or GitHub refused
  3  the assessment is incomplete; what is certain was done, and no issue about the rest was closed
  4  a bug in irready`;
