/** What `irready waivers add` says. */
import type { NewWaiver } from '../../edit/new-waiver.ts';
import type { ReportFinding } from '../../model/report.ts';
import { count } from '../../report/count.ts';
import { neutralise } from '../../report/neutralise.ts';
import { placeText } from '../../report/places.ts';

/** The gap that is to be waived, before anything is asked about it. */
export function gapText({ level, ruleId, location, message }: ReportFinding): string {
  return `${level}  ${ruleId}  ${placeText(location)}\n  ${message}\n`;
}

/** Gaps that are shown for choice; a run may have thousands. */
const SHOWN = 40;

/** The gaps that a waiver may be written for, a line each, with as much of the fingerprint as names one. */
export function choiceText(gaps: readonly ReportFinding[]): string {
  const lines = gaps
    .slice(0, SHOWN)
    .map(({ fingerprint, level, ruleId, location }) =>
      neutralise(`${fingerprint.slice(0, 8)}  ${level}  ${ruleId}  ${placeText(location)}`),
    );
  const rest = gaps.length - lines.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more; irready check -f json lists them all`] : []), ''].join('\n');
}

/** What was written, and what is to be done with it. */
export function addedText(path: string, yaml: string, waiver: NewWaiver, covered: readonly ReportFinding[]): string {
  const covers = covered.length === 0 ? 'no gap today' : count(covered.length, 'gap');
  return harmless(
    [
      `Added to ${path}:`,
      '',
      yaml.trimEnd(),
      '',
      `It covers ${covers}, until ${waiver.expires}. What it covers stays in every report, and is not met.`,
      '',
      'Next:',
      `  1. Let ${waiver.approver} review it in a pull request; nothing else shows that it was approved.`,
      '  2. irready waivers list shows every waiver, and which ends first.',
      '',
    ].join('\n'),
  );
}

/** The file as it would be; what a terminal or runner would obey is shown in words. */
export function previewText(text: string): string {
  return harmless(text);
}

function harmless(text: string): string {
  return text
    .split('\n')
    .map((line) => neutralise(line.replace(/\r$/, '')))
    .join('\n');
}
