/** Names that the language itself asks every object for. */
const askedByTheLanguage: ReadonlySet<string> = new Set(['then', 'toJSON', 'constructor', 'prototype'])

/** An object whose unknown members are an error instead of `undefined`: a half-known Electron must not pass tests. */
export function strict<T extends object>(name: string, known: T): T {
  return new Proxy(known, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && !askedByTheLanguage.has(key)) {
        throw new Error(`electron double: ${name}.${key} is not in the double`)
      }
      return Reflect.get(target, key) as unknown
    },
  })
}
