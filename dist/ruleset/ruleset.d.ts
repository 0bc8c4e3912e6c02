import type { Catalog } from '../model/catalog.js';
import type { Level } from '../model/level.js';
import type { Library, LibraryRule } from '../model/library.js';
import type { Objective } from '../model/objective.js';
import type { Outcome } from '../model/outcome.js';
import type { Profile } from '../model/profile.js';
import type { ReportNotAssessed } from '../model/report.js';
import type { Workspace } from '../model/workspace.js';
/** What a rule said on a day, and how long that holds. */
export interface Judgement {
    /** One outcome a subject, in document order. */
    readonly outcomes: readonly Outcome[];
    /**
     * The first later day, `YYYY-MM-DD`, on which any of it may be different for the same files, messages aside; null when none is.
     */
    readonly changesOn: string | null;
}
/** A rule ready to run: its expressions are checked and bound. */
export interface CompiledRule {
    readonly rule: LibraryRule;
    /** The rule's own level, or the one the configuration gives it everywhere. */
    readonly level: Level;
    /** Never throws for what documents hold. */
    readonly judge: (workspace: Workspace, asOf: string) => Judgement;
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
    /** Everything that could have been asked, rule packs included: what waivers and attestations may be about. */
    readonly library: Library;
    /** Set when the run speaks in the terms of one framework. */
    readonly framework?: {
        readonly id: string;
        readonly title: string;
    };
    readonly notAssessed: readonly ReportNotAssessed[];
}
