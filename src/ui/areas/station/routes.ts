import type { RouteRecordRaw } from 'vue-router'

export const stationRoutes: RouteRecordRaw[] = []
