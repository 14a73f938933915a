/** A segment as far as it holds whole, checked records. */
export interface SegmentEntry {
  readonly segment: number
  readonly firstSeq: number
  /** End of the last whole record. */
  endOffset: number
}

/** Where each record stands: four bytes a record, so years of operations fit in a few megabytes. */
export class RecordIndex {
  readonly segments: SegmentEntry[] = []
  #offsets = new Uint32Array(1024)
  #count = 0

  /** Number of the newest record; 0: none. */
  get count(): number {
    return this.#count
  }

  addSegment(segment: number, endOffset: number): void {
    this.segments.push({ segment, firstSeq: this.#count + 1, endOffset })
  }

  /** Takes the next record in; it stands at the end of the newest segment. */
  addRecord(bytes: number): void {
    const newest = this.newestSegment()
    if (this.#count === this.#offsets.length) {
      const larger = new Uint32Array(this.#offsets.length * 2)
      larger.set(this.#offsets)
      this.#offsets = larger
    }
    this.#offsets[this.#count++] = newest.endOffset
    newest.endOffset += bytes
  }

  newestSegment(): SegmentEntry {
    const newest = this.segments.at(-1)
    if (!newest) throw new Error('journal without a segment')
    return newest
  }

  /** Segment that holds a record. */
  segmentOf(seq: number): SegmentEntry {
    let low = 0
    let high = this.segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.segments[middle]?.firstSeq ?? Infinity) <= seq) low = middle
      else high = middle - 1
    }
    const found = this.segments[low]
    if (!found || seq < 1 || seq > this.#count) throw new RangeError('no such record')
    return found
  }

  /** Place of a record in its segment. */
  offsetOf(seq: number): number {
    const offset = this.#offsets[seq - 1]
    if (offset === undefined || seq > this.#count) throw new RangeError('no such record')
    return offset
  }

  /** Place after a record in its segment. */
  endOf(seq: number): number {
    const segment = this.segmentOf(seq)
    const isLast = seq === this.#count || this.segmentOf(seq + 1) !== segment
    return isLast ? segment.endOffset : this.offsetOf(seq + 1)
  }

  /** First of the newest records that together have at most `maxBytes` and stand in one segment; at least one. */
  tailStart(maxBytes: number): number {
    const segment = this.segmentOf(this.#count)
    const end = segment.endOffset
    let first = this.#count
    while (first > segment.firstSeq && end - this.offsetOf(first - 1) <= maxBytes) first--
    return first
  }
}
