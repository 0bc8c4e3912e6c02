import type { Catalog } from './catalog.js';
import type { Crosswalk, Framework } from './crosswalk.js';
import type { Objective } from './objective.js';
import type { Profile } from './profile.js';
import type { Rule } from './rule.js';
import type { Shapes } from './shape.js';
/** A rule without its examples: what an assessment needs. */
export type LibraryRule = Omit<Rule, 'examples'>;
/** Everything declarative that ships, loaded and cross-checked at build time. */
export interface Library {
    /** Set when every expression of its rules was compiled while irready was built, so that a run need not prove it again. */
    readonly compiles?: boolean;
    readonly version: string;
    /** sha256 over the canonical text of everything below, with the rules' examples. */
    readonly digest: string;
    readonly rules: readonly LibraryRule[];
    readonly objectives: readonly Objective[];
    readonly catalogs: readonly Catalog[];
    /** What crosswalks lead to. */
    readonly frameworks: readonly Framework[];
    readonly crosswalks: readonly Crosswalk[];
    readonly profiles: readonly Profile[];
    readonly shapes: Shapes;
}
