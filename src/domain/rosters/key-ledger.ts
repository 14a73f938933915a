/** Which rows of a file have which key; of several with one key the first in the file counts. */
export class KeyLedger {
  private readonly keyOf = new Map<number, string>()
  private readonly first = new Map<string, number>()
  /** Rows of a key beyond one, together with the first; most keys have none. */
  private readonly several = new Map<string, Set<number>>()

  /** Notes the key of a row, in place of an earlier one; `''`: the row has none. */
  note(at: number, key: string): void {
    const before = this.keyOf.get(at)
    if (before === key) return
    if (before !== undefined) this.forget(at, before)
    if (key === '') return
    this.keyOf.set(at, key)
    const first = this.first.get(key)
    if (first !== undefined) {
      const all = this.several.get(key) ?? new Set([first])
      this.several.set(key, all.add(at))
    }
    this.first.set(key, first === undefined ? at : Math.min(first, at))
  }

  /** First row of a key that was noted; -1: none has it. */
  firstOf(key: string): number {
    return this.first.get(key) ?? -1
  }

  /** Rows that share the key of a row, without it. */
  sharing(at: number): number[] {
    const key = this.keyOf.get(at)
    return key === undefined ? [] : [...(this.several.get(key) ?? [])].filter((other) => other !== at)
  }

  private forget(at: number, key: string): void {
    this.keyOf.delete(at)
    const all = this.several.get(key)
    all?.delete(at)
    if (all && all.size > 0) this.first.set(key, Math.min(...all))
    else this.first.delete(key)
    if (all && all.size < 2) this.several.delete(key)
  }
}
