import type { Confidence } from './crosswalk.js';
/** Why the objectives of a control are its objectives: it corresponds to controls or objectives of ours. */
export interface ControlLink {
    /** `IR-4`, `IR-1 and 10.3`, or the objectives themselves. */
    readonly from: string;
    readonly assertedBy: string;
    readonly confidence: Confidence;
}
/** One requirement of a framework. */
export interface Control {
    /** As the framework writes it: `IR-2`, `10.4`, `SE:12`. */
    readonly id: string;
    readonly title: string;
    /** Who has to meet it, as the framework says. */
    readonly responsibility?: 'customer' | 'provider' | 'shared';
    /** Ids of the objectives that make it up. */
    readonly objectives: readonly string[];
    /** Those of its objectives that have their nearest place here, though the framework does not ask for them. */
    readonly beyond?: readonly string[];
    /** Set when the objectives come through crosswalks. */
    readonly links?: readonly ControlLink[];
}
/** A framework: its controls, each with its objectives. */
export interface Catalog {
    readonly id: string;
    readonly title: string;
    readonly url?: string;
    readonly controls: readonly Control[];
}
