import type { RouteRecordRaw } from 'vue-router'

export const registrationRoutes: RouteRecordRaw[] = []
