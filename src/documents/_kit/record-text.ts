/** Named values of a record as one running text; what is empty is left out. */
export function recordText(parts: readonly (readonly [name: string, value: string])[]): string {
  return parts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}：${value}`)
    .join('；')
}
