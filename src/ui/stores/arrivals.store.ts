import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { CardRemark } from '../../domain/person/card/card-fill'
import type { NewPerson } from '../../domain/person/types'

/** What a card reader brought in, on its way to the page that shows it. */
export interface Arrival {
  /** Who has the number; `null`: a new person, whose form it fills. */
  readonly personId: string | null
  readonly fill: Partial<NewPerson>
  readonly remarks: readonly CardRemark[]
  /** `number`: a reader that stands in for a keyboard, which types nothing else. */
  readonly gave: 'card' | 'number'
}

/** The card that was read last: in memory only, never in an address, and gone when the station locks. */
export const useArrivalsStore = defineStore('arrivals', () => {
  const latest = shallowRef<Arrival | null>(null)

  function arrive(arrival: Arrival): void {
    latest.value = arrival
  }

  function forget(): void {
    latest.value = null
  }

  return { latest, arrive, forget }
})
