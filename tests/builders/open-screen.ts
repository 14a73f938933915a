import axe from 'axe-core'
import { createPinia } from 'pinia'
import { createApp, defineComponent, h } from 'vue'
import { RouterView } from 'vue-router'
import { createStationI18n } from '../../src/i18n/create-i18n'
import type { Language } from '../../src/i18n/languages'
import { createStationRouter } from '../../src/ui/app/router'
import '../../src/ui/app/element-plus.css'
import '../../src/ui/app/theme.css'
import type { OperatorEntry, StationStatus } from '../../src/shared/contract/contract'
import type { OperatorRole } from '../../src/shared/rights/roles'
import { provideAccess, useOpenedStation } from '../../src/ui/services'
import type { OpenedStation, StationAccess } from '../../src/usecases/access'
import type { StationServices } from '../../src/usecases/services'
import { settled } from './settled'

/** A page of the interface in the test's own window, over real use cases, without the shell around it. */
export interface Screen {
  readonly root: HTMLElement
  go(path: string): Promise<void>
  path(): string
  /** Rules of WCAG 2.2 AA that the page breaks now, with the first element of each. */
  violations(): Promise<readonly string[]>
  close(): void
}

export interface ScreenOptions {
  /** The station head's unless said otherwise. */
  readonly role?: OperatorRole
  readonly mode?: OpenedStation['mode']
  readonly operators?: readonly Partial<OperatorEntry>[]
  /** Doors that the test is about. */
  readonly access?: Partial<StationAccess>
}

/** Opens a page as somebody who is signed in sees it. */
export async function openScreen(
  services: StationServices,
  path: string,
  language: Language = 'zh-CN',
  options: ScreenOptions = {},
): Promise<Screen> {
  const root = document.body.appendChild(document.createElement('main'))
  const router = createStationRouter()
  const app = createApp(
    defineComponent({
      setup() {
        const { role = 'head', mode = 'full' } = options
        const operator = { operatorId: 'operator-1', account: 'lina', displayName: '李娜', role } as const
        useOpenedStation().value = { services, operator, mode } as OpenedStation
        return () => h(RouterView)
      },
    }),
  )
  const access: Partial<StationAccess> = {
    status: () => Promise.resolve({ operators: options.operators ?? [] } as unknown as StationStatus),
    onLocked: () => () => undefined,
    reveal: (fileName) => Promise.resolve({ path: `/exports/${fileName}`, shown: false }),
    ...options.access,
  }
  provideAccess(app, access as StationAccess)
  app.use(createPinia()).use(createStationI18n(language)).use(router)
  await router.push(path)
  app.mount(root)
  document.documentElement.lang = language
  document.title = path
  return {
    root,
    go: async (next) => void (await router.push(next)),
    path: () => router.currentRoute.value.fullPath,
    violations: async () => {
      await settled()
      const found = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      })
      return found.violations.map((one) => `${one.id}: ${one.nodes[0]?.html ?? ''}`)
    },
    close: () => {
      app.unmount()
      root.remove()
    },
  }
}
