// Required into the command: ends it, as kill -9 does, before the change of the disk whose number is DIE_AT.
const fs = require('node:fs');

let changes = 0;
for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync', 'unlinkSync', 'chmodSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (String(changes++) === process.env['DIE_AT']) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}
