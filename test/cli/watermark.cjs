// Says on stderr, when the process ends, how much memory it held at most.
process.on('exit', () => process.stderr.write(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`));
