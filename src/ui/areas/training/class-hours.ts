/** Whether a typed number can be class hours: above 0, in halves. */
export function isClassHours(hours: number | null): hours is number {
  return hours !== null && hours > 0 && Number.isInteger(hours * 2)
}
