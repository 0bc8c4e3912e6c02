import { parseDate } from '../../../src/expression/calendar.ts';
import { createCompiler } from '../../../src/expression/compile.ts';
import { during, type Evaluation } from '../../../src/expression/evaluation.ts';
import { nodeOfDocument, type World } from '../../../src/expression/values.ts';
import { link } from '../../../src/link/link.ts';
import type { Document, DocumentKind } from '../../../src/model/document.ts';
import type { UnreadFile } from '../../../src/model/source-file.ts';
import { parse } from '../../../src/parse/parse.ts';
import { LANGUAGE, SHAPES } from './door.ts';

/** What an expression says of one document: its value, or why it cannot be decided. */
export interface Answer {
  readonly value?: unknown;
  readonly doubts: readonly string[];
}

/** A linked workspace to put questions to. */
export interface Story {
  /** Evaluates an expression for each document of a kind, by document name; `document` is bound. */
  readonly ask: (kind: DocumentKind, source: string) => ReadonlyMap<string, Answer>;
}

/** Parses and links YAML streams, one a file; `unread` are files that could not be read, `today` is the day of the questions. */
export function story(
  texts: string | readonly string[],
  unread: readonly UnreadFile[] = [],
  today = '2026-06-01',
): Story {
  const files = [texts]
    .flat()
    .map((text, place) => ({ path: `story-${place}.yaml`, text, sha256: '0', explicit: false }));
  const { documents } = parse(files);
  const { workspace } = link(documents, unread, SHAPES);
  const entityTypes = new Map(Object.values(SHAPES.entities).map(({ name, type }) => [name, type]));
  const world: World = { workspace, classes: LANGUAGE.nodeClasses, entityTypes, nodes: new Map() };
  return {
    ask: (kind, source) => {
      const expression = createCompiler(LANGUAGE, new Map([['document', kind]])).compile(source, new Set());
      const answer = (document: Document): Answer => {
        const record = freshRecord(world, today);
        try {
          const node = during(record, () => nodeOfDocument(world, document));
          const value = expression.evaluate({ document: node }, record);
          return record.doubts.length > 0 ? { doubts: record.doubts } : { value, doubts: [] };
        } catch (error) {
          return { doubts: record.doubts.length > 0 ? record.doubts : [String(error)] };
        }
      };
      return new Map((workspace.byKind.get(kind) ?? []).map((document) => [document.name, answer(document)]));
    },
  };
}

function freshRecord({ workspace }: World, day: string): Evaluation {
  const today = parseDate(day);
  if (today === undefined) throw new Error('not a date');
  return { workspace, today, doubts: [], steps: 0 };
}
