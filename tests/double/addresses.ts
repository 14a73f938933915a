const standIn = /^http:\/\/([a-z]+)\.([a-z]+)\.localhost(\/.*)?$/

/** Address that Chromium can open for one of a scheme of our own: `app://local/x` is `http://local.app.localhost/x`. */
export function toStandIn(address: string): string {
  const { protocol, host, pathname, search, hash } = new URL(address)
  return `http://${host}.${protocol.slice(0, -1)}.localhost${pathname || '/'}${search}${hash}`
}

/** Address as Electron would tell it. */
export function fromStandIn(address: string): string {
  if (address.startsWith('blob:')) return `blob:${fromStandIn(address.slice('blob:'.length))}`
  const found = standIn.exec(address)
  return found ? `${found[2] ?? ''}://${found[1] ?? ''}${found[3] ?? '/'}` : address
}
