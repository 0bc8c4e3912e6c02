/** The JSON reports of the example workspaces, as bytes, against the schema we publish. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../src/report/json.ts';
import { FORMATS } from '../src/validate/formats.ts';
import { ROOT, reportOn } from './examples.ts';

const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false });
for (const [name, test] of Object.entries(FORMATS)) ajv.addFormat(name, test);
const isReport = ajv.compile(JSON.parse(readFileSync(`${ROOT}schemas/report.schema.json`, 'utf8')));

const OPTIONS = {
  colour: false,
  width: 80,
  hyperlinks: null,
  minLevel: 'note',
  quiet: false,
  searched: ['.'],
} as const;

describe.each(['examples/complete', 'examples/gaps', 'examples/nobody-here', 'examples/starter'])('%s', (folder) => {
  const report = JSON.parse(renderJson(reportOn(folder), OPTIONS));

  it('gives a report that keeps to the published schema', () => {
    expect(isReport(report), JSON.stringify(isReport.errors?.slice(0, 3))).toBe(true);
  });

  it('gives no two findings one fingerprint', () => {
    const prints = report.findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('shows no number or mail address in full', () => {
    const registry = readFileSync(`${ROOT}${folder}/contacts.yaml`, 'utf8');
    const values = [...registry.matchAll(/value: "?(\+[\d ]+|[\w.-]+@[\w.-]+)/g)].map(([, value = '']) => value);
    const text = JSON.stringify(report);
    expect(values.filter((value) => text.includes(value))).toEqual([]);
  });
});
