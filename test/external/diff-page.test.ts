// The page of "platform diff --base REF --format html" in a real browser.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toHtml } from '../../src/diff/render/html.ts';
import type { DiffReport } from '../../src/diff/report.ts';
import { causeWith, hostileReport, hostileTexts, largeReport, placeWith, reference, reportWith, riskOf } from '../diff/reports.ts';
import { openPage, startBrowser } from './support/browser.ts';
import { browserSuite } from './support/tools.ts';

const small = reportWith([
  causeWith('services.web.image', [
    placeWith({ file: 'out/compose/local/compose.yaml', line: 7 }),
    placeWith({ target: 'kubernetes', file: 'out/kubernetes/*/web.yaml', environments: ['production', 'staging'], name: 'Deployment/web spec.template.spec.containers[web].image', risks: [riskOf('rollout', 'pods restart')], also: ['services.web.replicas'] }),
  ], { before: 'nginx:1.29.1', after: 'nginx:1.29.2' }),
  causeWith('resources.db.storage', [placeWith({ target: 'kubernetes', file: 'out/kubernetes/production/db.yaml', environments: ['production'], name: 'StatefulSet/db', before: '10Gi', after: '5Gi', risks: [riskOf('data-loss', 'the volume is made anew')] })], { before: '10Gi', after: '5Gi' }),
  causeWith('services.old', [], { before: { image: 'old' }, after: undefined }),
]);

browserSuite('the page of a diff', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  /** Opens a report; whatever is done with it, the page reports no error and asks for nothing. */
  const onPage = async (report: DiffReport, act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> => {
    const { page, faults, close } = await openPage(browser, toHtml(report), options);
    try {
      await act(page);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  };

  const pressed = async (page: Page, keys: string): Promise<void> => {
    for (const key of keys.split(' ')) await page.keyboard.press(key);
  };
  const focused = (page: Page): Promise<string> => page.evaluate<string>('probes.focused()');
  const chosen = (page: Page): Promise<string | null> => page.locator('.cause[aria-current] .path').textContent();
  const causesOf = (page: Page): Promise<string[]> => page.locator('.cause .path').allTextContents();

  test('shows the riskiest cause first, with where, why and what', () =>
    onPage(small, async (page) => {
      expect(await page.getByRole('banner').innerText()).toBe('platform diff against main\n\ndata-loss: 1 place · rollout: 2 · 3 edits, 4 places in 4 files');
      expect(await causesOf(page)).toEqual(['resources.db.storage', 'services.web.image', 'services.old']);
      const main = await page.getByRole('main').innerText();
      for (const text of ['resources.db.storage', 'changed · platform.config.ts:40 · 1 place in 1 file', 'the volume is made anew', 'out/kubernetes/production/db.yaml', 'StatefulSet/db', '10Gi', '5Gi']) expect(main).toContain(text);
      const link = page.getByRole('main').getByRole('link', { name: 'reference' }).first();
      expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([reference, 'noreferrer noopener']);
    }));

  test('is followed by the keyboard alone', () =>
    onPage(small, async (page) => {
      await pressed(page, 'j');
      expect(await chosen(page)).toBe('resources.db.storage');
      await pressed(page, 'j');
      expect([await chosen(page), await focused(page)]).toEqual(['services.web.image', expect.stringContaining('services.web.image')]);
      await pressed(page, 'Enter');
      expect(await focused(page)).toContain('Deployment/web');
      await pressed(page, 'j');
      expect(await focused(page)).toContain('services.web.image');
      await pressed(page, 'ArrowUp Enter');
      const opened = page.locator('.place', { has: page.locator('[aria-expanded="true"]') });
      expect(await opened.innerText()).toMatch(/pods restart[\s\S]*out\/kubernetes\/production\/web\.yaml:1 production[\s\S]*out\/kubernetes\/staging\/web\.yaml:1 staging[\s\S]*services\.web\.replicas/);
      await pressed(page, 'Enter');
      expect(await opened.count()).toBe(0);
      await pressed(page, 'Escape k');
      expect([await chosen(page), await focused(page)]).toEqual(['resources.db.storage', expect.stringContaining('resources.db.storage')]);
      await pressed(page, 'G');
      expect(await chosen(page)).toBe('services.old');
      await pressed(page, 'g ArrowRight');
      expect(await focused(page)).toContain('StatefulSet/db');
      await pressed(page, 'ArrowLeft ArrowDown');
      expect(await chosen(page)).toBe('services.web.image');
    }));

  test('says its keys', () =>
    onPage(small, async (page) => {
      await pressed(page, '?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
      await pressed(page, 'j Escape');
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await chosen(page)).toBe('resources.db.storage');
    }));

  test('searches paths, files, values and reasons', () =>
    onPage(small, async (page) => {
      await pressed(page, '/');
      const search = page.getByRole('searchbox', { name: 'Search' });
      for (const [text, found] of [['compose.yaml', ['services.web.image']], ['VOLUME anew', ['resources.db.storage']], ['staging', ['services.web.image']], ['10gi', ['resources.db.storage']], ['services.old', ['services.old']], ['nowhere', []]] as const) {
        await search.fill(text);
        expect(await causesOf(page), text).toEqual(found);
      }
      await search.fill('nowhere');
      expect(await page.getByRole('main').innerText()).toBe('Nothing is both in the report and asked for.');
      await search.fill('deployment');
      expect(await page.locator('.place').count()).toBe(1);
      expect(await page.locator('.place mark').allTextContents()).toEqual(['Deployment']);
      expect(await page.getByRole('status').textContent()).toBe('1 cause, 2 places');
      await pressed(page, 'Enter');
      expect(await focused(page)).toContain('services.web.image');
      await pressed(page, '/ Escape');
      expect([await search.inputValue(), (await causesOf(page)).length]).toEqual(['', 3]);
    }));

  test('filters by risk, target and environment, together', () =>
    onPage(small, async (page) => {
      const risks = page.getByRole('group', { name: 'Risk' });
      expect(await risks.getByRole('button').allTextContents()).toEqual(['data-loss', 'rollout', 'no known risk']);
      await risks.getByRole('button', { name: 'rollout' }).click();
      expect(await causesOf(page)).toEqual(['services.web.image']);
      await risks.getByRole('button', { name: 'data-loss' }).click();
      expect(await causesOf(page)).toEqual(['resources.db.storage', 'services.web.image']);
      await page.getByLabel('Environment').selectOption('staging');
      expect(await causesOf(page)).toEqual(['services.web.image']);
      await page.getByLabel('Environment').selectOption('');
      await page.getByLabel('Target').selectOption('compose');
      expect(await causesOf(page)).toEqual([]);
      for (const name of ['rollout', 'data-loss']) await risks.getByRole('button', { name }).click();
      expect(await causesOf(page)).toEqual(['services.web.image']);
      expect(await page.locator('.place').count()).toBe(1);
    }));

  test('has landmarks, one heading of each pane, and names for all that is operated', () =>
    onPage(small, async (page) => {
      for (const role of ['banner', 'search', 'navigation', 'main'] as const) expect(await page.getByRole(role).count(), role).toBe(1);
      expect(await page.evaluate('probes.nameless()')).toEqual([]);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('probes.style(":focus", "outlineStyle")')).toBe('solid');
    }));

  test.each(['light', 'dark'] as const)('%s: every text stands out from what is behind it', (colorScheme) =>
    onPage(largeReport(200), async (page) => {
      expect(await page.evaluate('probes.style("body", "backgroundColor")')).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 23, 27)');
      await page.locator('.place-head').first().click();
      const { asked, faint } = await page.evaluate<{ asked: number; faint: string[] }>('probes.faintTexts()');
      expect(asked).toBeGreaterThan(100);
      expect(faint).toEqual([]);
    }, { colorScheme }));

  test('moves nothing where motion is not wanted', () =>
    onPage(small, async (page) => {
      expect(await page.evaluate('probes.style(".cause", "transitionDuration")')).toBe('0s');
    }, { reducedMotion: 'reduce' }));

  test('on a phone: one column, causes or places', () =>
    onPage(small, async (page) => {
      const [causes, main] = [page.getByRole('navigation'), page.locator('main')];
      expect([await causes.isVisible(), await main.isVisible()]).toEqual([true, false]);
      await page.locator('.cause').nth(1).tap();
      expect([await causes.isVisible(), await main.isVisible()]).toEqual([false, true]);
      expect(await main.innerText()).toContain('services.web.image');
      expect(await page.evaluate('probes.width()')).toBe(390);
      await page.getByRole('button', { name: '← Causes' }).tap();
      expect([await causes.isVisible(), await main.isVisible()]).toEqual([true, false]);
    }, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }));

  test.each([
    ['beside each other', 1280, 800],
    ['on a phone', 390, 844],
  ])('panes %s: another cause begins at its top, however far the last was read', (_, width, height) =>
    onPage(largeReport(600, 30), async (page) => {
      await page.locator('.cause').last().click();
      await page.evaluate('probes.scrollThrough()');
      await pressed(page, 'Escape g Enter');
      expect(await chosen(page)).toBe(await page.locator('.cause .path').first().textContent());
      expect(await page.evaluate('probes.isInView(".place-head")')).toBe(true);
      await page.evaluate('probes.scrollThrough()');
      await pressed(page, 'Escape j');
      await page.locator('.cause[aria-current]').click();
      expect(await page.evaluate('probes.isInView(".cause-head h2")')).toBe(true);
    }, { viewport: { width, height } }));

  test('on a phone nothing is wider than it, whatever a model says', () =>
    onPage(reportWith([causeWith(`services.${'x'.repeat(300)}`, [placeWith({ name: 'y'.repeat(300), file: `out/${'z'.repeat(300)}`, before: 'v'.repeat(500), after: 'w'.repeat(500) })])]), async (page) => {
      await page.locator('.cause').tap();
      expect(await page.evaluate('probes.width()')).toBe(390);
    }, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }));

  test('shows what would break out of it as text', () =>
    onPage(hostileReport(), async (page) => {
      expect(await page.locator('.cause').count()).toBe(hostileTexts.length + 1);
      expect((await causesOf(page))[0]).toBe('no edit explains this');
      for (let i = 0; i <= hostileTexts.length; i++) {
        await page.locator('.cause').nth(i).click();
        await page.locator('.place-head').first().click();
      }
      expect(await causesOf(page)).toContain('services.</script><script>alert(1)</script>.env');
      expect(await page.locator('img, iframe, script:not(body > script), main b:has(*:not(mark)), main script').count()).toBe(0);
      expect(await page.evaluate('probes.style(".cause-head .values del", "unicodeBidi")')).toBe('plaintext');
      expect(await page.title()).toBe('platform diff against `main` @octocat');
    }));

  test('cannot ask for anything', async () => {
    const { page, close } = await openPage(browser, toHtml(small));
    expect(await page.evaluate('probes.askElsewhere()')).toEqual(['connect-src', 'img-src']);
    await close();
  });

  test('says that nothing differs', () =>
    onPage(reportWith([]), async (page) => {
      expect(await page.getByRole('main').innerText()).toBe('Nothing differs.');
      await pressed(page, 'j k Enter G / Escape');
    }));

  describe.each([1, 60])('5,000 places, causes: %i', (causes) => {
    const large = largeReport(5_000, causes);

    test('are there within a second, and all can be reached', () =>
      onPage(large, async (page) => {
        // When the script has run, the causes and the first places are there, too.
        const { paint, ready } = await page.evaluate<{ paint: number; ready: number }>('probes.times()');
        expect(Math.max(paint, ready), `painted after ${paint} ms, ready after ${ready} ms`).toBeLessThan(1_000);
        expect(await page.evaluate('probes.elements()')).toBeLessThan(5_000);
        await pressed(page, 'Escape G ArrowRight G');
        expect(await focused(page)).toContain(causes === 1 ? 'VARIABLE_' : 'service-');
        expect(await page.evaluate('probes.isInView(".place-head:focus")')).toBe(true);
        await page.getByRole('searchbox').fill('variable_4999');
        expect(await page.locator('.place').count()).toBe(1);
      }));

    test('are scrolled without a long wait', async () => {
      // What else the machine does makes a task longer, never shorter: one good run of some shows it.
      const longest: number[] = [];
      while (longest.length < 8 && !longest.some((milliseconds) => milliseconds < 250)) {
        await onPage(large, async (page) => void longest.push(await page.evaluate<number>('probes.scrollThrough()')));
      }
      expect(longest.some((milliseconds) => milliseconds < 250), `longest tasks: ${longest.join(', ')} ms`).toBe(true);
    });
  });
});
