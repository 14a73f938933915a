import type { RouteMeta, RouteRecordRaw } from 'vue-router'
import type { Channel } from '../../shared/contract/channels'
import { mayUse } from '../../shared/rights/channel-rights'
import { mayMake, type OperationKindName } from '../../shared/rights/operation-kinds'
import type { OperatorRole } from '../../shared/rights/roles'

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may open the page; taken from its area where the page says nothing. */
    roles?: readonly OperatorRole[]
    /** The page is there to make this: only for those who may, and not in a session that only reads. */
    makes?: OperationKindName
    /** The page is there to use this channel. */
    uses?: Channel
  }
}

/** Who may open a page: its own word or its area's, narrowed to those who may do what it is there for. */
export function rolesOfPage({ roles = [], makes, uses }: RouteMeta): readonly OperatorRole[] {
  return roles.filter((role) => (!makes || mayMake(role, makes)) && (!uses || mayUse(role, uses)))
}

/** Pages of an area, each with the roles that may open it. */
export function withRoles(
  routes: readonly RouteRecordRaw[],
  roles: readonly OperatorRole[],
): readonly RouteRecordRaw[] {
  return routes.map((route) => ({ ...route, meta: { roles, ...route.meta } }))
}
