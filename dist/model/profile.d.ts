import type { DocumentKind } from './document.js';
import type { Tier } from './objective.js';
import type { Params } from './rule.js';
/** A chosen subset of objectives with its parameters and ceilings. */
export interface Profile {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    /** Objectives of these tiers belong to it. */
    readonly tiers: readonly Tier[];
    /** Kinds whose absence is a gap of its own. */
    readonly requiredKinds: readonly DocumentKind[];
    /** Parameter values by rule id. */
    readonly params: Readonly<Record<string, Params>>;
}
