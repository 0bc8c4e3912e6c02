/** Waivers as risks: an accepted gap is a deviation with a deadline, and never met. */
import type { ReportFinding, ReportWaiver } from '../../model/report.ts';
import { count } from '../count.ts';
import type { Context } from './context.ts';
import { properties } from './property.ts';
import type { LogEntry, Risk, RiskStatus } from './risk.ts';
import { markup, paragraphs } from './text.ts';
import { endOfDay, startOfDay } from './time.ts';

/** The waivers as risks, and how to find them. */
export interface WaiverRisks {
  readonly risks: readonly Risk[];
  /** UUIDs of the risks of some waivers; an id that the report does not know has none. */
  readonly risksOf: (waivers: Iterable<string>) => readonly string[];
}

const STATUSES: Readonly<Record<ReportWaiver['state'], RiskStatus>> = {
  active: 'deviation-approved',
  unused: 'deviation-requested',
  pending: 'deviation-requested',
  overBroad: 'deviation-requested',
  selfApproved: 'deviation-requested',
  malformed: 'deviation-requested',
  expired: 'open',
};

const STATEMENTS: Readonly<Record<ReportWaiver['state'], string>> = {
  active: 'What it covers is accepted until the deadline, and not met.',
  unused: 'It covers nothing that this run found.',
  pending: 'Its first day is to come; until then it covers nothing.',
  overBroad: 'It does not say where it holds, so it covers nothing.',
  selfApproved: 'Nobody but its owner accepted it, so it covers nothing.',
  malformed: 'It lacks something that a waiver needs, so it covers nothing.',
  expired: 'Its last day has passed, so it covers nothing; what it covered counts again.',
};

/** A risk for each waiver of the report. */
export function waiverRisks(context: Context, ofFinding: ReadonlyMap<ReportFinding, string>): WaiverRisks {
  const observations = byWaiver(ofFinding);
  const risks = context.report.waivers.map((waiver) => risk(context, waiver, observations.get(waiver.id) ?? []));
  const byId = new Map<string, string>();
  for (const [index, { id }] of context.report.waivers.entries()) {
    const uuid = risks[index]?.uuid;
    if (uuid !== undefined && !byId.has(id)) byId.set(id, uuid);
  }
  return { risks, risksOf: (waivers) => [...waivers].flatMap((id) => byId.get(id) ?? []) };
}

function byWaiver(ofFinding: ReadonlyMap<ReportFinding, string>): ReadonlyMap<string, readonly string[]> {
  const observations = new Map<string, string[]>();
  for (const [{ waiver }, uuid] of ofFinding) {
    if (waiver === undefined) continue;
    const found = observations.get(waiver);
    if (found === undefined) observations.set(waiver, [uuid]);
    else found.push(uuid);
  }
  return observations;
}

function risk(context: Context, waiver: ReportWaiver, observations: readonly string[]): Risk {
  const { id, state, covers, scope, reason, expires } = waiver;
  return {
    uuid: context.ids.uuid('waiver', id),
    title: markup(`Waiver ${id} (${state})`),
    description: paragraphs([`Covers ${covers}${scope === undefined ? '' : ` in ${scope}`}.`, reason]),
    statement: statement(waiver),
    props: waiverProperties(waiver),
    status: STATUSES[state],
    origins: context.byTool,
    deadline: endOfDay(expires),
    'risk-log': log(context, waiver),
    'related-observations': observations.map((uuid) => ({ 'observation-uuid': uuid })),
  };
}

function statement({ state, findings }: ReportWaiver): string {
  return state === 'active'
    ? `It covers ${count(findings.length, 'finding')}. ${STATEMENTS[state]}`
    : STATEMENTS[state];
}

function waiverProperties({ id, state, covers, scope, owner, approver, created, expires, findings }: ReportWaiver) {
  return properties({
    waiver: id,
    state,
    covers,
    scope,
    owner: owner === '' ? undefined : owner,
    approver,
    created,
    expires,
    'covered-findings': findings.length,
  });
}

function log({ ids }: Context, { id, state, created, expires }: ReportWaiver): Risk['risk-log'] {
  const start = created === undefined ? undefined : startOfDay(created);
  const end = state === 'expired' ? endOfDay(expires) : undefined;
  const entries: readonly LogEntry[] = [
    ...(start === undefined ? [] : [entry(ids.uuid('created', id), 'Created', start, 'deviation-requested')]),
    ...(end === undefined ? [] : [entry(ids.uuid('expired', id), 'Expired', end, 'open')]),
  ];
  return entries.length === 0 ? undefined : { entries };
}

function entry(uuid: string, title: string, start: string, status: RiskStatus): LogEntry {
  return { uuid, title, start, 'status-change': status };
}
