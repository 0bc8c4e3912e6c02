/** Microsoft's SARIF Multitool, the validator that GitHub's documentation points to. */
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';

/** One thing that the validator says. */
export interface Remark {
  readonly level: string;
  readonly ruleId: string;
  readonly about: string;
}

/** Whether there is a binary of it for this machine; CI runs on one that has. */
export const HAS_MULTITOOL = process.platform === 'linux' && process.arch === 'x64';

/** What it says of a SARIF file by the rules of SARIF and of GitHub Advanced Security; it exits 0 whatever it finds. */
export async function validateSarif(text: string): Promise<readonly Remark[]> {
  const folder = mkdtempSync(join(tmpdir(), 'irready-sarif-'));
  try {
    const [input, output] = [join(folder, 'northwind.sarif'), join(folder, 'said.sarif')];
    writeFileSync(input, text);
    const flags = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning;Note', '--output', output];
    const { stdout, stderr } = spawnSync(await executable(), ['validate', ...flags, input], {
      encoding: 'utf8',
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    });
    if (!stdout.includes('1 files scanned')) throw new Error(`the validator did not run: ${stdout}${stderr}`);
    return remarksOf(JSON.parse(readFileSync(output, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Installed without the script of the package, the file lacks the right to be run. */
async function executable(): Promise<string> {
  const { default: path } = await import('@microsoft/sarif-multitool');
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
  return path;
}

function remarksOf({ runs }: Log): readonly Remark[] {
  const [run] = runs;
  if (run?.invocations?.[0]?.executionSuccessful !== true) throw new Error('the validator did not finish');
  return (run.results ?? []).map(({ level = 'warning', ruleId = '', message }) => ({
    level,
    ruleId,
    about: JSON.stringify(message),
  }));
}
