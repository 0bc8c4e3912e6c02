import type { DocumentKind } from './document.ts';
import type { Level } from './level.ts';

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
export const ENGINE_STAGES = ['discover', 'parse', 'validate', 'link', 'attest', 'history', 'waive'] as const;

/** One of {@link ENGINE_STAGES}. */
export type EngineStage = (typeof ENGINE_STAGES)[number];

const WHILE_READ = 'every file, while it is being read';

/** What the rules of a stage look at, in words. */
export const STAGE_READS: Readonly<Record<EngineStage, string>> = {
  discover: WHILE_READ,
  parse: WHILE_READ,
  validate: WHILE_READ,
  link: WHILE_READ,
  attest: 'every Attestation',
  history: 'the commits behind the documents',
  waive: 'the file of waivers',
};

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
