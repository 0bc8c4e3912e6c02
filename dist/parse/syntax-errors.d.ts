import { type ParsedNode, type YAMLError } from 'yaml';
/** One mistake in the text, in UTF-16 offsets, end exclusive. */
export interface SyntaxMistake {
    readonly code: YAMLError['code'];
    /** As the library words it. */
    readonly clue: string;
    readonly start: number;
    readonly end: number;
}
/** The library's errors in order of the text. What is never closed is shown where it opens, not where the text ends. */
export declare function syntaxMistakes(errors: readonly YAMLError[], contents: ParsedNode | null): readonly SyntaxMistake[];
