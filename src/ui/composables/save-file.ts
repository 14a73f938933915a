/** Hands bytes to the browser's own saving: a dialog in the desktop window, the downloads folder in a browser. */
export function saveFile(fileName: string, bytes: Uint8Array<ArrayBuffer> | Blob | string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000) // the download reads it for a while
}
