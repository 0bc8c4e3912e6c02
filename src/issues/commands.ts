import type { ReportFinding } from '../model/report.ts';

/** What can be typed into a shell as it stands. */
const BARE = /^[\w./][\w./-]*$/;

/** The command that accepts a gap for a while; it asks for what is missing. */
export function acceptCommand({ fingerprint }: ReportFinding, profile: string, searched: readonly string[]): string {
  const paths = searched.every((path) => BARE.test(path)) ? searched : [];
  return ['irready waivers add', ...paths, `--profile ${profile}`, `--finding ${fingerprint}`].join(' ');
}
