import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import { areaPath, areas } from './areas'

/** Pages of the open station. What stands before it (set-up, sign-in, refusal) has no address: nobody can link past it. */
export function createStationRouter(): Router {
  const home = areas[0]
  return createRouter({
    history: createWebHashHistory(),
    routes: [...areas.flatMap((area) => area.routes), { path: '/:rest(.*)*', redirect: home ? areaPath(home) : '/' }],
    scrollBehavior: () => ({ top: 0 }),
  })
}
