import { describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/model/report.ts';
import { renderSarif } from '../../../../src/report/sarif/sarif.ts';
import { forged } from '../forged.ts';
import { OPTIONS } from '../northwind.ts';
import { stored } from '../stored.ts';
import { HAS_MULTITOOL, type Remark, validateSarif } from './multitool.ts';

const STORY = stored('northwind-2026-11');
const SLOW = 120_000;

if (!HAS_MULTITOOL) {
  // biome-ignore lint/suspicious/noConsole: a skipped proof has to be loud
  console.warn(
    `SKIPPED: SARIF is not validated, because the SARIF Multitool is installed for Linux on x64 and this is ${process.platform} on ${process.arch}.`,
  );
}

/** Ours says no informationUri (the project has no address yet), and that is the only one. */
const KNOWN_WARNINGS = ['SARIF2005'];

/**
 * SARIF2002 asks for message ids, which code scanning does not resolve; 2003 and 2013 for the repository, which a report does not
 * know; 2006 that the schema's address answers, which needs a network; 2009 for ids like CA1001; 2010 and 2011 for the text of
 * every region; 2012 for a page of every rule.
 */
const KNOWN_NOTES = [
  'SARIF2002',
  'SARIF2003',
  'SARIF2006',
  'SARIF2009',
  'SARIF2010',
  'SARIF2011',
  'SARIF2012',
  'SARIF2013',
];

async function unexpected(text: string): Promise<readonly Remark[]> {
  const remarks = await validateSarif(text);
  return remarks.filter(
    ({ level, ruleId }) => level === 'error' || !(level === 'warning' ? KNOWN_WARNINGS : KNOWN_NOTES).includes(ruleId),
  );
}

describe.skipIf(!HAS_MULTITOOL)('the SARIF Multitool, with the rules of GitHub,', () => {
  it('finds nothing wrong with the story', { timeout: SLOW }, async () => {
    expect(await unexpected(renderSarif(STORY, OPTIONS))).toEqual([]);
  });

  it('would find something wrong', { timeout: SLOW }, async () => {
    const text = renderSarif(STORY, OPTIONS);
    const ruleIds = async (broken: string) =>
      (await unexpected(broken)).map(({ level, ruleId }) => `${level} ${ruleId}`);
    expect(await ruleIds(text.replaceAll('"startLine"', '"startLign"'))).toContain('error JSON1005');
    expect(await ruleIds(text.replace('"ruleIndex": 5', '"ruleIndex": 77'))).toContain('error SARIF1009');
    expect(await ruleIds(text.replaceAll(/"help": \{/g, '"properties": {'))).toContain('error GH2012');
  });

  it('takes a run that found nothing, without a configuration', { timeout: SLOW }, async () => {
    const report: Report = {
      ...STORY,
      configuration: { path: null, sha256: null },
      summary: { ...STORY.summary, documents: 0, complete: false },
      ...{ findings: [], controls: [], objectives: [], rules: [], open: [], notAssessed: [], notices: [], inputs: [] },
    };
    expect(await unexpected(renderSarif(report, OPTIONS))).toEqual([]);
  });

  it('takes a gap of the workspace as a whole, and names with blanks, signs and letters of any kind', {
    timeout: SLOW,
  }, async () => {
    const paths = [
      '.',
      'security',
      '../shared/plan.yaml',
      'a b/100% #1?.yaml',
      'C:/plan.yaml',
      '計画.yaml',
      '/srv/plan.yaml',
    ];
    const [gap] = STORY.findings;
    const findings = paths.map((path) => ({ ...gap, location: { path } })) as Report['findings'];
    expect(await unexpected(renderSarif({ ...STORY, findings }, OPTIONS))).toEqual([]);
  });

  it('finds no error in a forged report', { timeout: SLOW }, async () => {
    const report = forged([
      '::error::x\n',
      '##[command]',
      '](javascript:x)',
      '\u0000\u202e',
      '<b>',
      '{0} {{',
      '\ud800',
      '',
    ]);
    const remarks = await unexpected(renderSarif(report, OPTIONS));
    expect(remarks.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
