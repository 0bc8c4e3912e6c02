import type { Catalog } from '../model/catalog.js';
import type { Level } from '../model/level.js';
import type { LibraryRule } from '../model/library.js';
import type { Objective } from '../model/objective.js';
import type { Outcome } from '../model/outcome.js';
import type { Profile } from '../model/profile.js';
import type { ReportNotAssessed } from '../model/report.js';
import type { Workspace } from '../model/workspace.js';
/** A rule ready to run: its expressions are checked and bound. */
export interface CompiledRule {
    readonly rule: LibraryRule;
    /** The rule's own level, or the one the configuration gives it everywhere. */
    readonly level: Level;
    /** One outcome a subject, in document order; never throws for what documents hold. */
    readonly judge: (workspace: Workspace, asOf: string) => readonly Outcome[];
}
/** What one run checks: the chosen profile with rules compiled, and what was left out of it. */
export interface Ruleset {
    readonly version: string;
    readonly digest: string;
    readonly profile: Profile;
    /** Rules with expressions. */
    readonly rules: readonly CompiledRule[];
    /** Rules whose findings the pipeline's own stages make; always on. */
    readonly stageRules: readonly LibraryRule[];
    /** Objectives of the profile that were selected. */
    readonly objectives: readonly Objective[];
    readonly catalogs: readonly Catalog[];
    /** Set when the run speaks in the terms of one framework. */
    readonly framework?: {
        readonly id: string;
        readonly title: string;
    };
    readonly notAssessed: readonly ReportNotAssessed[];
}
