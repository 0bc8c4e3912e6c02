import { type Alias, isAlias, isMap, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { tokens } from '../base/json-pointer.ts';
import type { Pointer } from '../model/pointer.ts';
import { resolveAliases } from './anchors.ts';
import { isMergeKey, keyText } from './key-text.ts';

/** Where a value stands in a tree: through an alias or a merge key, the place of the alias. */
export interface Standing {
  /** The key of the mapping entry; null for a list entry, the root, and what was reached through an alias. */
  readonly key: ParsedNode | null;
  readonly node: ParsedNode | null;
}

/** Finds where values stand in one document's tree; undefined when nothing stands there. */
export type NodeFinder = (pointer: Pointer) => Standing | undefined;

interface Finder {
  readonly text: string;
  readonly aliases: () => ReadonlyMap<Alias.Parsed, ParsedNode>;
  readonly entries: Map<YAMLMap.Parsed, ReadonlyMap<string, Entry>>;
}

/** One entry of a mapping; `via` is what merged it in. */
interface Entry {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
  readonly via?: ParsedNode;
}

/** A finder over one document; the keys of a mapping are indexed when it is first entered. */
export function createNodeFinder(root: ParsedNode | null, text: string): NodeFinder {
  let aliases: ReadonlyMap<Alias.Parsed, ParsedNode> | undefined;
  const finder: Finder = {
    text,
    aliases: () => {
      aliases ??= resolveAliases(root);
      return aliases;
    },
    entries: new Map(),
  };
  return (pointer) => find(finder, root, pointer);
}

function find(finder: Finder, root: ParsedNode | null, pointer: Pointer): Standing | undefined {
  let standing: Standing = { key: null, node: root };
  let value = root;
  let foreignPart = false;
  for (const token of tokens(pointer)) {
    if (!foreignPart && isAlias(value)) {
      standing = { key: null, node: value };
      foreignPart = true;
    }
    const entry = entryAt(finder, followed(finder, value), token);
    if (entry === undefined) return undefined;
    value = entry.value;
    if (!foreignPart) standing = shown(entry);
    foreignPart ||= entry.via !== undefined;
  }
  return standing;
}

function shown(entry: Partial<Entry> & Pick<Entry, 'value'>): Standing {
  if (entry.via !== undefined) return { key: null, node: entry.via };
  return { key: entry.key ?? null, node: entry.value };
}

function followed(finder: Finder, node: ParsedNode | null): ParsedNode | null {
  return isAlias(node) ? (finder.aliases().get(node) ?? null) : node;
}

function entryAt(
  finder: Finder,
  parent: ParsedNode | null,
  token: string,
): (Partial<Entry> & Pick<Entry, 'value'>) | undefined {
  if (isMap(parent)) return entriesOf(finder, parent).get(token);
  if (!isSeq(parent) || !/^\d+$/.test(token)) return undefined;
  const index = Number(token);
  return index < parent.items.length ? { value: parent.items[index] as ParsedNode | null } : undefined;
}

function entriesOf(finder: Finder, mapping: YAMLMap.Parsed): ReadonlyMap<string, Entry> {
  const known = finder.entries.get(mapping);
  if (known !== undefined) return known;
  const entries = new Map<string, Entry>();
  finder.entries.set(mapping, entries);
  for (const pair of [...mapping.items].reverse()) addMerged(finder, entries, pair);
  for (const pair of mapping.items) {
    if (!isMergeKey(pair.key))
      entries.set(keyText(followed(finder, pair.key), finder.text), { key: pair.key, value: pair.value });
  }
  return entries;
}

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** Later calls win; hence merged mappings are added last first, and own keys after them. */
function addMerged(finder: Finder, entries: Map<string, Entry>, pair: ParsedPair): void {
  if (!isMergeKey(pair.key)) return;
  const merged = followed(finder, pair.value);
  const sources = isSeq(merged) ? (merged.items as ParsedNode[]) : [pair.value];
  for (const source of [...sources].reverse()) {
    const mapping = followed(finder, source);
    const via = isAlias(pair.value) ? pair.value : source;
    if (!isMap(mapping) || via === null) continue;
    for (const [key, entry] of entriesOf(finder, mapping)) entries.set(key, isAlias(via) ? { ...entry, via } : entry);
  }
}
