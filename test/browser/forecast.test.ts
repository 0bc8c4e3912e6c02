/** What goes stale, and when, where it is read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderForecastHtml } from '../../src/report/forecast/html.ts';
import { forgedForecast, manyGaps, NOTHING, northwind } from '../unit/report/forecast/story.ts';
import { OPTIONS } from '../unit/report/northwind.ts';
import { axe, hasChromium, launch, visit } from './chromium.ts';

const ATTACK = `</style></title>--><script>alert(1)</script><img src=x onerror="alert(2)"><a href="javascript:alert(3)">`;

const SCREENS = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
} as const;

describe.skipIf(!hasChromium())('the HTML forecast in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'irready-forecast-'));
  const file = (name: string) => join(folder, `${name}.html`);
  let browser: Browser;

  beforeAll(async () => {
    const forecasts = {
      northwind: northwind({ complete: false }),
      nothing: NOTHING,
      hostile: forgedForecast([ATTACK]),
      long: forgedForecast(['northwind-harbour-duty-manager-'.repeat(40)]),
      many: manyGaps(300),
    };
    for (const [name, forecast] of Object.entries(forecasts))
      writeFileSync(file(name), renderForecastHtml(forecast, OPTIONS));
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  describe.each(Object.entries(SCREENS))('on a screen that is %s', (_, screen) => {
    it.each(['northwind', 'nothing'])('has nothing that axe-core finds wrong: %s', async (name) => {
      const { page, context } = await visit(browser, file(name), { ...screen, bypassCSP: true });
      expect(await axe(page)).toEqual([]);
      await context.close();
    });

    it.each(['northwind', 'nothing', 'hostile', 'long', 'many'])('fits and asks for nothing: %s', async (name) => {
      const { page, context, requests, said } = await visit(browser, file(name), screen);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(screen.viewport.width);
      expect({ requests, said }).toEqual({ requests: [], said: [] });
      await context.close();
    });
  });

  it('runs nothing of a hostile forecast and has none of its elements', async () => {
    const { page, context } = await visit(browser, file('hostile'));
    expect(await page.locator('script,img,iframe,form,link,[onerror],a:not([href^="#"])').count()).toBe(0);
    expect(await page.locator('.message').first().textContent()).toBe(ATTACK);
    await context.close();
  });

  it('leads from a month to its first day', async () => {
    const { page, context } = await visit(browser, file('northwind'), SCREENS.light);
    await page.getByRole('link', { name: 'Jan 2027' }).click();
    expect(await page.locator('.due:target h3 .day').textContent()).toBe('Sat 2027-01-16');
    await context.close();
  });

  it('prints on white, with every day and its remedy', async () => {
    const { page, context } = await visit(browser, file('northwind'), SCREENS.dark);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.due:visible').count()).toBe(4);
    expect(await page.locator('.remedy:visible').count()).toBe(5);
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
    await context.close();
  });
});
