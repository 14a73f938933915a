import type { Month } from '../../shared/units'

/** Batch number as a person reads it: county code, month without dash, three-digit sequence: `519900-202611-001`. */
export function formatBatchNo(countyCode: string, month: Month, sequence: number): string {
  return `${countyCode}-${month.replace('-', '')}-${String(sequence).padStart(3, '0')}`
}
