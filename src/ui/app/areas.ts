import type { RouteRecordRaw } from 'vue-router'
import type { MessageKey } from '../../i18n/message-types'
import { roles as everybody, type OperatorRole } from '../../shared/rights/roles'
import { auditRoutes } from '../areas/audit/routes'
import { documentsRoutes } from '../areas/documents/routes'
import { monthRoutes } from '../areas/month/routes'
import { personRoutes } from '../areas/person/routes'
import { postsRoutes } from '../areas/posts/routes'
import { registrationRoutes } from '../areas/registration/routes'
import { stationRoutes } from '../areas/station/routes'
import { todayRoutes } from '../areas/today/routes'
import { trainingRoutes } from '../areas/training/routes'

/** One entry of the left rail. Its first route is where the entry leads. */
export interface Area {
  readonly name: string
  readonly label: MessageKey
  /** Who finds it in the rail. A page of it may be for fewer, see `RouteMeta`. */
  readonly roles: readonly OperatorRole[]
  readonly routes: readonly RouteRecordRaw[]
}

const counter = ['clerk', 'reviewer', 'head'] as const
const classroom = [...counter, 'trainer'] as const

/** The rail, top to bottom. An area that can do nothing yet is not in it. */
export const areas: readonly Area[] = [
  { name: 'today', label: 'app.area.today', roles: everybody, routes: todayRoutes },
  { name: 'counter', label: 'app.area.counter', roles: counter, routes: registrationRoutes },
  { name: 'people', label: 'app.area.people', roles: counter, routes: personRoutes },
  { name: 'training', label: 'app.area.training', roles: classroom, routes: trainingRoutes },
  { name: 'posts', label: 'app.area.posts', roles: counter, routes: postsRoutes },
  { name: 'month', label: 'app.area.month', roles: counter, routes: monthRoutes },
  { name: 'prints', label: 'app.area.prints', roles: counter, routes: documentsRoutes },
  { name: 'audit', label: 'app.area.audit', roles: ['head', 'auditor'], routes: auditRoutes },
  { name: 'settings', label: 'app.area.settings', roles: everybody, routes: stationRoutes },
]

/** Path that an entry of the rail leads to. */
export function areaPath(area: Area): string {
  return area.routes[0]?.path ?? '/'
}

/** First page of an area that may be opened; `undefined`: none. A path that leads on counts as the page it leads to. */
export function firstPath(area: Area, mayOpen: (path: string) => boolean): string | undefined {
  const paths = area.routes.map(({ path, redirect }) => (typeof redirect === 'string' ? redirect : path))
  return paths.find((path) => !path.includes(':') && mayOpen(path))
}

/** The area that a path belongs to: the first part of the path is the area's own first part. */
export function findAreaOf(path: string): Area | undefined {
  const first = path.split('/')[1]
  return areas.find((area) => areaPath(area).split('/')[1] === first)
}
