/** What a table file may be at most. Beyond it the file is refused before any parser sees it. */
export const limits = {
  fileBytes: 60 * 1024 * 1024,
  entries: 200,
  unpackedBytes: 400 * 1024 * 1024,
  /** Unpacked bytes for each packed byte, of the file and of each part above `ratioFloorBytes`. */
  ratio: 200,
  ratioFloorBytes: 1024 * 1024,
  /** Rows with something in them, all sheets together. */
  rows: 300_000,
  columns: 200,
} as const
