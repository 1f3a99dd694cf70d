// A browser that asks for nothing by itself, and pages that are watched for what they should not do.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import probes from './page-probes.js?raw';
import { chromiumPath } from './tools.ts';

export async function startBrowser(): Promise<Browser> {
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: chromiumPath, args: quiet });
}

export interface OpenPage {
  readonly page: Page;
  /** Errors and warnings of the page, and addresses that it asked for beside its own. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a page from a file, as people do. */
export async function openPage(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const folder = mkdtempSync(join(tmpdir(), 'platform-page-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', ...options });
  await context.addInitScript({ content: probes });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const address = pathToFileURL(file).href;
  page.on('request', (request) => request.url() !== address && faults.push(`request: ${request.url()}`));
  await page.goto(address);
  return {
    page,
    faults,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
