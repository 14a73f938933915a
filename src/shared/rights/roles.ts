/** Roles of a station, as accounts carry them: 经办, 复核, 站长, 审计, 教师. */
export const roles = ['clerk', 'reviewer', 'head', 'auditor', 'trainer'] as const

export type OperatorRole = (typeof roles)[number]

/** Who may be the second person of an act that asks for one. */
export const approverRoles = ['reviewer', 'head'] as const satisfies readonly OperatorRole[]

/** Whether somebody of this role may be the second person. */
export function mayApprove(role: OperatorRole): boolean {
  return (approverRoles as readonly OperatorRole[]).includes(role)
}
