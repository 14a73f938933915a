import { listCodes } from '../code-tables'

/** What follows the name of a province or prefecture: 广东省, 凉山彝族自治州, 广西壮族自治区. */
const suffix = /^(?:特别行政区|(?:壮族|回族|维吾尔|藏族|羌族|彝族)*自治[区州]|[省市])/u
/** A street that bears a place's name is no such place: 上海路, 成都大道. */
const street = /^[东西南北中]?[一二三四五六七八九十]?(?:路|街|大道|巷|段)/u

/** Provinces and prefectures by the part of their name that people write. */
const regions = listCodes('regions')
  .filter(({ retired }) => !retired)
  .map(({ code, zh }) => ({ code, stem: stemOf(zh) }))

/**
 * Whether a place of work, as it was typed, names another province than that of the station, or another prefecture of
 * the own one. A place that names none may be anywhere: it is not taken to be elsewhere.
 *
 * @param countyCode of the station, six digits
 */
export function isElsewhere(workPlace: string, countyCode: string): boolean {
  let rest = workPlace.trim()
  for (;;) {
    const text = rest
    const region = regions.find(({ stem }) => text.startsWith(stem) && !street.test(text.slice(stem.length)))
    if (!region) return false
    if (!countyCode.startsWith(region.code)) return true
    rest = text.slice(region.stem.length).replace(suffix, '')
  }
}

function stemOf(name: string): string {
  for (let length = 2; length < name.length; length++) {
    if (suffix.exec(name.slice(length))?.[0] === name.slice(length)) return name.slice(0, length)
  }
  return name
}
