/** Seconds of the named steps of a run, in the order in which they were taken. */
export class Stopwatch {
  readonly seconds: Record<string, number> = {}

  async time<R>(step: string, work: () => Promise<R>): Promise<R> {
    const start = performance.now()
    process.stdout.write(`${step} … `)
    const result = await work()
    const seconds = Number(((performance.now() - start) / 1000).toFixed(2))
    this.seconds[step] = seconds
    process.stdout.write(`${seconds} s\n`)
    return result
  }
}
