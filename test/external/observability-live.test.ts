// The emitted configuration runs in a real Prometheus, against programs that serve exactly what the targets declare, and all is well.
// Some rules are evaluated every other minute; time goes a little faster, so that the test need not wait for them.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProject } from '../../src/cli/project.ts';
import { emittedBy } from '../observability/integrity-emitted.ts';
import { alertsOf, declarationProblems, expansionProblems, expressionProblems, nameOfAlert, recordingProblems, ruleProblems, targetProblems } from './support/observability/live-checks.ts';
import { startEnvironment, type LiveEnvironment } from './support/observability/live-environment.ts';
import { startReceivers, type Receivers } from './support/observability/receivers.ts';
import { toolPath, toolSuite } from './support/tools.ts';
import { eventually, pause } from './support/observability/waiting.ts';

const projects = await Promise.all(['.', ...readdirSync('examples').map((name) => join('examples', name))].map(async (model) => ({ model, compilation: (await openProject(model)).compilation! })));
const watched = projects.flatMap(({ model, compilation }) => emittedBy(compilation).environments.map(({ name }) => ({ title: `${model}: ${name}`, compilation, name })));

const pace = 4;

toolSuite('a real Prometheus, in health', ['prometheus', 'alertmanager'], () => {
  const live = new Map<string, LiveEnvironment>();
  let folder: string;
  let receivers: Receivers;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'platform-live-'));
    receivers = await startReceivers();
    const programs = { prometheus: toolPath('prometheus'), alertmanager: toolPath('alertmanager') };
    for (const [index, { title, compilation, name }] of watched.entries()) {
      live.set(title, await startEnvironment({ compilation, emitted: emittedBy(compilation), name, folder: join(folder, String(index)), programs, pace, receivers }));
    }
    // Rates need two scrapes, and what is recorded of what is recorded an evaluation more.
    await eventually(150_000, async () => (await Promise.all([...live.values()].map(recordingProblems))).flat(), 3000);
    await pause(5000);
  });
  afterAll(async () => {
    for (const one of live.values()) await one.stop();
    await receivers.stop();
    rmSync(folder, { recursive: true });
  });

  it('has environments to watch', () => expect(watched).not.toEqual([]));

  describe.each(watched)('$title', ({ title }) => {
    it('scrapes every target', async () => expect(await targetProblems(live.get(title)!)).toEqual([]));

    it('finds what is declared of the servers that are real', async () => expect(await declarationProblems(live.get(title)!)).toEqual([]));

    it('evaluates every rule', async () => expect(await ruleProblems(live.get(title)!)).toEqual([]));

    it('has values of every recording', async () => expect(await recordingProblems(live.get(title)!)).toEqual([]));

    it('has series for every panel, every question of a runbook, and whatever an alert looks at', async () => expect(await expressionProblems(live.get(title)!)).toEqual([]));

    it('tells nobody of anything', async () => {
      const alerts = await alertsOf(live.get(title)!);
      // That which says that alerts work fires always.
      const others = alerts.filter(({ labels }) => labels['alertname'] !== 'Watchdog');
      expect([...new Set(others.map((one) => `${nameOfAlert(one)} is ${one.state}`))]).toEqual([]);
      expect(expansionProblems(alerts)).toEqual([]);
    });
  });
});
