import type { LocalDate } from '../../shared/units'
import type { Commitment } from './types'

/**
 * The commitment on 失业人员登记表, with the version that a signature names. The wording is the station's own: that of the
 * national form was not to be seen. A change is a new version.
 */
export const commitment = {
  wording: '2026-1',
  text:
    '本人在法定劳动年龄内，有劳动能力、有就业要求，目前处于无业状态。以上填报内容真实、准确，如有不实，愿承担相应责任。' +
    '实现就业或者终止就业要求时，本人将及时告知登记机构办理注销。',
} as const

/** The fact that it was signed on a day. */
export function signedOn(day: LocalDate): Commitment {
  return { signedOn: day, wording: commitment.wording }
}
