import type { AssessRequest } from '../assess.ts';
import { UsageError } from '../base/errors.ts';
import { loadWaivers } from '../config/load-waivers.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Notice } from '../model/notice.ts';
import type { WaiverFile } from '../model/waiver.ts';
import { count } from '../report/count.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';

/**
 * The waivers that `--waivers` names, else those beside the configuration; for `--no-waivers` a notice of what is left aside. Throws
 * UsageError for a named file that is missing.
 */
export function waiversFor(
  flag: string | false | undefined,
  configuration: Configuration,
  cwd: string,
  files: SettingsFiles,
): Pick<AssessRequest, 'waivers' | 'notices'> {
  if (flag === '') throw new UsageError('--waivers "" names no file. Write it as --waivers waivers.yaml.');
  const path = typeof flag === 'string' ? { path: flag } : {};
  const waivers = loadWaivers({ cwd, configuration: configuration.path, ...path, files });
  if (waivers === undefined) return {};
  return flag === false ? { notices: [leftAside(waivers)] } : { waivers };
}

function leftAside({ path, entries }: WaiverFile): Notice {
  const message = `"${path}" was left aside with --no-waivers, and ${count(entries.length, 'waiver')} with it.`;
  return { id: 'waivers-left-aside', level: 'note', message, path };
}
