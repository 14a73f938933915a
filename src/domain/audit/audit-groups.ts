import type { AuditGroup } from './types'

/** Use cases that are more than a change of rows. */
const groups: Readonly<Record<string, AuditGroup>> = {
  'person:reveal': 'looks',
  'documents:view-paper': 'looks',
  'documents:record-print': 'prints',
  'documents:void-print': 'prints',
  'month:export': 'exports',
  'audit:export': 'exports',
  'file:copy-out': 'exports',
  'station:backup': 'exports',
  'station:sign-in': 'signIns',
  'station:sign-in-failed': 'signIns',
  'station:lock': 'signIns',
  'station:approve': 'operators',
  'station:use-recovery-code': 'signIns',
  'station:undo': 'undo',
  'person:undo-import': 'undo',
  'station:clock-jump': 'system',
  'station:new-version': 'system',
  'journal:verify': 'system',
}

/** The group of a use case. Of the station's own the rest is about operators and rules; everything else changes records. */
export function auditGroupOf(useCase: string): AuditGroup {
  const found = Object.hasOwn(groups, useCase) ? groups[useCase] : undefined
  return found ?? (useCase.startsWith('station:') ? 'operators' : 'changes')
}
