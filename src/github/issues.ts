import { LIMITS } from '../base/limits.ts';
import { RefusedError } from './answer.ts';
import type { Client } from './client.ts';
import { ONCE } from './creation.ts';
import { hasStatus } from './failure.ts';
import type { IssueChange, NewIssue, TrackedIssue, Written } from './github-api.ts';
import type { Author, Identity } from './identity.ts';
import { refuseTooLong } from './marker.ts';
import { PER_PAGE, pagesOf } from './pages.ts';
import { expectShape } from './shape.ts';

/** What is read of an issue as GitHub has it. */
interface Listed {
  readonly number: number;
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly state: string;
  readonly state_reason?: string | null | undefined;
  readonly labels: readonly (string | { readonly name?: string | undefined })[];
  readonly assignees?: readonly { readonly login: string }[] | null | undefined;
  readonly user: Author;
  readonly pull_request?: unknown;
}

/** Issues of all states that bear the label, by number. */
export async function listIssues({ rest, repo }: Client, identity: Identity, label: string): Promise<TrackedIssue[]> {
  const load = (page: number) =>
    rest.issues.listForRepo({
      ...repo,
      labels: labelName(label),
      state: 'all',
      sort: 'created',
      direction: 'asc',
      per_page: PER_PAGE,
      page,
    });
  const found: TrackedIssue[] = [];
  for await (const page of pagesOf<Listed>(load, ISSUES)) {
    for (const issue of page.filter(({ pull_request }) => pull_request === undefined)) {
      found.push(tracked(issue, (await identity())(issue.user)));
    }
  }
  return found.sort((one, other) => one.number - other.number);
}

const ISSUES = {
  shape: {
    number: 'number',
    title: 'string',
    body: 'string?',
    state: 'string',
    state_reason: 'string?',
    labels: 'list',
    assignees: 'list?',
    user: 'object?',
  },
  most: LIMITS.githubIssues,
  tooMany: `There are more than ${LIMITS.githubIssues} issues with the label, so it is not known which gaps have one. Take the label off those that were closed long ago.`,
} as const;

function tracked(issue: Listed, isOurs: boolean): TrackedIssue {
  const isOpen = issue.state === 'open';
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    state: isOpen ? 'open' : 'closed',
    closedAs: isOpen ? null : closedAs(issue.state_reason),
    labels: labelsOf(issue),
    assignees: assigneesOf(issue),
    isOurs,
  };
}

function labelsOf({ labels }: Pick<Listed, 'labels'>): readonly string[] {
  return labels.map((label) => {
    if (typeof label === 'string') return label;
    expectShape(label, { name: 'string?' });
    return label.name ?? '';
  });
}

function assigneesOf({ assignees }: Pick<Listed, 'assignees'>): readonly string[] {
  return (assignees ?? []).map((assignee) => {
    expectShape(assignee, { login: 'string' });
    return assignee.login;
  });
}

function closedAs(reason: string | null | undefined): TrackedIssue['closedAs'] {
  if (reason === 'not_planned') return 'notPlanned';
  return reason === 'duplicate' ? 'duplicate' : 'completed';
}

/** Makes sure that the label is there; one that is keeps its colour and description. */
export async function ensureLabel(
  { rest, repo }: Client,
  label: { readonly name: string; readonly description: string; readonly colour: string },
): Promise<Written> {
  const name = labelName(label.name);
  if ((await unlessMissing(rest.issues.getLabel({ ...repo, name }))) !== undefined) return 'unchanged';
  const description = cut(label.description, LONGEST_DESCRIPTION);
  try {
    await rest.issues.createLabel({ ...repo, name, description, color: label.colour.replace('#', '') });
    return 'created';
  } catch (error) {
    // Somebody else made it in between, or the answer to our own first attempt got lost.
    if (hasStatus(error, 422) && (await unlessMissing(rest.issues.getLabel({ ...repo, name })))) return 'unchanged';
    throw error;
  }
}

/** Opens an issue and gives its number; throws RefusedError when GitHub left the labels off, because nobody would find it again. */
export async function openIssue(client: Client, canBeAssigned: CanBeAssigned, issue: NewIssue): Promise<number> {
  refuseTooLong(issue.body);
  const labels = issue.labels.map(labelName);
  const assignees = await assignable(issue.assignees, canBeAssigned);
  const { title, body } = issue;
  const { data } = await client.rest.issues.create({ ...client.repo, title, body, labels, assignees, request: ONCE });
  expectShape(data, { number: 'number', labels: 'list' });
  const borne = new Set(labelsOf(data).map((label) => label.toLowerCase()));
  if (labels.every((label) => borne.has(label.toLowerCase()))) return data.number;
  throw new RefusedError(
    'missingPermission',
    `GitHub opened issue ${data.number} without its labels, because the token may not set them. Close that issue, and give the token "issues: write".`,
  );
}

/** Changes an issue; what the change leaves out stays. */
export async function changeIssue(
  { rest, repo }: Client,
  canBeAssigned: CanBeAssigned,
  number: number,
  change: IssueChange,
): Promise<Written> {
  const { title, body, labels, assignees, state } = change;
  refuseTooLong(body ?? '');
  await rest.issues.update({
    ...repo,
    issue_number: number,
    ...(title === undefined ? {} : { title }),
    ...(body === undefined ? {} : { body }),
    ...(labels === undefined ? {} : { labels: labels.map(labelName) }),
    ...(assignees === undefined ? {} : { assignees: await assignable(assignees, canBeAssigned) }),
    ...(state === undefined ? {} : STATES[state]),
  });
  return 'updated';
}

const STATES = {
  open: { state: 'open', state_reason: 'reopened' },
  completed: { state: 'closed', state_reason: 'completed' },
  notPlanned: { state: 'closed', state_reason: 'not_planned' },
} as const;

/** Whether anybody can read the repository; what is not said to be private counts as public. */
export async function isPublic({ rest, repo }: Client): Promise<boolean> {
  const { data } = await rest.repos.get(repo);
  return data.private !== true;
}

/** Tells whether an issue of the repository can be assigned to a login. */
export type CanBeAssigned = (login: string) => Promise<boolean>;

/** Asks GitHub about each login once. */
export function assignees({ rest, repo }: Client): CanBeAssigned {
  const known = new Map<string, boolean>();
  return async (login) => {
    if (!/^[a-z\d](?:-?[a-z\d_])*$/i.test(login)) return false;
    const key = login.toLowerCase();
    const can =
      known.get(key) ??
      (await unlessMissing(rest.issues.checkUserCanBeAssigned({ ...repo, assignee: login }))) !== undefined;
    known.set(key, can);
    return can;
  };
}

const MOST_ASSIGNEES = 10;

async function assignable(logins: readonly string[], canBeAssigned: CanBeAssigned): Promise<string[]> {
  const found: string[] = [];
  for (const login of logins.slice(0, MOST_ASSIGNEES)) if (await canBeAssigned(login)) found.push(login);
  return found;
}

async function unlessMissing<Found>(request: Promise<Found>): Promise<Found | undefined> {
  try {
    return await request;
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}

const LONGEST_LABEL = 50;
const LONGEST_DESCRIPTION = 100;

function labelName(name: string): string {
  return cut(name, LONGEST_LABEL);
}

/** Cut by characters, not by halves of them. */
function cut(text: string, most: number): string {
  return [...text].slice(0, most).join('');
}
