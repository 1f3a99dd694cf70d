// Bundled and run as a process of its own: builds a version of the large tree, says when it begins to write and after how many changes
// of the disk it ended. With a last argument it kills itself before that change.
// usage: apply-child.mjs ROOT LOCK VERSION COUNT [CHANGE]
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { readLockFile } from '../../src/lock/lock-file.ts';
import { applyPlan } from '../../src/output/apply.ts';
import { OutputChanged } from '../../src/output/output-changed.ts';
import { planBuild } from '../../src/output/plan-build.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { largeTree } from './large-tree.ts';

const [root, lockPath, version, count, killAt] = process.argv.slice(2) as [string, string, string, string, string | undefined];

let changes = 0;

/** Counts the calls of one function that changes the disk, and dies before the one that was asked for. */
function counted<A extends unknown[], R>(real: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    if (String(changes++) === killAt) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}

fs.mkdirSync = counted<Parameters<typeof fs.mkdirSync>, unknown>(fs.mkdirSync) as typeof fs.mkdirSync;
fs.writeFileSync = counted(fs.writeFileSync);
fs.renameSync = counted(fs.renameSync);
fs.rmSync = counted(fs.rmSync);
fs.rmdirSync = counted(fs.rmdirSync);
syncBuiltinESMExports();

function build(): void {
  const lockFile = readLockFile(root, lockPath);
  const plan = planBuild(root, lockFile, { desired: largeTree(Number(version), Number(count)) });
  if (hasErrors(plan.diagnostics)) throw new Error(`${plan.diagnostics[0]!.code} ${plan.diagnostics[0]!.source!.file}`);
  writeSync(1, 'writing\n');
  applyPlan(root, lockFile, plan);
}

for (;;) {
  try {
    build();
    writeSync(1, `done ${changes}\n`);
    break;
  } catch (error) {
    if (!(error instanceof OutputChanged)) throw error;
    writeSync(1, 'again\n');
  }
}
