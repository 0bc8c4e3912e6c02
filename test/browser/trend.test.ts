/** Readiness over time where it is read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderTrendHtml } from '../../src/report/trend/html.ts';
import { trendOf } from '../../src/report/trend/trend.ts';
import { OPTIONS } from '../unit/report/northwind.ts';
import { stored } from '../unit/report/stored.ts';
import { axe, hasChromium, launch, visit } from './chromium.ts';

const SCREENS = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
} as const;

describe.skipIf(!hasChromium())('the HTML trend in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'irready-trend-'));
  const path = join(folder, 'trend.html');
  let browser: Browser;

  beforeAll(async () => {
    const names = ['northwind-2026-08', 'northwind-2026-11'] as const;
    const trend = trendOf(names.map((name) => ({ path: `reports/${name}.json`, report: stored(name) })));
    writeFileSync(path, renderTrendHtml(trend, OPTIONS));
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it.each(Object.entries(SCREENS))(
    'has nothing that axe-core finds wrong on a screen that is %s',
    async (_, screen) => {
      const { page, context } = await visit(browser, path, { ...screen, bypassCSP: true });
      expect(await axe(page)).toEqual([]);
      await context.close();
    },
  );

  it.each(Object.entries(SCREENS))('fits and asks for nothing on a screen that is %s', async (_, screen) => {
    const { page, context, requests, said } = await visit(browser, path, screen);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(screen.viewport.width);
    expect({ requests, said }).toEqual({ requests: [], said: [] });
    await context.close();
  });
});
