import { type Alias, isAlias, type ParsedNode } from 'yaml';
import { visitNodes } from './tree.ts';

/** What each alias of a document leads to: the nearest anchor of that name above it. */
export function resolveAliases(root: ParsedNode | null): ReadonlyMap<Alias.Parsed, ParsedNode> {
  const anchors = new Map<string, ParsedNode>();
  const targets = new Map<Alias.Parsed, ParsedNode>();
  visitNodes(root, (node) => {
    if (!isAlias(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      return;
    }
    const target = anchors.get(node.source);
    if (target !== undefined) targets.set(node, target);
  });
  return targets;
}
