import type { DocumentKind } from './document.js';
import type { Level } from './level.js';
/** A value a rule may be tuned with; a text such as `P1Y` is a period. */
export type ParamValue = boolean | number | string | readonly string[];
/** Rule parameters by name. */
export type Params = Readonly<Record<string, ParamValue>>;
/** What a rule looks at: each document of a kind, or the workspace once. */
export type RuleTarget = DocumentKind | 'Workspace';
/**
 * Stages whose findings are described by a rule file but found by code. `attest` looks at what persons state, `history` at the
 * commits behind the documents, `waive` at accepted exceptions: their rules need serve no objective.
 */
export declare const ENGINE_STAGES: readonly ["discover", "parse", "validate", "link", "attest", "history", "waive"];
/** One of {@link ENGINE_STAGES}. */
export type EngineStage = (typeof ENGINE_STAGES)[number];
/** What the rules of a stage look at, in words. */
export declare const STAGE_READS: Readonly<Record<EngineStage, string>>;
/** Small workspaces as YAML streams; a line that must fail ends with `# <- finding`. */
export interface RuleExamples {
    readonly asOf: string;
    readonly pass: readonly string[];
    readonly fail: readonly string[];
}
/** One check, as its YAML file says it. */
export interface Rule {
    readonly id: string;
    readonly title: string;
    readonly level: Level;
    readonly rationale: string;
    readonly remediation: string;
    /** Ids this rule had before. */
    readonly formerly?: readonly string[];
    /** Set for a rule that a pipeline stage checks; such a rule has no expressions. */
    readonly stage?: EngineStage;
    readonly appliesTo?: RuleTarget;
    /** The kind whose absence this rule reports; its finding then names every control that this leaves open. */
    readonly missingKind?: DocumentKind;
    readonly where?: string;
    /** Bindings such as `step in spec.steps[*]`, outermost first. */
    readonly forEach?: string | readonly string[];
    readonly require?: string;
    /** Key below the subject to point at; dotted. */
    readonly at?: string;
    readonly related?: string;
    readonly params?: Params;
    readonly message?: string;
    readonly examples: RuleExamples;
}
