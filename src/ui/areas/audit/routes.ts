import type { RouteRecordRaw } from 'vue-router'
import AuditDaysPage from './AuditDaysPage.vue'
import AuditLogPage from './AuditLogPage.vue'
import AuditVerifyPage from './AuditVerifyPage.vue'

export const auditRoutes: RouteRecordRaw[] = [
  { path: '/audit', component: AuditLogPage },
  { path: '/audit/days', component: AuditDaysPage },
  { path: '/audit/verify', component: AuditVerifyPage, meta: { uses: 'journal:verify' } },
]
