import { storageIdentity } from '../../src/shared/storage-identity'

/** Address and port as browsers write them in the Host header. */
export function hostOf(port: number): string {
  return `${storageIdentity.address}:${String(port)}`
}

/** Origin of the interface in the local host; the key of its IndexedDB. */
export function originOf(port: number): string {
  return `http://${hostOf(port)}`
}
