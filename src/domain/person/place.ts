import { villageOnly } from './mask'
import type { Person } from './types'

/** What stands before the township in an address: province, prefecture and county are the same for almost everybody. */
const above = /^.*(?:省|州|市|县|区)(?=.*(?:街道|镇|乡|村|社区|居委会)$)/u

/**
 * Where a person is from, short enough for a list in which people of one name are told apart: the village, else the
 * village or township of an address, the place of residence first. Never a house number: others look at the screen too.
 */
export function placeOf(person: Pick<Person, 'village' | 'residenceAddress' | 'hukouAddress'>): string {
  const { village, residenceAddress, hukouAddress } = person
  return village || shortPlace(residenceAddress) || shortPlace(hukouAddress)
}

function shortPlace(address: string): string {
  const place = villageOnly(address) || (address.split(/\d/u)[0] ?? '')
  return place.replace(above, '').trim()
}
