import { codeFrame } from '../base/code-frame.ts';
import { shortened } from '../base/shortened.ts';
import type { Json } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
import { convert, type DoubledKey, type Span } from './convert.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';
import { createNodeFinder } from './node-at.ts';
import { type Located, locatePointer, locateSpan, spanOfPointer } from './position.ts';
import { firstOfEachLine } from './problems.ts';
import { readStream, type StreamDocument } from './stream.ts';
import { syntaxMessage } from './syntax-message.ts';

/** A YAML file that configures irready, as read. */
export type YamlFile =
  | {
      readonly is: 'read';
      readonly value: Json;
      /** Where a value or key stands; undefined when nothing stands there. */
      readonly locate: (pointer: Pointer, target?: 'key') => Located | undefined;
      /** A message with its place, the line and carets; at the first line when nothing stands there. */
      readonly frame: (pointer: Pointer, message: string, target?: 'key') => string;
      /** As `locate`, in UTF-16 offsets. */
      readonly spanOf: (pointer: Pointer, target?: 'key') => Span | undefined;
    }
  | {
      readonly is: 'broken';
      /** What is wrong, each with its place, the line and carets. */
      readonly frames: readonly string[];
      /** The same without their frames. */
      readonly mistakes: readonly FileMistake[];
    };

/** A mistake and its span of text. */
export interface FileMistake extends Span {
  readonly message: string;
}

/**
 * Reads a file that holds one YAML document and is not one of the workspace: a rule, an objective, the configuration.
 * Never throws; a file with several documents, syntax errors or doubled keys is broken.
 */
export function parseYamlFile(path: string, text: string): YamlFile {
  const lines = createLineIndex(text);
  const stream = readStream(text);
  const document = stream.documents[0];
  const converted = convert(document?.contents ?? null, text);
  const excess = stream.excess;
  const mistakes = [
    ...(excess === undefined ? [] : [{ start: excess.offset, end: excess.offset + 1, message: excess.message }]),
    ...stream.documents.flatMap((each) => wordedMistakes(text, each)),
    ...severalDocuments(stream.documents),
    ...(converted.failure === undefined ? [] : [converted.failure]),
    ...converted.doubledKeys.map(doubledMistake),
  ];
  if (mistakes.length > 0)
    return { is: 'broken', frames: mistakes.map((mistake) => mistakeFrame(path, lines, mistake)), mistakes };
  const find = createNodeFinder(document?.contents ?? null, text);
  const locate = (pointer: Pointer, target?: 'key'): Located | undefined => locatePointer(find, lines, pointer, target);
  const frame = (pointer: Pointer, message: string, target?: 'key'): string => {
    const { line, region } = locate(pointer, target) ?? locateSpan(lines, 0, 0);
    return codeFrame(path, line, region, message);
  };
  const spanOf = (pointer: Pointer, target?: 'key'): Span | undefined => spanOfPointer(find, pointer, target);
  return { is: 'read', value: converted.value, locate, frame, spanOf };
}

function mistakeFrame(path: string, lines: LineIndex, { start, end, message }: FileMistake): string {
  const { line, region } = locateSpan(lines, start, end);
  return codeFrame(path, line, region, message);
}

function wordedMistakes(text: string, document: StreamDocument): readonly FileMistake[] {
  return firstOfEachLine(text, document.mistakes).map((mistake) => {
    const { message, remediation } = syntaxMessage(mistake);
    return { start: mistake.start, end: mistake.end, message: `${message} ${remediation}` };
  });
}

function severalDocuments(documents: readonly StreamDocument[]): readonly FileMistake[] {
  const second = documents.slice(1).find((document) => document.contents !== null);
  if (second === undefined) return [];
  return [
    {
      start: second.start,
      end: second.start + 3,
      message: 'A second document begins here; this file may hold one only.',
    },
  ];
}

function doubledMistake({ key, places }: DoubledKey): FileMistake {
  const last = places.at(-1) ?? { start: 0, end: 0 };
  return { ...last, message: `The key "${shortened(key)}" stands ${places.length} times in this mapping; keep one.` };
}
