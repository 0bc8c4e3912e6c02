import { InternalError } from '../base/errors.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { DocumentPlace, FilePlace } from '../model/subject.ts';
import { createLineIndex, type LineIndex } from './line-index.ts';
import { createNodeFinder, type NodeFinder } from './node-at.ts';
import { type Located, locatePointer, locateSpan } from './position.ts';
import { readStream, type Stream } from './stream.ts';

/** Turns places into regions. Fastest when places of one file are asked for one after the other. */
export interface Locator {
  /** The region to show and the full text of its first line. Throws InternalError when nothing stands there. */
  readonly locate: (place: DocumentPlace | FilePlace) => Located;
}

/** Characters of text whose trees are kept; a tree takes some sixty times the memory of its text. */
const KEPT_CHARACTERS = 4_000_000;

interface OpenFile {
  readonly text: string;
  readonly lines: LineIndex;
  readonly finder: (index: number) => NodeFinder | undefined;
}

/** Trees by file, as `parse` hands them on. */
export type Trees = ReadonlyMap<SourceFile, Stream>;

/** A locator that parses a file again when it is first asked about it, unless its tree is at hand, and keeps the last ones. */
export function createLocator(trees: Trees = new Map()): Locator {
  const open = createRecentFiles(trees);
  return {
    locate: (place) => {
      if ('file' in place) return locateSpan(open(place.file).lines, place.offset, place.endOffset);
      const file = open(place.document.file);
      const find = file.finder(place.document.index);
      const located = find && locatePointer(find, file.lines, place.pointer, place.target);
      if (located === undefined) throw new InternalError(nothingAt(place));
      return located;
    },
  };
}

function nothingAt({ document, pointer }: DocumentPlace): string {
  return `Nothing stands at "${pointer}" in document ${document.index + 1} of ${document.file.path}.`;
}

/** Files by least recent use, bounded by the size of their texts. */
function createRecentFiles(trees: Trees): (file: SourceFile) => OpenFile {
  const recent = new Map<SourceFile, OpenFile>();
  let characters = 0;
  return (file) => {
    const known = recent.get(file);
    const opened = known ?? openFile(file.text, trees.get(file));
    recent.delete(file);
    recent.set(file, opened);
    if (known === undefined) characters += file.text.length;
    for (const oldest of recent.keys()) {
      if (characters <= KEPT_CHARACTERS || oldest === file) break;
      recent.delete(oldest);
      characters -= oldest.text.length;
    }
    return opened;
  };
}

function openFile(text: string, parsed: Stream | undefined): OpenFile {
  let stream = parsed;
  const finders = new Map<number, NodeFinder>();
  const finder = (index: number): NodeFinder | undefined => {
    stream ??= readStream(text);
    const document = stream.documents[index];
    if (document === undefined) return undefined;
    const known = finders.get(index) ?? createNodeFinder(document.contents, text);
    finders.set(index, known);
    return known;
  };
  return { text, lines: createLineIndex(text), finder };
}
