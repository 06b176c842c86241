/** What one line of the bench says: what was measured, and what it may be at most. */
export interface FigureKind {
  readonly title: string;
  readonly unit: Unit;
  /** The most it may be, by the number of connections. Where there is none, the figure is there to compare with. */
  readonly limits: Readonly<Partial<Record<number, number>>>;
}

/** `kB` are 1,000 bytes, `MB` 10^6; `×` is a ratio of two medians of the same run; `%` is of one processor. */
export type Unit = 'ms' | 's' | 'kB' | 'MB' | '×' | '%';

/**
 * Every figure, by the measurement that takes it, with its limits. What each means and how it is taken stands in
 * `docs/performance.md`.
 */
export const figureKinds = {
  hello: {
    start: { title: 'Start to usable, against hello-world’s ready-to-show', unit: '×', limits: { 0: 1.3 } },
    onScreen: { title: 'Start to its screen, against hello-world’s ready-to-show', unit: '×', limits: {} },
    reportedMs: { title: 'Start to usable, as the page reports, median', unit: 'ms', limits: {} },
    startMs: { title: 'Start to interactive, median', unit: 'ms', limits: {} },
    helloStartMs: { title: 'Hello-world: start to ready-to-show, median', unit: 'ms', limits: {} },
    memory: { title: 'Memory at rest, against hello-world’s', unit: '×', limits: { 0: 1.15 } },
    megabytes: { title: 'Memory at rest, median', unit: 'MB', limits: {} },
    helloMegabytes: { title: 'Hello-world: memory at rest, median', unit: 'MB', limits: {} },
  },
  idle: {
    share: { title: 'Processor while nobody touches it', unit: '%', limits: { 0: 0.5, 5_000: 0.5 } },
    hello: { title: 'Hello-world: processor while nobody touches it', unit: '%', limits: {} },
  },
  size: {
    main: { title: 'Main’s bundle, what a start reads', unit: 'kB', limits: { 0: 700 } },
    window: { title: 'Window’s first chunk', unit: 'kB', limits: { 0: 900 } },
    packaged: { title: 'Packaged app, over its runtime', unit: 'MB', limits: { 0: 6 } },
    runtime: { title: 'The runtime itself', unit: 'MB', limits: {} },
  },
  exchange: {
    over: { title: 'A verification’s own cost, over a bare POST', unit: 'ms', limits: { 1: 2 } },
    verify: { title: 'A verification, median', unit: 'ms', limits: {} },
    bare: { title: 'A bare POST, median', unit: 'ms', limits: {} },
  },
  start: {
    ratio: { title: 'Start to interactive, against none', unit: '×', limits: { 5_000: 1.2, 10_000: 1.4 } },
    median: { title: 'Start to interactive, median', unit: 'ms', limits: {} },
  },
  search: {
    median: { title: 'Search: key to answer, median', unit: 'ms', limits: { 5_000: 16, 10_000: 32 } },
    p99: { title: 'Search: key to answer, 99th percentile', unit: 'ms', limits: { 5_000: 50, 10_000: 100 } },
    drawn: { title: 'Search: of that, answer to its paint, median', unit: 'ms', limits: {} },
  },
  scroll: {
    longest: { title: 'Scrolling: longest frame', unit: 'ms', limits: { 5_000: 50, 10_000: 100 } },
    p99: { title: 'Scrolling: frame, 99th percentile', unit: 'ms', limits: {} },
    atRest: { title: 'At rest: longest frame', unit: 'ms', limits: {} },
  },
  edit: {
    median: { title: 'Edit: on disk and shown, median', unit: 'ms', limits: { 5_000: 50, 10_000: 100 } },
    longest: { title: 'Edit: on disk and shown, longest', unit: 'ms', limits: {} },
  },
  main: {
    longest: { title: 'Main process: longest block', unit: 'ms', limits: { 5_000: 50, 10_000: 100 } },
  },
  heap: {
    over: { title: 'Window’s heap, over that with none', unit: 'MB', limits: { 5_000: 40, 10_000: 80 } },
    used: { title: 'Window’s heap', unit: 'MB', limits: {} },
  },
  diagnose: {
    median: { title: 'Diagnosing a malformed answer, median', unit: 'ms', limits: { 10_000: 5 } },
    p99: { title: 'Diagnosing a malformed answer, 99th percentile', unit: 'ms', limits: {} },
  },
  verify: {
    ratio: { title: 'Verify, against bare requests', unit: '×', limits: { 1_000: 1.2 } },
    http2: { title: 'Verify over HTTP/2', unit: 's', limits: {} },
    http2Bare: { title: 'Bare requests over HTTP/2', unit: 's', limits: {} },
    http2Ideal: { title: 'Ideal: 100 ms, 32 in flight', unit: 's', limits: {} },
    withGraph: { title: 'Verify over HTTP/2, Graph read too', unit: 's', limits: {} },
    http1: { title: 'Verify over HTTP/1.1', unit: 's', limits: {} },
    http1Bare: { title: 'Bare requests over HTTP/1.1', unit: 's', limits: {} },
    http1Ideal: { title: 'Ideal: 100 ms, 6 connections', unit: 's', limits: {} },
  },
  transfer: {
    export: { title: 'Export with secrets: slowest format', unit: 's', limits: { 10_000: 2 } },
    bareFiles: { title: 'A bare file for each connection, slowest', unit: 's', limits: {} },
    exportMain: { title: 'Main process while exporting: longest block', unit: 'ms', limits: { 10_000: 50 } },
    import: { title: 'Import with secrets: slowest of the two', unit: 's', limits: { 10_000: 4 } },
    importMain: { title: 'Main process while importing: longest block', unit: 'ms', limits: { 10_000: 50 } },
  },
} as const satisfies Record<string, Record<string, FigureKind>>;

/** A measurement's name: that of its file below `out/bench` as well. */
export type MeasurementName = keyof typeof figureKinds;

/** A figure as it came out. */
export interface Figure {
  readonly title: string;
  readonly connections: number;
  readonly unit: Unit;
  readonly value: number;
  readonly limit?: number;
  /** Whether it is within its limit; left out where there is none. */
  readonly holds?: boolean;
}

/** What a measurement brings: its figures, and all that they were made from. */
export interface Measured {
  readonly name: MeasurementName;
  readonly figures: readonly Figure[];
  /** Single values by what they are of, in the order in which they were taken. */
  readonly samples: Readonly<Record<string, readonly number[]>>;
}

/** A figure with its limit from the table. */
export function figure<Name extends MeasurementName>(
  measurement: Name,
  kind: keyof (typeof figureKinds)[Name],
  connections: number,
  value: number,
): Figure {
  const { title, unit, limits }: FigureKind = figureKinds[measurement][kind] as FigureKind;
  const limit = limits[connections];
  return {
    title,
    connections,
    unit,
    value,
    ...(limit === undefined ? {} : { limit, holds: value <= limit }),
  };
}
