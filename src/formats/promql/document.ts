import type { Traced } from '../../provenance/traced.ts';

/**
 * An expression of PromQL as nodes, of which each knows its type: so `rate` of an instant vector is a mistake that the type checker of TypeScript finds.
 * https://prometheus.io/docs/prometheus/latest/querying/basics/#expression-language-data-types
 */
export type Expression = Vector | Range | Scalar;

/** An instant vector: one sample of each series. */
export type Vector = Selector | VectorCall | Aggregation | VectorBinary | VectorNegative;

/** A range vector: samples of each series over a window. */
export type Range = Window | Subquery;

export type Scalar = NumberLiteral | ScalarCall | ScalarBinary | ScalarNegative;

/** A word of an expression, which may have come from the model. A plain one has the origin of whoever asks for the expression. */
export type Word = string | Traced<string>;

export interface Matcher {
  readonly label: string;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: Word;
}

export interface Selector {
  readonly kind: 'selector';
  readonly type: 'vector';
  /** Empty where only the matchers say which series. */
  readonly metric: Word;
  readonly matchers: readonly Matcher[];
  /** Milliseconds; looks that far back, or ahead where it is negative. */
  readonly offset?: Traced<number> | number;
  readonly at?: Instant;
}

/** A time: milliseconds since 1970, or an end of what is asked for. https://prometheus.io/docs/prometheus/latest/querying/basics/#-modifier */
export type Instant = number | 'start' | 'end';

/** Milliseconds, or a variable of a dashboard such as `$__rate_interval`. */
export type Length = number | Traced<number> | `$${string}`;

export interface Window {
  readonly kind: 'window';
  readonly type: 'range';
  readonly of: Selector;
  readonly length: Length;
}

export interface Subquery {
  readonly kind: 'subquery';
  readonly type: 'range';
  readonly of: Vector;
  readonly length: Length;
  /** Milliseconds; absent: the interval at which rules are evaluated. */
  readonly step?: Length;
  /** Milliseconds, as those of a selector. */
  readonly offset?: Traced<number> | number;
  readonly at?: Instant;
}

export interface VectorCall {
  readonly kind: 'call';
  readonly type: 'vector';
  readonly name: string;
  readonly arguments: readonly (Expression | Text)[];
}

export interface ScalarCall {
  readonly kind: 'call';
  readonly type: 'scalar';
  readonly name: string;
  readonly arguments: readonly (Expression | Text)[];
}

/** A string, which only functions take. */
export interface Text {
  readonly kind: 'text';
  readonly type: 'text';
  readonly value: Word;
}

export interface NumberLiteral {
  readonly kind: 'number';
  readonly type: 'scalar';
  readonly value: number | Traced<number>;
}

export interface Grouping {
  readonly clause: 'by' | 'without';
  readonly labels: readonly string[];
}

export interface Aggregation {
  readonly kind: 'aggregation';
  readonly type: 'vector';
  /** `sum`, `max`, `topk` */
  readonly operator: string;
  readonly of: Vector;
  readonly grouping: Grouping | null;
  /** Of `topk`, `quantile` and their like. */
  readonly parameter?: Scalar | Text;
}

export interface Matching {
  readonly clause: 'on' | 'ignoring';
  readonly labels: readonly string[];
  readonly group?: { readonly side: 'group_left' | 'group_right'; readonly labels: readonly string[] };
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^' | 'atan2';
export type ComparisonOperator = '==' | '!=' | '>' | '<' | '>=' | '<=';
export type SetOperator = 'and' | 'or' | 'unless';

export interface VectorBinary {
  readonly kind: 'binary';
  readonly type: 'vector';
  readonly operator: ArithmeticOperator | ComparisonOperator | SetOperator;
  readonly left: Vector | Scalar;
  readonly right: Vector | Scalar;
  /** Whether a comparison gives 0 and 1 rather than leaving out what does not hold. */
  readonly bool?: boolean;
  readonly matching?: Matching;
}

export interface ScalarBinary {
  readonly kind: 'binary';
  readonly type: 'scalar';
  readonly operator: ArithmeticOperator | ComparisonOperator;
  readonly left: Scalar;
  readonly right: Scalar;
  readonly bool?: boolean;
}

/** `-x` */
export interface VectorNegative {
  readonly kind: 'negative';
  readonly type: 'vector';
  readonly of: Vector;
}

export interface ScalarNegative {
  readonly kind: 'negative';
  readonly type: 'scalar';
  readonly of: Scalar;
}
