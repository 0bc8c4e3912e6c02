import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';

/** Visits the nodes of a tree in the order of the text; recursive, for trees of the depth that `readStream` admits. */
export function visitNodes(node: ParsedNode | null, action: (node: ParsedNode) => void): void {
  if (node === null) return;
  action(node);
  if (isAlias(node) || isScalar(node)) return;
  if (isSeq(node)) {
    for (const item of node.items) visitNodes(item as ParsedNode | null, action);
  } else if (isMap(node)) {
    for (const pair of node.items) {
      visitNodes(pair.key, action);
      visitNodes(pair.value, action);
    }
  }
}
