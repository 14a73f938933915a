/** Value below which the share `part` (0..1) of the samples lies. */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** Milliseconds that a piece of work took, and what it came to. */
export async function timed<R>(work: () => Promise<R>): Promise<{ ms: number; result: R }> {
  const start = performance.now()
  const result = await work()
  return { ms: performance.now() - start, result }
}

/** One measured figure. `ratio` is value ÷ the same measure of `ratioTo`, taken in the same run. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly ratio: number
  readonly ratioTo: string
}

/** A figure rounded as it is printed. */
export function figure(name: string, value: number, unit: string, base: { ms: number; of: string }): Figure {
  return { name, value: round(value), unit, ratio: round(value / base.ms), ratioTo: base.of }
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}
