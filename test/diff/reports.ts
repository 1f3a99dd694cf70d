// Reports for tests of their formats, made by hand.
import type { DiffReport, ReportedCause, ReportedPlace } from '../../src/diff/report.ts';
import { riskClasses, worstOf, type Risk, type RiskClass } from '../../src/diff/risk/risk.ts';

export const reference = 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/';

export function riskOf(name: RiskClass, reason = `what ${name} means`): Risk {
  return { class: name, reason, reference };
}

export function placeWith(parts: Partial<ReportedPlace> & { readonly line?: number; readonly pointer?: string; readonly environments?: readonly string[] }): ReportedPlace {
  const { line = 1, pointer = '/a', environments, ...rest } = parts;
  const file = rest.file ?? 'out/compose/local/compose.yaml';
  const at = environments === undefined ? [{ file, environment: 'local', line, pointer }] : environments.map((environment) => ({ file: file.replace('*', environment), environment, line, pointer }));
  return { target: 'compose', kind: 'changed', name: 'services.web.image', before: 'nginx:1', after: 'nginx:2', risks: [], also: [], ...rest, file, at };
}

export function causeWith(path: string, places: readonly ReportedPlace[], edit: Partial<ReportedCause['edit']> = { before: 1, after: 2 }): ReportedCause {
  return { edit: { path, source: { file: 'platform.config.ts', line: 40, column: 3 }, ...edit }, risk: worstOf(places.flatMap(({ risks }) => risks.map((risk) => risk.class))) ?? null, places };
}

export function reportWith(causes: readonly ReportedCause[], unexplained: readonly ReportedPlace[] = [], base = 'main'): DiffReport {
  const all = [...causes.flatMap(({ places }) => places), ...unexplained];
  const inFiles = all.flatMap((place) => place.at.map(() => place));
  const risks = riskClasses.map((name) => ({ class: name, places: inFiles.filter(({ risks: own }) => own.some((risk) => risk.class === name)).length })).filter(({ places }) => places > 0);
  return { base, risk: risks[0]?.class ?? null, risks, places: inFiles.length, files: new Set(all.flatMap(({ at }) => at.map(({ file }) => file))).size, causes, unexplained };
}

/** `count` places in all, spread over `causes` edits, ten in a file, each tenth with a risk. */
export function largeReport(count: number, causes = 1): DiffReport {
  const targets = ['compose', 'kubernetes', 'helm', 'prometheus'];
  const place = (i: number): ReportedPlace =>
    placeWith({
      target: targets[i % targets.length]!,
      file: `out/${targets[i % targets.length]}/services/service-${Math.floor(i / 40)}.yaml`,
      name: `Deployment/service-${Math.floor(i / 40)} spec.template.spec.containers[service].env[VARIABLE_${i}].value`,
      pointer: `/spec/template/spec/containers/0/env/${i}/value`,
      line: i + 1,
      before: `http://service-${i}:8081/some/longer/path`,
      after: `http://service-${i}:8091/some/longer/path`,
      risks: i % 10 === 0 ? [riskOf(riskClasses[Math.floor(i / 10) % riskClasses.length]!)] : [],
    });
  const places = Array.from({ length: count }, (_, i) => place(i));
  const each = Math.ceil(count / causes);
  return reportWith(Array.from({ length: causes }, (_, i) => causeWith(`services.service-${i}.ports.http`, places.slice(i * each, (i + 1) * each))));
}

/** What a model may say to do more than be read. */
export const hostileTexts = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- --><b>bold</b>',
  '@octocat please see #123 and GH-7',
  '``` \n# heading\n```',
  '````',
  '` `` ```',
  '| a | b |',
  '[link](javascript:alert(1)) ![image](https://example.com/x.png)',
  'https://example.com www.example.com a@example.com',
  '</code></summary></details><details open>',
  '\u001b[31mred\u001b[0m\u0007\r\n\nnext',
  'user\u202egnp.exe \u2066isolated',
  'שלום עולם',
  '&lt;b&gt; &amp; &#64;octocat',
  '\\`\\|\\*',
  '\ud800 half',
  '',
  ' spaces ',
];

export function hostileReport(): DiffReport {
  const causes = hostileTexts.map((text, i) =>
    causeWith(`services.${text}.env`, [
      placeWith({ name: text, file: `out/${text}.yaml`, before: text, after: `${text}${i}`, also: [text], pointer: `/${text}`, risks: [riskOf('secret', `what ${text} means`)] }),
      placeWith({ name: undefined, target: 'kubernetes', file: 'out/*/web.yaml', environments: ['production', 'staging'], pointer: text, kind: 'added', before: undefined, after: text }),
      placeWith({ name: undefined, kind: 'removed', pointer: '', before: undefined, after: undefined }),
    ], { before: text, after: `${text}!`, source: { file: `${text}.ts`, line: 1, column: 1 } }),
  );
  return reportWith(causes, [placeWith({ before: '<i>', after: '@octocat' })], '`main` @octocat');
}
