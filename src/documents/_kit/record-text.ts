/** Parts of a value one after the other; what is empty is left out. */
export function joined(parts: readonly string[], between = ' '): string {
  return parts.filter((part) => part !== '').join(between)
}

/** Records in the order of a day of theirs. */
export function byDay<T>(all: readonly T[], dayOf: (one: T) => string): T[] {
  return all.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
}

/** Named values of a record as one running text; what is empty is left out. */
export function recordText(parts: readonly (readonly [name: string, value: string])[]): string {
  return parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}：${value}`)
    .join('；')
}
