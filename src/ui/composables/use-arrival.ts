import { useRouter } from 'vue-router'
import { fillOf } from '../../domain/person/card/card-fill'
import type { CardReading } from '../../usecases/person/person-views'
import { useServices } from '../services'
import { useArrivalsStore, type Arrival } from '../stores/arrivals.store'

/**
 * Where a card leads: to the person who has its number, else to the form of a new person with everything filled in that
 * the card says.
 *
 * @param place pages on which somebody on file is opened
 */
export function useArrival(place: 'counter' | 'people') {
  const router = useRouter()
  const services = useServices()
  const arrivals = useArrivalsStore()

  async function go(arrival: Arrival): Promise<void> {
    arrivals.arrive(arrival)
    await router.push(arrival.personId === null ? '/people/new' : `/${place}/${arrival.personId}`)
  }

  /** A reader gave a whole card. */
  async function card({ card: read, onFile, remarks }: CardReading): Promise<void> {
    await go({ personId: onFile?.id ?? null, fill: fillOf(read), remarks, gave: 'card' })
  }

  /** A reader typed a number. */
  async function number(idNumber: string): Promise<void> {
    const onFile = await services.person.findByNumber(idNumber)
    await go({ personId: onFile?.id ?? null, fill: { idNumber }, remarks: [], gave: 'number' })
  }

  return { card, number }
}
