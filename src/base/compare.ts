/** Orders texts by code unit, the same on every machine; negative, zero or positive as `sort` wants it. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
