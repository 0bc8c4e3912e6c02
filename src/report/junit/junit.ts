import { x } from 'xastscript';
import type { Notice } from '../../model/notice.ts';
import type { Report } from '../../model/report.ts';
import type { RenderOptions } from '../render-options.ts';
import { runFacts } from '../run-facts.ts';
import { controlTestcases, runTestcases, type Testcase, type TestResult } from './testcases.ts';
import { attribute, block, content, type Element, serialise } from './xml.ts';

const RUN = 'irready: the run';
const NO_CONTROL = 'no control';

interface Suite {
  readonly name: string;
  readonly classname: string;
  readonly testcases: readonly Testcase[];
}

/** JUnit XML as the Jenkins schema has it: a suite for the run with its facts, then one for each control. */
export function renderJunit(report: Report, options: RenderOptions): string {
  const run = { name: RUN, classname: 'irready.run', testcases: runTestcases(report) };
  const controls = suitesByControl(report, controlTestcases(report, options));
  const suites = [
    suiteElement(report, run, [properties(report, options)], systemOut(report.notices)),
    ...controls.map((suite) => suiteElement(report, suite, [], [])),
  ];
  const { skipped: _, ...totals } = counts([run, ...controls].flatMap(({ testcases }) => testcases));
  return serialise(block('testsuites', { name: 'irready', time: '0', ...totals }, suites));
}

/** In the order of the report's controls; what belongs to none comes last. */
function suitesByControl({ controls }: Report, testcases: readonly Testcase[]): readonly Suite[] {
  const titles = new Map<string | null, string>(controls.map(({ id, title }) => [id, `${id} ${title}`]));
  const groups = new Map<string | null, Testcase[]>([...titles.keys()].map((id) => [id, []]));
  for (const testcase of testcases) {
    const group = groups.get(testcase.control);
    if (group === undefined) groups.set(testcase.control, [testcase]);
    else group.push(testcase);
  }
  const none = groups.get(null) ?? [];
  groups.delete(null);
  return [...groups, [null, none] as const]
    .filter(([, group]) => group.length > 0)
    .map(([id, group]) => ({ name: titles.get(id) ?? id ?? NO_CONTROL, classname: classname(id), testcases: group }));
}

/** A reader of JUnit takes a dot for the end of a package: control 10.3 is no class 3 of a package 10. */
function classname(control: string | null): string {
  return `irready.${(control ?? NO_CONTROL).replace(/[.\s]/g, '_')}`;
}

function suiteElement(
  { asOf }: Report,
  { name, classname: of, testcases }: Suite,
  before: readonly Element[],
  after: readonly Element[],
): Element {
  const attributes = {
    name: attribute(name),
    ...counts(testcases),
    time: '0',
    timestamp: attribute(`${asOf}T00:00:00`),
  };
  const names = distinct(testcases.map((testcase) => attribute(testcase.name)));
  const elements = testcases.map(({ result }, index) =>
    x('testcase', { name: names[index], classname: attribute(of), time: '0' }, ...resultElement(result)),
  );
  return block('testsuite', attributes, [...before, ...elements, ...after]);
}

function counts(testcases: readonly Testcase[]) {
  const number = (is: TestResult['is']) => String(testcases.filter(({ result }) => result.is === is).length);
  return {
    tests: String(testcases.length),
    failures: number('failure'),
    errors: number('error'),
    skipped: number('skipped'),
  };
}

/** Readers show one of several cases of the same name; the second of a name is called so. */
function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return number === 1 ? name : `${name} (${number})`;
  });
}

/** The schema gives a skipped case a text and no message. */
function resultElement(result: TestResult): readonly Element[] {
  if (result.is === 'passed') return [];
  if (result.is === 'skipped') return [x('skipped', {}, attribute(result.reason))];
  const { is, type, message, text } = result;
  return [x(is, { type: attribute(type), message: attribute(message) }, content(text))];
}

function properties(report: Report, options: RenderOptions): Element {
  const facts = runFacts(report, options);
  return block(
    'properties',
    {},
    facts.map(([name, value]) => x('property', { name: attribute(name), value: attribute(value) })),
  );
}

function systemOut(notices: readonly Notice[]): readonly Element[] {
  const lines = notices.map(
    ({ level, message, path }) => `${level}: ${path === undefined ? '' : `${path}: `}${message}`,
  );
  return lines.length === 0 ? [] : [x('system-out', {}, lines.map(content).join('\n'))];
}
