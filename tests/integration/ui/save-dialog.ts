import { vi } from 'vitest'

/**
 * In place of the save dialog of the system: one that gives a file in memory. The test takes it away again.
 *
 * @param earlier bytes of a file of that name that is there already
 */
export function stubSaveDialog(earlier = 0, failure?: 'write' | 'stick out') {
  const written: number[] = []
  let size = earlier
  const log: string[] = []
  vi.stubGlobal('showSaveFilePicker', ({ suggestedName }: { suggestedName: string }) => {
    log.push(suggestedName)
    return Promise.resolve({
      name: suggestedName,
      createWritable: () =>
        Promise.resolve({
          write: (bytes: Uint8Array) =>
            failure
              ? Promise.reject(new DOMException('gone', 'NotFoundError'))
              : Promise.resolve(void written.push(...bytes)),
          close: () => {
            size = written.length
            return Promise.resolve(void log.push('closed'))
          },
          abort: () => Promise.resolve(void log.push('aborted')),
        }),
      getFile: () =>
        failure === 'stick out' ? Promise.reject(new DOMException('gone', 'NotFoundError')) : Promise.resolve({ size }),
      remove: () => Promise.resolve(void log.push('removed')),
    })
  })
  return { written, log }
}
