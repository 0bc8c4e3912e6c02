import { type Alias, isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { child } from '../base/json-pointer.ts';
import { LIMITS } from '../base/limits.ts';
import type { Json } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
import { isMergeKey, keyText } from './key-text.ts';
import { tooDeep, tooManyNodes } from './stream.ts';

/** A key that stands more than once in one mapping. */
export interface DoubledKey {
  readonly pointer: Pointer;
  readonly key: string;
  /** All its places in order of the text; the last one counts. */
  readonly places: readonly Span[];
}

/** A span of text in UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a tree has no value. */
export interface ConversionFailure extends Span {
  readonly ruleId: 'yaml-is-well-formed' | 'nesting-is-bounded';
  readonly message: string;
  readonly remediation: string;
  /** Set where all documents of the run together hold too much, not this one alone. */
  readonly endsRun?: true;
}

/** A tree turned into plain values. */
export interface Converted {
  readonly value: Json;
  readonly rawScalars: ReadonlyMap<Pointer, string>;
  readonly doubledKeys: readonly DoubledKey[];
  /** How many nodes it took, aliases followed. */
  readonly nodes: number;
  readonly failure?: ConversionFailure;
}

interface Walk {
  readonly text: string;
  /** Nodes that all documents of the run may still have. */
  readonly room: number;
  readonly path: (string | number)[];
  readonly anchors: Map<string, ParsedNode>;
  /** Aliased nodes that the walk is inside of. */
  readonly open: Set<ParsedNode>;
  readonly rawScalars: Map<Pointer, string>;
  readonly doubledKeys: DoubledKey[];
  nodes: number;
  aliasDepth: number;
}

type Entry = readonly [key: string, value: ParsedNode | null];

class Stop extends Error {
  readonly failure: ConversionFailure;
  constructor(failure: ConversionFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/**
 * Follows aliases and merge keys and turns a tree into plain values within the limits on nesting and nodes. Keys become
 * text; of a doubled key the last value counts. A failure means that the value is not to be used. `room` is the number of nodes
 * that the run has left.
 */
export function convert(contents: ParsedNode | null, text: string, room: number = LIMITS.nodesPerRun): Converted {
  const walk: Walk = {
    text,
    room,
    path: [],
    anchors: new Map(),
    open: new Set(),
    rawScalars: new Map(),
    doubledKeys: [],
    nodes: 0,
    aliasDepth: 0,
  };
  const { rawScalars, doubledKeys } = walk;
  try {
    const value = toValue(contents, walk);
    return { value, rawScalars, doubledKeys, nodes: walk.nodes };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { value: null, rawScalars, doubledKeys, nodes: walk.nodes, failure: error.failure };
  }
}

function toValue(node: ParsedNode | null, walk: Walk): Json {
  if (node === null) return null;
  countNode(node, walk);
  if (isAlias(node)) return followAlias(node, walk, (target) => toValue(target, walk));
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  if (isScalar(node)) return scalarValue(node, walk);
  if (walk.path.length >= LIMITS.nesting) throw stop(node, 'nesting-is-bounded', tooDeep(), FLATTEN);
  walk.open.add(node);
  const value = isSeq(node) ? listValue(node.items, walk) : mappingValue(node, walk);
  walk.open.delete(node);
  return value;
}

const FLATTEN = 'Split the document, or write it with fewer levels and aliases.';

function countNode(node: ParsedNode, walk: Walk): void {
  walk.nodes++;
  if (walk.nodes > LIMITS.nodesPerDocument) throw stop(node, 'nesting-is-bounded', tooManyNodes(), FLATTEN);
  if (walk.nodes > walk.room) throw new Stop({ ...OVER_THE_RUN, start: node.range[0], end: node.range[1] });
}

const OVER_THE_RUN = {
  ruleId: 'nesting-is-bounded',
  message: `The documents up to here hold more than ${LIMITS.nodesPerRun} values in all; from this one on nothing is read.`,
  remediation: 'Write fewer aliases, or assess fewer documents in one run.',
  endsRun: true,
} as const;

function stop(node: ParsedNode, ruleId: ConversionFailure['ruleId'], message: string, remediation: string): Stop {
  return new Stop({ ruleId, message, remediation, start: node.range[0], end: node.range[1] });
}

function followAlias<T>(alias: Alias.Parsed, walk: Walk, use: (target: ParsedNode) => T): T {
  const target = walk.anchors.get(alias.source);
  if (target === undefined) {
    const message = `The alias "*${alias.source}" names an anchor that does not stand above it.`;
    throw stop(
      alias,
      'yaml-is-well-formed',
      message,
      `Add "&${alias.source}" to the value that is meant, or write the value.`,
    );
  }
  if (walk.open.has(target)) {
    const message = `The alias "*${alias.source}" stands inside the value it names, so the value has no end.`;
    throw stop(alias, 'yaml-is-well-formed', message, 'Write the value out.');
  }
  walk.aliasDepth++;
  const result = use(target);
  walk.aliasDepth--;
  return result;
}

function scalarValue(node: Scalar, walk: Walk): Json {
  const { value } = node;
  if (typeof value === 'string') return value;
  const source = node.source ?? '';
  if (value === null || typeof value === 'boolean' || isOrdinary(value)) {
    if (source !== '' && String(value) !== source) walk.rawScalars.set(pointerOf(walk), source);
    return value;
  }
  return source; // .inf and .nan have no place in JSON
}

function isOrdinary(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function pointerOf(walk: Walk): Pointer {
  return walk.path.reduce<Pointer>(child, '');
}

function listValue(items: readonly unknown[], walk: Walk): Json {
  return items.map((item, index) => within(index, walk, () => toValue(item as ParsedNode | null, walk)));
}

function within<T>(key: string | number, walk: Walk, action: () => T): T {
  walk.path.push(key);
  const result = action();
  walk.path.pop();
  return result;
}

function mappingValue(node: YAMLMap.Parsed, walk: Walk): Json {
  const value: Record<string, Json> = {};
  const merged: Entry[] = [];
  const places = new Map<string, Span[]>();
  for (const pair of node.items) {
    const key = pairKey(pair.key, walk);
    notePlace(places, key, pair.key);
    if (isMergeKey(pair.key)) append(merged, mergedEntries(pair.value, pair.key, walk));
    else
      define(
        value,
        key,
        within(key, walk, () => toValue(pair.value, walk)),
      );
  }
  if (walk.aliasDepth === 0) noteDoubled(places, walk);
  addMerged(value, merged, walk);
  return value;
}

/** One by one: a call takes only so many arguments. */
function append(entries: Entry[], more: readonly Entry[]): void {
  for (const entry of more) entries.push(entry);
}

/** Own keys win over merged ones, and earlier merged mappings over later ones. */
function addMerged(value: Record<string, Json>, merged: readonly Entry[], walk: Walk): void {
  walk.aliasDepth++;
  for (const [key, node] of merged) {
    if (!Object.hasOwn(value, key))
      define(
        value,
        key,
        within(key, walk, () => toValue(node, walk)),
      );
  }
  walk.aliasDepth--;
}

/** Also registers the anchors of a key, and refuses an alias that leads nowhere. */
function pairKey(key: ParsedNode, walk: Walk): string {
  if (isAlias(key)) return followAlias(key, walk, (target) => aliasedKey(key, target, walk));
  countNode(key, walk);
  if (key.anchor !== undefined) walk.anchors.set(key.anchor, key);
  return keyText(key, walk.text);
}

/** A long key that is named again and again is paid for each time, or a small file could keep us busy for hours. */
function aliasedKey(alias: Alias.Parsed, target: ParsedNode, walk: Walk): string {
  const key = keyText(target, walk.text);
  walk.nodes += Math.floor(key.length / CHARACTERS_PER_NODE);
  countNode(alias, walk);
  return key;
}

const CHARACTERS_PER_NODE = 100;

function notePlace(places: Map<string, Span[]>, key: string, node: ParsedNode): void {
  const span = { start: node.range[0], end: node.range[1] };
  const known = places.get(key);
  if (known === undefined) places.set(key, [span]);
  else known.push(span);
}

function noteDoubled(places: ReadonlyMap<string, readonly Span[]>, walk: Walk): void {
  for (const [key, spans] of places) {
    if (spans.length < 2) continue;
    walk.doubledKeys.push({ pointer: child(pointerOf(walk), key), key, places: spans });
  }
}

/** A key named `__proto__` becomes an ordinary key. */
function define(mapping: Record<string, Json>, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(mapping, key, { value, enumerable: true, configurable: true, writable: true });
  } else mapping[key] = value;
}

/** The entries of the mappings that a merge key names, those that win first. */
function mergedEntries(node: ParsedNode | null, key: ParsedNode, walk: Walk): readonly Entry[] {
  if (node !== null) countNode(node, walk);
  if (isAlias(node)) return followAlias(node, walk, (target) => mergedEntries(target, key, walk));
  if (isSeq(node)) return node.items.flatMap((item) => mergedEntries(item as ParsedNode, key, walk));
  if (isMap(node)) return mappingEntries(node, walk);
  const message = 'The merge key "<<" is followed by something that is not a mapping.';
  throw stop(node ?? key, 'yaml-is-well-formed', message, 'Name an anchored mapping: "<<: *name".');
}

function mappingEntries(node: YAMLMap.Parsed, walk: Walk): readonly Entry[] {
  const own = new Map<string, ParsedNode | null>();
  const merged: Entry[] = [];
  for (const pair of node.items) {
    const key = pairKey(pair.key, walk);
    if (isMergeKey(pair.key)) append(merged, mergedEntries(pair.value, pair.key, walk));
    else own.set(key, pair.value);
  }
  return [...own, ...merged.filter(([key]) => !own.has(key))];
}
