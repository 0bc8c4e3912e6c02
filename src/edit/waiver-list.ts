import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { JsonObject } from '../model/json.ts';
import { entryLines, insertLines } from './block-list.ts';
import { insertFlowEntry, onOneLine } from './flow-list.ts';
import type { TextEdit } from './text-edit.ts';

const KEY = 'waivers';

/** The text of a file that parses, and what is to be added to its list. */
interface Addition {
  readonly text: string;
  readonly entry: JsonObject;
}

/** The edits that add an entry to the list of a file of waivers; undefined when there is no place for one. */
export function listEdits(text: string, entry: JsonObject): readonly TextEdit[] | undefined {
  const document = parseDocument(text, { version: '1.2', keepSourceTokens: true, uniqueKeys: false });
  if (hasAlias(document)) return undefined;
  const root = document.contents;
  const addition = { text, entry };
  if (isMap(root)) return root.flow === true ? inFlowRoot(addition, root) : inBlockRoot(addition, root);
  return root === null || isUnwritten(root) ? [newList(addition, document.range[1], 0)] : undefined;
}

/** A value that stands for others may be longer than a text can be, once it is written out to be compared. */
function hasAlias(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Whether nothing stands where a value could. */
function isUnwritten({ range }: ParsedNode): boolean {
  return range[0] === range[1];
}

function newList({ text, entry }: Addition, after: number, column: number): TextEdit {
  const lines = [`${KEY}:`, ...indented(entryLines(entry))];
  return insertLines(text, lines, { after, column, under: column, apart: false });
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

function inBlockRoot(addition: Addition, root: YAMLMap.Parsed): readonly TextEdit[] | undefined {
  const list = valueIn(root);
  if (list === undefined) return [newList(addition, root.range[1], columnOf(root))];
  if (isSeq(list) && list.flow !== true) return [inBlockList(addition, list)];
  if (isSeq(list) && !isBlank(addition.text, list))
    return insertFlowEntry(addition.text, onOneLine(addition.entry), ends(list));
  return list === null || isSeq(list) || isNull(list) ? firstInBlock(addition, list, columnOf(root)) : undefined;
}

/** The value of the key; null when a flow mapping has the key alone, undefined when there is no such key. */
function valueIn(root: YAMLMap.Parsed): ParsedNode | null | undefined {
  return root.items.find(({ key }) => isScalar(key) && key.value === KEY)?.value;
}

function isNull(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null;
}

/** Whether not even a comment stands between the brackets. */
function isBlank(text: string, { range }: YAMLSeq.Parsed): boolean {
  return text.slice(range[0] + 1, range[1] - 1).trim() === '';
}

function columnOf({ srcToken }: YAMLMap.Parsed | YAMLSeq.Parsed): number {
  return srcToken !== undefined && 'indent' in srcToken ? srcToken.indent : 0;
}

function inBlockList({ text, entry }: Addition, list: YAMLSeq.Parsed): TextEdit {
  const column = columnOf(list);
  const [beforeLast, last] = [list.items.at(-2), list.items.at(-1)];
  const between = beforeLast === undefined ? '' : text.slice(beforeLast.range[1] - 1, last?.range[0]);
  const after = last?.range[1] ?? list.range[1];
  return insertLines(text, entryLines(entry), { after, column, under: column, apart: /\n[ \t]*\r?\n/.test(between) });
}

/** Takes out what says that there is no waiver, and begins the list on the line below. */
function firstInBlock({ text, entry }: Addition, nothing: ParsedNode | null, column: number): readonly TextEdit[] {
  const [start, end] = nothing?.range ?? [0, 0];
  const blanks = / *$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const removal = { start: start === end ? start : start - blanks, end, text: '' };
  const lines = insertLines(text, indented(entryLines(entry)), { after: end, column, under: column, apart: false });
  return [removal, lines];
}

function inFlowRoot({ text, entry }: Addition, root: YAMLMap.Parsed): readonly TextEdit[] | undefined {
  const list = valueIn(root);
  const written = onOneLine(entry);
  if (list === undefined) return insertFlowEntry(text, `"${KEY}": [${written}]`, ends(root));
  if (isSeq(list)) return insertFlowEntry(text, written, ends(list));
  if (list === null || !isNull(list)) return undefined;
  const [start, end] = list.range;
  return [{ start, end, text: `${text[start - 1] === ' ' ? '' : ' '}[${written}]` }];
}

/** Where a collection in brackets ends, and its last entry. */
function ends(node: YAMLMap.Parsed | YAMLSeq.Parsed): { readonly close: number; readonly lastEnd: number | undefined } {
  const last = node.items.at(-1);
  const end = last === undefined || 'range' in last ? last?.range[1] : (last.value?.range[1] ?? last.key.range[1]);
  return { close: node.range[1] - 1, lastEnd: end };
}
