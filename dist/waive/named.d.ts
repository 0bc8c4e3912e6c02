import type { Catalog } from '../model/catalog.js';
import type { LibraryRule } from '../model/library.js';
import type { Objective } from '../model/objective.js';
import type { WaiverEntry } from '../model/waiver.js';
/** Everything that a waiver may name. */
export interface Nameable {
    readonly rules: readonly LibraryRule[];
    readonly objectives: readonly Objective[];
    readonly catalogs: readonly Catalog[];
}
/** What a waiver names; `message` says why that cannot be waived. */
export type Named = {
    readonly is: 'known';
    readonly rules: ReadonlySet<string>;
    readonly objectives: ReadonlySet<string>;
} | {
    readonly is: 'refused';
    readonly message: string;
};
/** Whether the findings of a rule may be waived. */
export declare function isWaivable({ stage }: Pick<LibraryRule, 'stage'>): boolean;
/** Looks up what a waiver names; the former ids of a rule are known too. */
export declare function namedBy({ what, covers }: Pick<WaiverEntry, 'what' | 'covers'>, known: Nameable): Named;
