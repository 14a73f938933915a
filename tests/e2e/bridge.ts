import type { Page } from '@playwright/test'
import type { Envelope, StationBridge } from '../../src/shared/contract/contract'

/** Calls the contract from inside the page, as any script there could. */
export function callFromPage(page: Page, channel: string, payload: unknown): Promise<Envelope<unknown>> {
  return page.evaluate(
    ([name, request]) => {
      const { station } = window as unknown as { station: StationBridge }
      return station.invoke(name as Parameters<StationBridge['invoke']>[0], request)
    },
    [channel, payload] as const,
  )
}
