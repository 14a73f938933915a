import { cardOfAnswer } from '../../domain/person/card/service-answer'
import type { CardServiceName } from '../../shared/card-services'
import type { CardReader } from '../../usecases/ports'
import type { ServiceClient } from '../service-client'

/** A reader behind the program of its maker. The station service asks it: the page itself may reach no other address. */
export function createServiceReader(client: ServiceClient, service: CardServiceName): CardReader {
  return { read: async () => cardOfAnswer(service, await client.invoke('reader:ask-service', { service })) }
}
