/** One requirement of a framework. */
export interface Control {
    /** As the framework writes it: `IR-2`, `10.4`, `SE:12`. */
    readonly id: string;
    readonly title: string;
    /** Ids of the objectives that make it up. */
    readonly objectives: readonly string[];
}
/** A framework: its controls, each with its objectives. */
export interface Catalog {
    readonly id: string;
    readonly title: string;
    readonly url?: string;
    readonly controls: readonly Control[];
}
