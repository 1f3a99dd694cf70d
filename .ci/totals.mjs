// Adds up the reports of all test suites: node totals.mjs FOLDER FAILED-STEP...
// A step that failed without a report that says why, such as lint, counts as one failed test.
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

const [folder, ...failedSteps] = process.argv.slice(2);

const readers = { '.json': readVitest, '.tap': readTap };

const totals = { passed: 0, failed: 0, skipped: 0 };
const explained = new Set();

for (const file of readdirSync(folder)) {
  const { name, ext } = parse(file);
  const counts = readers[ext](readFileSync(join(folder, file), 'utf8'));
  for (const key of Object.keys(totals)) totals[key] += counts[key];
  if (counts.failed > 0) explained.add(name);
}
totals.failed += failedSteps.filter((step) => !explained.has(step)).length;

process.stdout.write(`${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}\n`);

/** A file that could not even be loaded holds no test that failed, and counts as one. */
function readVitest(text) {
  const report = JSON.parse(text);
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'));
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, skipped: report.numPendingTests + report.numTodoTests };
}

/** The last lines of node:test's report: `# pass 3`. */
function readTap(text) {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') };
}
