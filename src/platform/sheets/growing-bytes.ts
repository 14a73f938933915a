/** Bytes that arrive piece by piece, kept in one block that doubles when it is full. */
export class GrowingBytes {
  private block = new Uint8Array(64 * 1024)
  private used = 0

  push(piece: Uint8Array): void {
    const needed = this.used + piece.byteLength
    if (needed > this.block.byteLength) {
      const larger = new Uint8Array(Math.max(needed, this.block.byteLength * 2))
      larger.set(this.block.subarray(0, this.used))
      this.block = larger
    }
    this.block.set(piece, this.used)
    this.used = needed
  }

  /** What has arrived, without copying; valid until the next `push`. */
  view(): Uint8Array<ArrayBuffer> {
    return this.block.subarray(0, this.used)
  }
}
