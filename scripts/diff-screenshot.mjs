// Takes the picture of the page of "platform diff" that the README shows: of edits of media-gateway, in Chromium. Needs a built program.
// usage: node scripts/diff-screenshot.mjs [docs/images/diff-page.png]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { smallPng } from './small-png.mjs';

const root = join(import.meta.dirname, '..');
const picture = process.argv[2] ?? join(root, 'docs/images/diff-page.png');

/** What somebody might propose in one pull request. */
const edits = [
  ['ports: { http: 8081 }', 'ports: { http: 8091 }'],
  ['...scale(3, 12),', '...scale(2, 12),'],
  ["staging: { managed: true, maxMemory: '4Gi', cloud: { replicas: 1, snapshots: '12h' } }", "staging: { maxMemory: '4Gi' }"],
  ["production: { storage: '50Gi', size: { cpu: ['500m', '2']", "production: { storage: '40Gi', size: { cpu: ['500m', '2']"],
];

const folder = mkdtempSync(join(tmpdir(), 'platform-picture-'));
try {
  const model = readFileSync(join(root, 'platform.config.ts'), 'utf8');
  const config = join(folder, 'platform.config.ts');
  writeFileSync(config, model);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.com', 'commit', '--quiet', '--message', 'as it was');
  writeFileSync(config, edits.reduce(edited, model));
  const page = join(folder, 'page.html');
  writeFileSync(page, compared());
  await takePicture(page);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function git(...args) {
  execFileSync('git', args, { cwd: folder });
}

function edited(model, [before, after]) {
  if (model.split(before).length !== 2) throw new Error(`the model does not say "${before}" once`);
  return model.replace(before, after);
}

function compared() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), 'diff', '--base', 'main', '--format', 'html'], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 1 || stdout === '') throw new Error(`no page was made:\n${stderr}`);
  return stdout;
}

async function takePicture(page) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const view = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  await view.goto(pathToFileURL(page).href);
  writeFileSync(picture, smallPng(await view.screenshot()));
  await browser.close();
}
