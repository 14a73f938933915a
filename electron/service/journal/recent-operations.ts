const LIMIT = 4096

/**
 * Numbers of the newest operations by their ids. A caller that lost the answer (window reloaded, connection cut) sends
 * the same operation again and must get its place, not a second record.
 */
export class RecentOperations {
  readonly #seqs = new Map<string, number>()

  add(opId: string, seq: number): void {
    this.#seqs.set(opId, seq)
    if (this.#seqs.size <= LIMIT) return
    const oldest = this.#seqs.keys().next()
    if (!oldest.done) this.#seqs.delete(oldest.value)
  }

  findSeq(opId: string): number | undefined {
    return this.#seqs.get(opId)
  }

  clear(): void {
    this.#seqs.clear()
  }
}
