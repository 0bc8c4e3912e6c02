import type { RunTrace } from '../../issues/trace.ts';

/** The run that the variables of a runner name; undefined outside of one, and where one of them is none. */
export function traceOf(env: Readonly<Record<string, string | undefined>>): RunTrace | undefined {
  const [server] = /^https?:\/\/[\w.:-]+$/.exec(env['GITHUB_SERVER_URL'] ?? '') ?? [];
  const [repository] = /^[\w.-]+\/[\w.-]+$/.exec(env['GITHUB_REPOSITORY'] ?? '') ?? [];
  const [id] = /^\d{1,20}$/.exec(env['GITHUB_RUN_ID'] ?? '') ?? [];
  const [commit] = /^[0-9a-f]{40,64}$/.exec(env['GITHUB_SHA'] ?? '') ?? [];
  if (server === undefined || repository === undefined || id === undefined || commit === undefined) return undefined;
  return { id, url: `${server}/${repository}/actions/runs/${id}`, commit };
}
