import { normaliseCreditCode } from '../../../domain/registration/credit-code'
import type { ContractKind, EmploymentTerms, SocialInsurance } from '../../../domain/registration/types'
import { fenOfYuan, type LocalDate } from '../../../shared/units'

/** Terms of an employment while they are being entered. */
export interface TermsDraft {
  creditCode: string
  industry: string | null
  contractKind: ContractKind | null
  contractFrom: LocalDate | null
  contractTo: LocalDate | null
  yuanMonthly: number | null
  insured: SocialInsurance[]
}

export function emptyTerms(): TermsDraft {
  return {
    creditCode: '',
    industry: null,
    contractKind: null,
    contractFrom: null,
    contractTo: null,
    yuanMonthly: null,
    insured: [],
  }
}

/** Whether the pay is one, or none was typed. */
export function isPay({ yuanMonthly }: TermsDraft): boolean {
  return yuanMonthly === null || fenOfYuan(yuanMonthly) !== null
}

/** The terms as they are kept. */
export function toTerms(draft: TermsDraft): EmploymentTerms {
  const { industry, contractKind, contractFrom, contractTo, yuanMonthly, insured } = draft
  const creditCode = normaliseCreditCode(draft.creditCode)
  return { creditCode, industry, contractKind, contractFrom, contractTo, monthlyPay: fenOfYuan(yuanMonthly), insured }
}
