import { composeStation } from './compose'
import type { StationBridge } from './shared/contract/contract'
import { createStationApp } from './ui/app/create-station-app'

declare global {
  interface Window {
    /** The host's bridge: the preload file in Electron, `bridge.js` in the local host. */
    readonly station: StationBridge
  }
}

createStationApp(composeStation(window.station)).mount('#app')
