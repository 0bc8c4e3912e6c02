/** What both documents say of the run: properties, sentences, metadata, the tool and the back matter. */
import type { Report } from '../../model/report.ts';
import { comparedSentence, knownCount } from '../known.ts';
import {
  basisSentence,
  CROSSWALK,
  gapsSentence,
  incompleteSentence,
  inputsSentence,
  isCrosswalk,
  objectivesSentence,
} from '../sentences.ts';
import { notAssessedEntries } from '../undecided.ts';
import type { Context, Resource } from './context.ts';
import { fileHref } from './href.ts';
import { type Property, properties } from './property.ts';
import { markup, paragraphs, plain } from './text.ts';

const OSCAL_VERSION = '1.2.1';

/** Title, time, versions, and the persons who attest something, by the id that the report gives them. */
export function metadata(context: Context, title: string, parties: ReadonlyMap<string, string>) {
  return {
    title,
    'last-modified': context.now,
    version: plain(context.report.tool.version),
    'oscal-version': OSCAL_VERSION,
    props: runProperties(context.report),
    parties: [...parties].map(([id, uuid]) => ({ uuid, type: 'person', name: plain(id) })),
    remarks: `The time is the day that the report speaks about, in UTC. The version is that of the tool. ${REFERENCES}`,
  };
}

const REFERENCES =
  'A control or objective whose id is no OSCAL token stands here under a token; the properties keep the id itself.';

/** A party for each person who attests something. */
export function attestingParties({ report, ids }: Context): ReadonlyMap<string, string> {
  return new Map([...new Set(report.attestations.map(({ by }) => by))].map((by) => [by, ids.uuid('party', by)]));
}

/** The day, what was asked for, the counts and the score with its formula. */
export function runProperties(report: Report): readonly Property[] {
  const { asOf, tool, profile, framework, configuration, summary } = report;
  const { outcomes, findings, objectives, score } = summary;
  return properties({
    'as-of': asOf,
    'tool-version': tool.version,
    'library-digest': `sha256:${tool.libraryDigest}`,
    profile: profile.id,
    framework: framework?.id,
    configuration: configuration.path,
    complete: summary.complete,
    files: summary.files,
    'skipped-files': summary.skippedFiles,
    'unread-files': summary.unreadFiles,
    documents: summary.documents,
    'documents-of-kind': Object.entries(summary.documentsByKind).map(([kind, number]) => `${kind}: ${number}`),
    rules: summary.rules,
    'outcomes-pass': outcomes.pass,
    'outcomes-fail': outcomes.fail,
    'outcomes-open': outcomes.open,
    'outcomes-not-applicable': outcomes.notApplicable,
    'gaps-error': findings.error,
    'gaps-warning': findings.warning,
    'gaps-note': findings.note,
    ...baselineValues(report),
    waived: summary.waived,
    open: report.open.length,
    'not-assessed': notAssessedEntries(report).length,
    'objectives-pass': objectives.pass,
    'objectives-fail': objectives.fail,
    'objectives-open': objectives.open,
    'objectives-manual': objectives.manual,
    'objectives-not-applicable': objectives.notApplicable,
    'objectives-not-assessed': objectives.notAssessed,
    'score-met': score.met,
    'score-applicable': score.applicable,
    'score-ratio': score.ratio,
    'score-formula': summary.scoreFormula,
  });
}

function baselineValues({ baseline }: Report) {
  if (baseline === undefined) return {};
  return {
    baseline: baseline.path,
    'baseline-sha256': baseline.sha256,
    'baseline-as-of': baseline.asOf,
    'gaps-known': knownCount({ baseline }),
    'baseline-gone': baseline.gone.length,
    'baseline-undecided': baseline.undecided.length,
  };
}

/** What was found, on what basis, and what that does not prove. */
export function runParagraphs(report: Report): readonly string[] {
  const incomplete = incompleteSentence(report);
  return [
    [gapsSentence(report), objectivesSentence(report), comparedSentence(report), basisSentence(report)]
      .filter((text) => text !== '')
      .join(' '),
    inputsSentence(report),
    incomplete === '' ? '' : `Incomplete: ${incomplete}`,
    report.summary.score.applicable === 0 ? 'No objective was assessed: nothing is proven here.' : '',
    isCrosswalk(report) ? CROSSWALK : '',
  ];
}

/** The tool, so that what it says has an origin. */
export function assessmentAssets({ report, ids, toolUuid }: Context) {
  return {
    components: [
      {
        uuid: toolUuid,
        type: 'software',
        title: 'irready',
        description: 'Assesses incident response documents in a repository.',
        props: properties({ version: report.tool.version, 'library-digest': `sha256:${report.tool.libraryDigest}` }),
        status: { state: 'operational' },
      },
    ],
    'assessment-platforms': [
      {
        uuid: ids.uuid('platform'),
        title: 'irready on the command line or in CI',
        'uses-components': [{ 'component-uuid': toolUuid }],
      },
    ],
  };
}

/** A description of the plan, and every file that was read with its digest. */
export function backMatter(context: Context) {
  return {
    resources: [planResource(context), ...[...context.resources.values()].map((file) => fileResource(context, file))],
  };
}

function planResource({ report, planUuid }: Context) {
  const { profile, framework, configuration, tool } = report;
  return {
    uuid: planUuid,
    title: 'What was to be assessed',
    description: paragraphs([
      `Profile ${profile.id} (${profile.title})${framework === undefined ? '' : `, in the terms of ${framework.title}`}, by the rule library of irready ${tool.version}.`,
      configuration.path === null ? 'Without a configuration file.' : `Configured by ${configuration.path}.`,
      'There is no OSCAL assessment plan; this resource stands in its place.',
    ]),
    props: properties({
      profile: profile.id,
      framework: framework?.id,
      configuration: configuration.path,
      'configuration-sha256': configuration.sha256,
      'library-digest': `sha256:${tool.libraryDigest}`,
    }),
  };
}

function fileResource({ report: { configuration } }: Context, { uuid, path, digests, documents }: Resource) {
  const hashed: readonly (string | undefined)[] = digests.size === 0 ? [undefined] : [...digests];
  return {
    uuid,
    title: markup(path),
    props: properties({ path, documents, role: path === configuration.path ? 'configuration' : 'input' }),
    rlinks: hashed.map((digest) => rlink(path, digest)),
  };
}

function rlink(path: string, digest: string | undefined) {
  const isDigest = digest !== undefined && /^[\da-f]{64}$/.test(digest);
  return {
    href: fileHref(path),
    'media-type': /\.ya?ml$/i.test(path) ? 'application/yaml' : undefined,
    hashes: isDigest ? [{ algorithm: 'SHA-256', value: digest }] : [],
  };
}
