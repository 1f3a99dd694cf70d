import { afterAll, expect, test } from 'vitest';
import { manyServices } from './many-services.ts';
import { check, createProject, type Project } from './project.ts';

// Editors check a model at every key that is pressed: the types must stay cheap, and their cost must grow with the model and no faster.

const projects = {
  nothing: createProject({ 'nothing.ts': 'export {};\n' }),
  fifty: createProject({ 'model.ts': manyServices(50) }),
  hundred: createProject({ 'model.ts': manyServices(100) }),
};
afterAll(() => {
  for (const project of Object.values(projects)) project.remove();
});

async function instantiations(project: Project): Promise<number> {
  const output = await check(project, '--extendedDiagnostics');
  expect(output).not.toContain('error TS');
  return Number(/^Instantiations:\s+(\d+)/m.exec(output)?.[1]);
}

test('the type checker makes few types for a service, and no more for one of many', async () => {
  const [fifty, hundred] = [await instantiations(projects.fifty), await instantiations(projects.hundred)];
  expect(fifty).toBeLessThan(50 * 6000);
  expect(hundred).toBeLessThan(fifty * 2.4);
});

async function timed(project: Project): Promise<number> {
  const start = performance.now();
  await check(project);
  return performance.now() - start;
}

// 1.5 times an empty file and half a second is what an idle machine is to keep; beside other tests it gets twice the half second and the best of several tries.
test('a model of 50 services is checked in little more time than nothing', { timeout: 120_000 }, async () => {
  let [nothing, fifty] = [Infinity, Infinity];
  for (let i = 0; i < 12 && !(i > 2 && fifty < 1.5 * nothing + 500); i++) {
    nothing = Math.min(nothing, await timed(projects.nothing));
    fifty = Math.min(fifty, await timed(projects.fifty));
  }
  expect(fifty).toBeLessThan(1.5 * nothing + 1000);
});
