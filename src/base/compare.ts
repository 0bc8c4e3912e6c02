import type { Notice } from '../model/notice.ts';

/** Orders texts by code unit, the same on every machine; negative, zero or positive as `sort` wants it. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Orders notices as a report lists them: by id, then by file, then by text. */
export function compareNotices(left: Notice, right: Notice): number {
  return compareText(noticeKey(left), noticeKey(right));
}

function noticeKey({ id, path = '', message }: Notice): string {
  return JSON.stringify([id, path, message]);
}
