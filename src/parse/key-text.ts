import { isScalar, type ParsedNode, Scalar } from 'yaml';

/** A mapping key as text: what stands in the file for anything but quoted or block text. */
export function keyText(key: ParsedNode | null, text: string): string {
  if (key === null) return '';
  if (!isScalar(key)) return text.slice(key.range[0], key.range[1]);
  if (typeof key.value === 'string') return key.value;
  return typeof key.source === 'string' ? key.source : String(key.value);
}

/** Whether a key is the merge key: `<<` without quotes. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === Scalar.PLAIN;
}
