// What the tests ask a running Prometheus. https://prometheus.io/docs/prometheus/latest/querying/api/
export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

export interface TargetState {
  readonly scrapePool: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly health: 'up' | 'down' | 'unknown';
  readonly lastError: string;
}

export interface AlertState {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly state: 'pending' | 'firing';
  readonly value: string;
}

export interface RuleState {
  readonly type: 'recording' | 'alerting';
  readonly name: string;
  readonly query: string;
  readonly health: string;
  readonly lastError?: string;
  readonly alerts?: readonly AlertState[];
  readonly labels?: Readonly<Record<string, string>>;
}

export interface PrometheusApi {
  /** Series of an instant vector; a scalar is one without labels. */
  readonly query: (expression: string) => Promise<readonly Series[]>;
  readonly targets: () => Promise<readonly TargetState[]>;
  readonly rules: () => Promise<readonly RuleState[]>;
  readonly labelValues: (label: string, selector?: string) => Promise<readonly string[]>;
}

interface Answer {
  readonly status: string;
  readonly error?: string;
  readonly data: unknown;
}

export function prometheusApi(address: string): PrometheusApi {
  const ask = async (path: string, parameters: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const response = await fetch(`${address}/api/v1/${path}?${new URLSearchParams(parameters).toString()}`);
    const { status, error, data } = (await response.json()) as Answer;
    if (status !== 'success') throw new Error(`${parameters['query'] ?? path}: ${error ?? status}`);
    return data;
  };
  return {
    query: async (query) => {
      const { resultType, result } = (await ask('query', { query })) as { readonly resultType: string; readonly result: unknown };
      return resultType === 'vector' ? (result as readonly Series[]) : [{ metric: {}, value: result as Series['value'] }];
    },
    targets: async () => ((await ask('targets', { state: 'active' })) as { readonly activeTargets: readonly TargetState[] }).activeTargets,
    rules: async () => ((await ask('rules')) as { readonly groups: readonly { readonly rules: readonly RuleState[] }[] }).groups.flatMap(({ rules }) => rules),
    labelValues: async (label, selector) => (await ask(`label/${label}/values`, selector === undefined ? {} : { 'match[]': selector })) as readonly string[],
  };
}
