import type { Level } from './level.ts';
import type { RelatedPlace } from './problem.ts';
import type { Subject } from './subject.ts';

/** One failing place; people read it as a gap. */
export interface Finding {
  readonly ruleId: string;
  readonly level: Level;
  readonly subject: Subject;
  readonly message: string;
  readonly remediation: string;
  readonly related: readonly RelatedPlace[];
  /** Objectives that it is about, beside those that its rule serves. */
  readonly objectives?: readonly string[];
}
