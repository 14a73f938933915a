/** Items by the table they are about, tables in the order in which they first appear. */
export function groupByTable<A extends { readonly table: string }>(items: readonly A[]): Map<A['table'], A[]> {
  const groups = new Map<A['table'], A[]>()
  for (const item of items) {
    const group = groups.get(item.table)
    if (group) group.push(item)
    else groups.set(item.table, [item])
  }
  return groups
}
