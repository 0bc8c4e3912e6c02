import type { Terminal } from './terminal.ts';

/** Whether to use escape codes: the flag, else FORCE_COLOR, else NO_COLOR, else whether a person is reading. */
export function wantsColour(flag: boolean, { env, interactive }: Terminal): boolean {
  if (!flag) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  return interactive && env['TERM'] !== 'dumb';
}
