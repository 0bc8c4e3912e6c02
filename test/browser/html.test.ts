/** The reviewer's report where it is read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/html.ts';
import { reportOn } from '../examples.ts';
import { forged } from '../unit/report/html/forged.ts';
import { readPage } from '../unit/report/html/page.ts';
import { OPTIONS } from '../unit/report/northwind.ts';
import { stored } from '../unit/report/stored.ts';
import { axe, hasChromium, launch, visit } from './chromium.ts';

const ATTACK = `</style></title></pre>--><script>alert(1)</script><img src=x onerror="alert(2)"><a href="javascript:alert(3)">`;

const SCREENS = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  'small phone in the dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
} as const;

describe.skipIf(!hasChromium())('the HTML report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'irready-html-'));
  const file = (name: string) => join(folder, `${name}.html`);
  let browser: Browser;

  beforeAll(async () => {
    const reports = {
      northwind: stored('northwind-2026-11'),
      gaps: reportOn('examples/gaps'),
      hostile: forged(ATTACK),
      long: forged('northwind-harbour-duty-manager-'.repeat(40)),
    };
    for (const [name, report] of Object.entries(reports)) writeFileSync(file(name), renderHtml(report, OPTIONS));
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  describe.each(Object.entries(SCREENS))('on a screen that is %s', (_, screen) => {
    it('has nothing that axe-core finds wrong, with everything unfolded', async () => {
      const { page, context } = await visit(browser, file('northwind'), { ...screen, bypassCSP: true });
      expect(await axe(page)).toEqual([]);
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      expect(await axe(page)).toEqual([]);
      await context.close();
    });

    it.each(['northwind', 'gaps', 'hostile', 'long'])('is no wider than the screen: %s', async (name) => {
      const { page, context, requests, said } = await visit(browser, file(name), screen);
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(screen.viewport.width);
      expect({ requests, said }).toEqual({ requests: [], said: [] });
      await context.close();
    });
  });

  it('reports real contrast: a page of grey on grey is refused', async () => {
    writeFileSync(
      file('grey'),
      '<!doctype html><html lang="en"><title>x</title><main><h1 style="color:#999;background:#bbb">Not met</h1></main></html>',
    );
    const { page, context } = await visit(browser, file('grey'), { bypassCSP: true });
    expect(await axe(page)).toEqual([expect.stringContaining('color-contrast')]);
    await context.close();
  });

  it('is the page that was written, without scripts', async () => {
    const { page, context } = await visit(browser, file('northwind'), { javaScriptEnabled: false });
    const { text } = readPage(renderHtml(stored('northwind-2026-11'), OPTIONS));
    const shown = await page.locator('body').textContent();
    expect(shown?.replace(/\s+/g, '')).toBe(text.slice(text.indexOf('Skip to the report')).replace(/\s+/g, ''));
    await page.locator('#evidence summary').first().click();
    await expect.poll(() => page.locator('#evidence details pre').first().isVisible()).toBe(true);
    await context.close();
  });

  it('runs nothing of a hostile report and has none of its elements', async () => {
    const { page, context, said, requests } = await visit(browser, file('hostile'));
    expect(
      await page.locator('script,img,iframe,object,embed,form,link,base,[onerror],a:not([href^="#"])').count(),
    ).toBe(0);
    expect(await page.locator('style').count()).toBe(1);
    expect(await page.locator('h1').textContent()).toBe('Readiness to respond to an incident');
    expect(await page.locator('.message').first().textContent()).toBe(ATTACK);
    for (const link of await page.locator('.worst a').all()) await link.click();
    expect({ said, requests }).toEqual({ said: [], requests: [] });
    await context.close();
  });

  it('holds its policy: a script that somebody adds does not run', async () => {
    const injected = renderHtml(stored('northwind-2026-11'), OPTIONS).replace(
      '<main',
      '<script>alert(1)</script><main',
    );
    writeFileSync(file('injected'), injected);
    const { context, said } = await visit(browser, file('injected'));
    expect(said).toEqual([expect.stringContaining('script-src')]);
    await context.close();
  });

  it('leads the keyboard from the skip link through the contents to the filters', async () => {
    const { page, context } = await visit(browser, file('northwind'), SCREENS.light);
    const stops: string[] = [];
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      stops.push(String(await page.evaluate('document.activeElement.textContent')));
    }
    expect(stops[0]).toBe('Skip to the report');
    expect(stops.slice(1, 11).map((name) => name.slice(0, 8))).toEqual([
      'Overview',
      'By contr',
      'Gaps in ',
      'Evidence',
      'Waivers',
      'Left to ',
      'What cou',
      'What was',
      'About th',
      'All obje',
    ]);
    expect(stops[11]).toContain('IR-1');
    await page.locator('#level-all').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.rule:visible .badge').allTextContents()).toEqual(['■Error', '■Error', '■Error']);
    expect(await page.evaluate('getComputedStyle(document.querySelector("#level-error + span")).outlineStyle')).toBe(
      'solid',
    );
    await context.close();
  });

  it('filters gaps by control, and says when none is left', async () => {
    const { page, context } = await visit(browser, file('northwind'), SCREENS.light);
    const choose = (name: string, group: string) =>
      page.locator(`fieldset:has(legend:text-is("${group}"))`).getByLabel(name, { exact: true }).check({ force: true });
    await choose('IR-7', 'Control');
    expect(await page.locator('.rule:visible h3').allTextContents()).toEqual([
      '▲Warning Expected Incidents are recorded',
    ]);
    await choose('Note', 'Level');
    expect(await page.locator('.rule:visible').count()).toBe(0);
    expect(await page.locator('.nothing-chosen').isVisible()).toBe(true);
    await page.locator('.worst a').first().click();
    expect(await page.locator('.rule:visible').count()).toBe(1);
    await context.close();
  });

  it('shows on paper what is folded and what is filtered, and says the same', async () => {
    const { page, context } = await visit(browser, file('northwind'), SCREENS.dark);
    await page.locator('#level-note').check({ force: true });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const passing = page.locator('#evidence details:not([open]) pre');
    expect(await passing.count()).toBeGreaterThan(5);
    for (const each of await passing.all()) expect((await each.boundingBox())?.height).toBeGreaterThan(10);
    expect(await page.locator('.rule:visible').count()).toBe(6);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
    await context.close();
  });
});
