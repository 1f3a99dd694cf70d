#!/usr/bin/env node
// Starts the bundled command with the code that V8 compiled when the package was made: a command that is run a hundred times a
// day spends most of its time on starting. Another version of Node.js refuses that code and compiles the bundle itself.
// docs/decisions/0011-code-cache.md
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

const bundle = path.join(__dirname, 'platform.cjs');
const cache = path.join(__dirname, 'platform.cache');

function readCache() {
  try {
    return readFileSync(cache);
  } catch {
    return undefined; // It is only ever quicker with it.
  }
}

const script = new Script(`(function (require, module, exports, __filename, __dirname) {${readFileSync(bundle, 'utf8')}\n})`, {
  // The cache holds the name: a path would be that of the machine which made the package.
  filename: 'platform.cjs',
  cachedData: readCache(),
});
// Set by the project's own build, after which the cache holds what a build of a platform runs.
if (process.env.PLATFORM_WRITE_CACHE === cache) process.on('exit', () => writeFileSync(cache, script.createCachedData()));
script.runInThisContext()(require, module, exports, bundle, __dirname);
