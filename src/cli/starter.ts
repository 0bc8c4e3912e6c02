import files from './starter.generated.json' with { type: 'json' };

/** A file of the starter workspace. */
export interface StarterFile {
  /** Relative to the folder it is written to, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files of `examples/starter`, as the generate step embedded them. */
export const STARTER_FILES: readonly StarterFile[] = files;
