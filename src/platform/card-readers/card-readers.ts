import type { CardReaders } from '../../usecases/ports'
import type { ServiceClient } from '../service-client'
import { createSerialReader, type SerialPorts } from './serial-reader'
import { createServiceReader } from './service-reader'

/** All readers that this computer could have. None is touched before somebody reads a card. */
export function createCardReaders(client: ServiceClient): CardReaders {
  const { serial } = navigator as { readonly serial?: SerialPorts } // not in the type library
  return {
    huashi: createServiceReader(client, 'huashi'),
    synjones: createServiceReader(client, 'synjones'),
    routon: createServiceReader(client, 'routon'),
    serial: createSerialReader(serial),
  }
}
