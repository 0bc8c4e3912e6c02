/** A real browser for pages that we write: Debian's Chromium, which asks nobody for anything. */
import { existsSync } from 'node:fs';
import axeCore, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const EXECUTABLE = '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whether these tests can run here. Without a browser they are skipped, loudly; under CI they fail instead. */
export function hasChromium(): boolean {
  if (existsSync(EXECUTABLE) || process.env['CI'] !== undefined) return true;
  // biome-ignore lint/suspicious/noConsole: a skipped test has to say so
  console.warn(
    `SKIPPED: no ${EXECUTABLE}, so nothing here was tried in a browser. Debian has it: apt install chromium`,
  );
  return false;
}

/** Starts the browser; the caller closes it. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
}

/** A page with everything that it asked for, said or complained of. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses asked for, but for the page's own. */
  readonly requests: readonly string[];
  /** What the console, an error or a dialog said. */
  readonly said: readonly string[];
}

/** Opens a file of ours as somebody who was sent it would. */
export async function visit(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const said: string[] = [];
  const address = `file://${path}`;
  page.on('request', (request) => {
    if (request.url() !== address) requests.push(request.url());
  });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', async (dialog) => {
    said.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.goto(address);
  return { page, context, requests, said };
}

/** What axe-core finds wrong, as `rule: element`; the context has to bypass the page's policy. */
export async function axe(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeCore.source);
  const { violations: wrong }: AxeResults = await page.evaluate('axe.run()');
  return wrong.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
