import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import { rememberedArea } from '../stores/preferences.store'
import { areaPath, areas } from './areas'

/** The area worked in last, else the first one. */
function homePath(): string {
  const last = rememberedArea()
  const home = areas.find((area) => area.name === last && area.routes.length > 0) ?? areas[0]
  return home ? areaPath(home) : '/'
}

/** Pages of the open station. What stands before it (set-up, sign-in, refusal) has no address: nobody can link past it. */
export function createStationRouter(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [...areas.flatMap((area) => area.routes), { path: '/:rest(.*)*', redirect: homePath }],
    scrollBehavior: () => ({ top: 0 }),
  })
}
