import { createPinia } from 'pinia'
import { createApp, type App } from 'vue'
import { createStationI18n } from '../../i18n/create-i18n'
import type { StationAccess } from '../../usecases/access'
import { provideAccess } from '../services'
import { rememberedLanguage } from '../stores/preferences.store'
import { useTroubleStore } from '../stores/trouble.store'
import StationRoot from './App.vue'
import { createStationRouter } from './router'
import './element-plus.css'
import './theme.css'

/** The whole interface over a station, ready to be mounted. */
export function createStationApp(access: StationAccess): App {
  const app = createApp(StationRoot)
  provideAccess(app, access)
  app.use(createPinia())
  app.use(createStationI18n(rememberedLanguage()))
  app.use(createStationRouter())
  app.config.errorHandler = (failure) => app.runWithContext(() => useTroubleStore().report(failure))
  return app
}
