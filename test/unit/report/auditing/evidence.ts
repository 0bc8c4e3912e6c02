/** Reads OSCAL documents and in-toto statements. */
import { expect } from 'vitest';
import { LEVELS } from '../../../../src/model/level.ts';
import { OBJECTIVE_STATUSES } from '../../../../src/model/report.ts';
import { gapOf, type Said } from './said.ts';

interface Props {
  readonly props?: readonly { readonly name: string; readonly value: string }[];
}

function propsOf({ props = [] }: Props): Readonly<Record<string, string>> {
  return Object.fromEntries(props.map(({ name, value }) => [name, value]));
}

interface OscalResult extends Props {
  readonly findings?: readonly (Props & { readonly target: { readonly status: { readonly state: string } } })[];
  readonly observations?: readonly (Props & { readonly 'relevant-evidence'?: readonly Props[] })[];
}

const OSCAL_STATES = {
  pass: 'objectives-pass',
  fail: 'objectives-fail',
  open: 'objectives-open',
  manual: 'objectives-manual',
  notApplicable: 'objectives-not-applicable',
  notAssessed: 'objectives-not-assessed',
} as const;

function oscal({ findings = [], observations = [], ...result }: OscalResult, whole: boolean | undefined): Said {
  const told = propsOf(result);
  const number = (name: string) => Number(told[name]);
  const gaps = observations.filter(
    (each) => propsOf(each)['outcome'] === 'fail' && propsOf(each)['waiver'] === undefined,
  );
  return {
    facts: {
      asOf: told['as-of'] ?? '',
      profile: told['profile'] ?? '',
      version: told['tool-version'] ?? '',
      digest: told['library-digest']?.replace('sha256:', '') ?? '',
      ...Object.fromEntries(LEVELS.map((level) => [level, number(`gaps-${level}`)])),
      waived: number('waived'),
      openPlaces: number('open'),
      notAssessedAll: number('not-assessed'),
      ...Object.fromEntries(OBJECTIVE_STATUSES.map((status) => [status, number(OSCAL_STATES[status])])),
      met: number('score-met'),
      applicable: number('score-applicable'),
      complete: told['complete'] === 'true',
      ...(told['baseline'] !== undefined && {
        baseline: told['baseline'],
        baselineAsOf: told['baseline-as-of'] ?? '',
        known: number('gaps-known'),
      }),
    },
    gaps: gaps.map(observedGap),
    known: gaps.filter((each) => propsOf(each)['known'] === 'yes').map(observedGap),
    met: findings
      .filter(({ target }) => target.status.state === 'satisfied')
      .map((finding) => propsOf(finding)['objective'] ?? ''),
    ...(whole !== undefined && { whole }),
  };
}

function observedGap(observation: NonNullable<OscalResult['observations']>[number]): string {
  const place = propsOf(observation['relevant-evidence']?.[0] ?? {});
  return gapOf(place['path'] ?? '', place['start-line'], propsOf(observation)['rule'] ?? '');
}

export function assessmentResults(shown: string): Said {
  const [result] = JSON.parse(shown)['assessment-results'].results;
  const incomplete = propsOf(result)['complete'] !== 'true';
  const states = (result.findings ?? []).map(
    ({ target }: { target: { status: { state: string } } }) => target.status.state,
  );
  expect(result.description.includes('Incomplete:') || propsOf(result)['files'] === '0').toBe(
    incomplete || propsOf(result)['files'] === '0',
  );
  const isOpen = propsOf(result)['open'] !== '0' || propsOf(result)['waived'] !== '0';
  return oscal(
    result,
    !incomplete && !isOpen && states.length > 0 && states.every((state: string) => state === 'satisfied'),
  );
}

export function planOfAction(shown: string): Said {
  const plan = JSON.parse(shown)['plan-of-action-and-milestones'];
  const titles = plan['poam-items'].map(({ title }: { title: string }) => title);
  return oscal({ ...plan, props: plan.metadata.props }, titles.length === 1 && titles[0] === 'Nothing to do');
}

export function intoto(shown: string): Said {
  const { result, annotations: told, configuration, failedTests } = JSON.parse(shown).predicate;
  expect(configuration[0].digest.sha256).toBe(told.libraryDigest);
  expect(result === 'FAILED' || failedTests.length === 0).toBe(true);
  return {
    facts: {
      asOf: told.asOf,
      profile: told.profile,
      version: told.version,
      digest: told.libraryDigest,
      ...told.findings,
      waived: told.waived,
      openPlaces: told.open,
      notAssessedAll: told.notAssessed.length,
      ...told.objectives,
      met: told.score.met,
      applicable: told.score.applicable,
      complete: told.complete,
    },
    whole: result === 'PASSED',
  };
}
