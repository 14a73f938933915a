const IN_FLIGHT = 512

/** Maps with many promises in flight, not one after another and not all of a large list at once. Keeps the order. */
export async function mapInFlight<A, B>(items: readonly A[], map: (item: A) => Promise<B>): Promise<B[]> {
  const results: B[] = []
  for (let from = 0; from < items.length; from += IN_FLIGHT) {
    results.push(...(await Promise.all(items.slice(from, from + IN_FLIGHT).map(map))))
  }
  return results
}
