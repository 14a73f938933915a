import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import { withRoles } from '../composables/page-rights'
import { rememberedArea } from '../stores/preferences.store'
import { areaPath, areas } from './areas'
import RoleGate from './RoleGate.vue'

/** The area worked in last, else the first one. Whether it is for who signs in is seen once somebody did. */
function homePath(): string {
  const last = rememberedArea()
  const home = areas.find((area) => area.name === last && area.routes.length > 0) ?? areas[0]
  return home ? areaPath(home) : '/'
}

/**
 * Pages of the open station, all of them behind the gate that asks for the role. What stands before it (set-up, sign-in,
 * refusal) has no address: nobody can link past it.
 */
export function createStationRouter(): Router {
  const pages = areas.flatMap((area) => withRoles(area.routes, area.roles))
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', component: RoleGate, children: [{ path: '', redirect: homePath }, ...pages] },
      { path: '/:rest(.*)*', redirect: homePath },
    ],
    scrollBehavior: () => ({ top: 0 }),
  })
}
