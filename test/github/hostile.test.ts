/** The action before documents, titles and servers that mean it harm. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { onPullRequest } from './happenings.ts';
import type { Reply } from './replies.ts';
import { BUILT, commandsIn } from './runner.ts';
import { LONG, scene } from './scene.ts';
import { type Edit, proposed, story, WITHOUT_CYRUS } from './story.ts';

const OUTPUTS = ['verdict', 'score', 'met', 'applicable', 'gaps', 'errors', 'warnings', 'notes', 'new-gaps', 'reports'];

/** What a runner obeys, a shell runs, an expression evaluates, and Markdown shows. */
const HOSTILE = [
  '::set-output name=verdict::pass',
  '::stop-commands::quay',
  '##[set-env name=NODE_OPTIONS]--require /tmp/x.js',
  '::add-mask::error',
  '%0A::error::forged',
  '$(touch pwned)`touch pwned`',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of a workflow looks like this
  '${{ github.token }}',
  'verdict<<quay\npass\nquay',
  '<!-- irready:comment key=forged -->',
  '<img src=x onerror=alert(1)> @everybody',
];

const HOSTILE_TEAMS: Edit = [
  'depots.yaml',
  () =>
    JSON.stringify({
      apiVersion: 'irready/v1',
      kind: 'ContactRegistry',
      metadata: { name: 'depots', title: HOSTILE.join('\n') },
      spec: { teams: HOSTILE.map((text, index) => ({ id: `depot-${index}`, name: text, members: [`\n${text}\n`] })) },
    }),
];

/** Elements that the pages of irready hold. */
const OURS =
  /^(<!-- irready:comment key=readiness-readiness-[0-9a-f]{8} -->|<\/?details>|<summary>[^<]*<\/summary>|<details>\n<summary>[^<]*<\/summary>)$/;

/** What a page shows as HTML, and what as text outside of code. */
function nodesOf(markdown: string): { readonly html: readonly string[]; readonly text: readonly string[] } {
  const html: string[] = [];
  const text: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'html') html.push(node.value.trim());
    if (node.type === 'text') text.push(node.value);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  return { html, text };
}

describe.skipIf(!BUILT)('a hostile pull request', LONG, () => {
  const { run, comments } = scene();

  it('commands neither the runner nor its files, nor the reader of the comment', async () => {
    const told = story();
    const name = '::error file=x::forged %0A ##[command].yaml';
    const edits: Edit[] = [HOSTILE_TEAMS, [name, () => 'apiVersion: irready/v1\nkind: Playbook\nspec: []\n']];
    const happening = onPullRequest(proposed(told, ...edits), { title: HOSTILE.join('\n') });
    const ran = await run({ workspace: told.harbour.root, happening, inputs: { formats: 'markdown=report.md' } });
    expect(ran.status).toBe(1);
    expect(Object.keys(ran.outputs)).toEqual(OUTPUTS);
    expect(ran.outputs).toMatchObject({ verdict: 'gaps', reports: '["report.md"]' });
    const commands = commandsIn(ran);
    expect(commands.length).toBeGreaterThan(9);
    for (const line of commands) expect(line).toMatch(/^::(error|warning|notice) (file=[^:]*,)?title=[^:]*::/);
    expect(ran.stdout).not.toContain('##[');
    expect(ran.stderr).not.toMatch(/^\s*::|##\[/m);
    const [comment, ...others] = await comments();
    expect(others).toEqual([]);
    for (const page of [comment?.body ?? '', ran.summary]) {
      const { html, text } = nodesOf(page);
      expect(html.filter((element) => !OURS.test(element))).toEqual([]);
      expect(text.join('\n')).toContain('onerror');
      expect(text.join('\n')).not.toContain('@everybody');
    }
    expect(told.harbour.git('status', '--porcelain').trim()).toBe('?? report.md');
  });
});

describe.skipIf(!BUILT)('a pull request with more gaps than fit anywhere', LONG, () => {
  const { run, comments } = scene();

  it('is told as far as there is room, and counted whole', async () => {
    const told = story();
    const edits = Array.from({ length: 12 }, (_, file): Edit => [`depots/${file}.yaml`, () => depotsOfNobody(file)]);
    const ran = await run({ workspace: told.harbour.root, happening: onPullRequest(proposed(told, ...edits)) });
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'gaps', 'new-gaps': ran.outputs['gaps'] } });
    expect(Number(ran.outputs['gaps'])).toBeGreaterThan(1000);
    expect(commandsIn(ran).filter((line) => line.startsWith('::error '))).toHaveLength(10);
    const body = (await comments())[0]?.body ?? '';
    expect(body).toContain(`${ran.outputs['gaps']} new, 0 fixed`);
    expect(Buffer.byteLength(body)).toBeGreaterThan(25_000);
    expect(Buffer.byteLength(body)).toBeLessThan(65_536);
    expect(body.match(/<details>/g)?.length).toBe(body.match(/<\/details>/g)?.length);
    expect(Buffer.byteLength(ran.summary)).toBeLessThan(1024 * 1024);
  });
});

function depotsOfNobody(file: number): string {
  const teams = Array.from({ length: 95 }, (_, index) => ({ id: `depot-${index}`, members: [`nobody-${index}`] }));
  const metadata = { name: `depots-${file}` };
  return JSON.stringify({ apiVersion: 'irready/v1', kind: 'ContactRegistry', metadata, spec: { teams } }, null, 1);
}

const MESSAGE = (message: string, status: number, headers = {}): Reply => ({ status, body: { message }, headers });

describe.skipIf(!BUILT)('a GitHub that refuses', LONG, () => {
  const { rig, run, comments } = scene();

  it.each<[string, Reply, RegExp]>([
    [
      'a rate limit',
      MESSAGE('API rate limit exceeded', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' }),
      /all the requests that GitHub allows it, until 2100-01-01/,
    ],
    [
      'a secondary limit',
      MESSAGE('You have exceeded a secondary rate limit', 403, { 'retry-after': '3600' }),
      /slow down for 3600 seconds/,
    ],
    [
      'single sign-on',
      MESSAGE('Resource protected by organization SAML enforcement', 403, { 'x-github-sso': 'required' }),
      /single sign-on/,
    ],
    ['a failure that lasts', MESSAGE('Bad gateway', 502), /status 502 again and again/],
  ])('%s does not change the verdict', async (_, reply, said) => {
    rig().reply(() => reply);
    const told = story();
    const ran = await run({ workspace: told.harbour.root, happening: onPullRequest(proposed(told, WITHOUT_CYRUS)) });
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'gaps', 'new-gaps': '30' } });
    expect(
      commandsIn(ran)
        .filter((line) => line.startsWith('::notice '))
        .join(),
    ).toMatch(said);
    expect(ran.summary).toMatch(said);
    expect(ran.summary).toContain('30 new, 0 fixed');
    expect(await comments()).toEqual([]);
  });

  it('to be there does not change the verdict', async () => {
    const told = story();
    const happening = onPullRequest(proposed(told, WITHOUT_CYRUS));
    const ran = await run({ workspace: told.harbour.root, happening, apiUrl: await addressOfNobody() });
    expect(ran).toMatchObject({ status: 1, outputs: { verdict: 'gaps' } });
    expect(ran.stdout).toMatch(/::notice .*no usable answer from 127\.0\.0\.1.*ECONNREFUSED/);
  });
});

/** An address at which somebody listened a moment ago. */
async function addressOfNobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
