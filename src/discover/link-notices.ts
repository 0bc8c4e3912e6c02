import type { Notice } from '../model/notice.ts';

const NAMED = 5;

/** One notice for all links that were not followed because they lead out of the folder that was searched. */
export function linkNotices(links: readonly string[]): readonly Notice[] {
  const [first] = links;
  if (first === undefined) return [];
  const sorted = [...links].sort();
  const named = sorted.slice(0, NAMED).map((link) => `"${link}"`);
  const rest = sorted.length > NAMED ? ` and ${sorted.length - NAMED} more` : '';
  const [lead, them] = sorted.length === 1 ? ['A link leads', 'it was'] : [`${sorted.length} links lead`, 'they were'];
  return [
    {
      id: 'link-leads-outside',
      level: 'warning',
      message: `${lead} out of the folder that was searched or nowhere, so ${them} not followed: ${named.join(', ')}${rest}. Name the target as a path to have it read.`,
      path: sorted[0] ?? first,
    },
  ];
}
