import { villageOnly } from './mask'
import type { Person } from './types'

/** What has to be left: a township or village, and not one that lost the beginning of its name. */
const rest = '(?!街道|镇|乡|村|社区|居委会)(?=.+(?:街道|镇|乡|村|村委会|社区|居委会)$)'

/**
 * What stands before the township in an address is the same for almost everybody: province, prefecture and county, in
 * this order. Names of townships and villages hold the same characters (新市镇, 州河镇, 市场社区), so none of these goes
 * beyond a township, and a city has two characters before its 市.
 */
const above: readonly RegExp[] = [
  '(?:.{2,3}省|.{2,6}自治区)',
  '.[^市县区镇乡街]+?(?:州|市(?!场))',
  '.(?:[^市县区镇乡街]*[县区]|[^市县区镇乡街]+市(?!场))',
].map((level) => new RegExp(`^${level}${rest}`, 'u'))

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
  return above.reduce((left, level) => left.replace(level, ''), place.trim()).trim()
}
