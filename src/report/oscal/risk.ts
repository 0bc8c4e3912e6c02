import type { Origin } from './context.ts';
import type { Property } from './property.ts';

/** What OSCAL calls the state of a risk. */
export type RiskStatus = 'open' | 'deviation-requested' | 'deviation-approved';

/** A recommendation of what to do. */
export interface Response {
  readonly uuid: string;
  readonly lifecycle: 'recommendation';
  readonly title: string;
  readonly description: string;
  readonly origins: readonly Origin[];
}

/** An OSCAL risk: a waiver, or what an item of the plan has to settle. */
export interface Risk {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly statement: string;
  readonly props: readonly Property[];
  readonly status: RiskStatus;
  readonly origins: readonly Origin[];
  readonly deadline?: string | undefined;
  readonly remediations?: readonly Response[];
  readonly 'risk-log'?: { readonly entries: readonly LogEntry[] } | undefined;
  readonly 'related-observations': readonly { readonly 'observation-uuid': string }[];
}

/** Something that happened to a risk on a day. */
export interface LogEntry {
  readonly uuid: string;
  readonly title: string;
  readonly start: string;
  readonly 'status-change': RiskStatus;
}
