import type { ControlSum } from './batch-columns'

/**
 * Control sums of a table, from the text of its cells: what the sender writes into the manifest and what a receiver
 * computes from the file to compare. Decimals are added in tenths, so every sum is an integer.
 *
 * @param fields field names in the order of the cells
 * @returns sums by name; `NaN` where a cell that should hold a number holds none
 */
export function controlSumsOf(
  recipes: Readonly<Record<string, ControlSum>>,
  fields: readonly string[],
  rows: readonly (readonly string[])[],
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(recipes).map(([name, recipe]) => {
      const index = fields.indexOf(recipe.field)
      return [name, rows.reduce((sum, row) => sum + share(recipe, row[index] ?? ''), 0)]
    }),
  )
}

function share(recipe: ControlSum, cell: string): number {
  if (recipe.of === 'total') return Math.round(Number(cell) * recipe.times)
  if (recipe.values) return recipe.values.includes(cell) ? 1 : 0
  return cell === '' ? 0 : 1
}
