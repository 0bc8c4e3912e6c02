/** How far documents alone can settle an objective. `planned`: no rule yet, counts as not assessed. */
export declare const COVERAGES: readonly ["automated", "partial", "manual", "planned"];
/** One of {@link COVERAGES}. */
export type Coverage = (typeof COVERAGES)[number];
/** The smallest profile that asks for an objective, smallest first. */
export declare const TIERS: readonly ["essential", "recommended", "full"];
/** One of {@link TIERS}. */
export type Tier = (typeof TIERS)[number];
/** One checkable duty, as in an assessment objective of NIST SP 800-53A. */
export interface Objective {
    /** `O-001` and so on; a rule pack uses a prefix of its own. */
    readonly id: string;
    /** Short English name. */
    readonly title: string;
    readonly statement: string;
    /** Where the duty comes from, for example `MCSB v1 IR-2`. */
    readonly source: readonly string[];
    readonly tier: Tier;
    readonly coverage: Coverage;
    /** Ids of the rules that check it. */
    readonly rules: readonly string[];
    /** What a person must still look at; set when coverage is partial or manual. */
    readonly manual?: string;
}
