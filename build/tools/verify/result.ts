/** One thing that was checked, said in both languages. */
export interface Check {
  /** Stable name of the check, for programs and tests. */
  readonly id: string
  readonly passed: boolean
  readonly zh: string
  readonly en: string
}

/** What became of a package. */
export interface VerifyResult {
  readonly ok: boolean
  readonly checks: readonly Check[]
}

/** What is checked, in both languages; a fault found is added behind it. */
export interface CheckName {
  readonly id: string
  readonly zh: string
  readonly en: string
}

/** A fault, in both languages. */
export interface Fault {
  readonly zh: string
  readonly en: string
}

/** Collects checks in the order in which they are made. */
export class Checklist {
  private readonly checks: Check[] = []

  /** Notes a check; without a fault it passed. Tells whether it passed. */
  note(name: CheckName, fault: Fault | null): boolean {
    const passed = fault === null
    const zh = passed ? name.zh : `${name.zh}：${fault.zh}`
    const en = passed ? name.en : `${name.en}: ${fault.en}`
    this.checks.push({ id: name.id, passed, zh, en })
    return passed
  }

  result(): VerifyResult {
    return { ok: this.checks.every((check) => check.passed), checks: this.checks }
  }
}
