import type { RouteRecordRaw } from 'vue-router'
import type { MessageKey } from '../../i18n/message-types'
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
  readonly routes: readonly RouteRecordRaw[]
}

/** The rail, top to bottom. An area that can do nothing yet is not in it. */
export const areas: readonly Area[] = [
  { name: 'today', label: 'app.area.today', routes: todayRoutes },
  { name: 'counter', label: 'app.area.counter', routes: registrationRoutes },
  { name: 'people', label: 'app.area.people', routes: personRoutes },
  { name: 'training', label: 'app.area.training', routes: trainingRoutes },
  { name: 'posts', label: 'app.area.posts', routes: postsRoutes },
  { name: 'month', label: 'app.area.month', routes: monthRoutes },
  { name: 'prints', label: 'app.area.prints', routes: documentsRoutes },
  { name: 'settings', label: 'app.area.settings', routes: stationRoutes },
]

/** Path that an entry of the rail leads to. */
export function areaPath(area: Area): string {
  return area.routes[0]?.path ?? '/'
}

/** The area that a path belongs to: the first part of the path is the area's own first part. */
export function findAreaOf(path: string): Area | undefined {
  const first = path.split('/')[1]
  return areas.find((area) => areaPath(area).split('/')[1] === first)
}
