import type { Invocation, Notification } from 'sarif';
import { LEVELS } from '../../model/level.ts';
import type { Report } from '../../model/report.ts';
import { count } from '../count.ts';
import { plainLine } from '../plain.ts';
import type { Remark } from '../remarks.ts';
import { remarkLocation } from './locations.ts';
import type { Rules } from './rules.ts';

const TEXT = 4_000;
const NAME = 1_000;

/** What a notification refers to. */
export interface NotificationContext {
  readonly rules: Rules;
  readonly artifacts: ReadonlyMap<string, number>;
}

/** The remark that some findings have no result in this file; none when all have one. */
export function leftOut(findings: number): readonly Remark[] {
  if (findings === 0) return [];
  const message = `Left out to stay inside the limits of code scanning: ${count(findings, 'finding')}, the waived and the lightest first; irready -f json holds them all.`;
  return [{ id: 'results-left-out', about: 'run', level: 'warning', message, subject: 'results' }];
}

/** The most serious remarks in their order, as many as there is room for, and how many there are besides. */
export function shorten(remarks: readonly Remark[], most: number): readonly Remark[] {
  if (remarks.length <= most) return remarks;
  const weight = ({ level }: Remark): number => LEVELS.indexOf(level);
  const kept = remarks.toSorted((left, right) => weight(right) - weight(left)).slice(0, most);
  const message = `${count(remarks.length - most, 'notification')} left out; irready -f json holds them all.`;
  return [...kept, { id: 'notifications-left-out', about: 'run', level: 'warning', message, subject: 'notifications' }];
}

/** The run as one invocation; it succeeded when it is complete, whatever it found. */
export function invocationOf(
  { summary }: Report,
  remarks: readonly Remark[],
  context: NotificationContext,
): Invocation {
  const about = (what: Remark['about']): Notification[] =>
    remarks.filter((remark) => remark.about === what).map((remark) => notification(remark, context));
  return {
    executionSuccessful: summary.complete,
    toolConfigurationNotifications: about('configuration'),
    toolExecutionNotifications: about('run'),
  };
}

function notification(remark: Remark, { rules, artifacts }: NotificationContext): Notification {
  const { id, level, message, ruleId, location } = remark;
  const kind = plainLine(id, NAME) || 'notice';
  const index = ruleId === undefined ? undefined : rules.indexes.get(ruleId);
  return {
    // By id alone: code scanning's validator asks of a described one what it asks of a rule, help and all.
    descriptor: { id: kind },
    level,
    message: { text: plainLine(message, TEXT).replaceAll('](', '] (') || kind },
    ...(index !== undefined && { associatedRule: { index } }),
    ...(location !== undefined && { locations: [remarkLocation(location, artifacts)] }),
    ...(ruleId !== undefined && { properties: { rule: plainLine(ruleId, NAME) } }),
  };
}
