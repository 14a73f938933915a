import { onScopeDispose, shallowRef, watch } from 'vue'

/** Address of bytes in this window, taken back when they change or the page goes. */
export function useObjectUrl(read: () => { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string } | null) {
  const url = shallowRef<string | null>(null)

  function release(): void {
    if (url.value) URL.revokeObjectURL(url.value)
    url.value = null
  }

  watch(
    read,
    (file) => {
      release()
      if (file) url.value = URL.createObjectURL(new Blob([file.bytes], { type: file.type }))
    },
    { immediate: true },
  )
  onScopeDispose(release)
  return url
}
