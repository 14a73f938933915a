import { isReactive, toRaw } from 'vue'

/**
 * The value without Vue's proxies, all levels down: a proxy can be cloned neither into the database nor to the service.
 * Bytes and files pass as they are.
 */
export function toPlain<T>(value: T): T {
  const raw: unknown = isReactive(value) ? toRaw(value) : value
  if (Array.isArray(raw)) return raw.map((part: unknown) => toPlain(part)) as T
  if (typeof raw !== 'object' || raw === null || Object.getPrototypeOf(raw) !== Object.prototype) return raw as T
  return Object.fromEntries(Object.entries(raw).map(([key, part]) => [key, toPlain(part as unknown)])) as T
}
