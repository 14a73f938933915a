import { listCodes } from '../code-tables'
import type { EmploymentKind, EmploymentSpell } from './types'

/** 外出务工（未签合同）, 境外就业. */
const awayKinds: ReadonlySet<EmploymentKind> = new Set(['7', '8'])
/** Sichuan; work inside it is near enough to come home. */
const ownProvince = '51'

/** Villages and streets are called after provinces, too: 河南村, 湖南街. */
const notOfVillage = '(?!村|镇|乡|街|社区|路|组|坝|巷)'

/** Another province at the beginning of an address: 广东省, and 广东 for short. */
const otherProvince = new RegExp(
  `^(?:${listCodes('regions')
    .filter(({ code }) => /^[1-8]\d$/.test(code) && code !== ownProvince)
    .map(({ zh }) => zh.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u, ''))
    .join('|')})${notOfVillage}`,
  'u',
)

/**
 * Whether somebody works away from home: the kind of employment says so, or the place of work begins with another
 * province. A place without a province is taken for near: nothing is guessed.
 */
export function isAwayFromHome({ kind, workPlace }: Pick<EmploymentSpell, 'kind' | 'workPlace'>): boolean {
  return awayKinds.has(kind) || otherProvince.test(workPlace.trim())
}
