import type { RouteRecordRaw } from 'vue-router'
import PrintsPage from './PrintsPage.vue'

export const documentsRoutes: RouteRecordRaw[] = [{ path: '/prints', component: PrintsPage }]
