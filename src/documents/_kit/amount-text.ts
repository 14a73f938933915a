import { AppError } from '../../shared/errors/app-error'
import type { Fen } from '../../shared/units'

const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']

function digitName(digit: number): string {
  return digits.charAt(digit)
}

/** Up to four digits: 1005 → 壹仟零伍. Zeros at the end are left out, zeros in a row are read once. */
function fourDigits(value: number): string {
  let text = ''
  let isZeroPending = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      isZeroPending = text !== ''
      continue
    }
    text += (isZeroPending ? '零' : '') + digitName(digit) + (places[place] ?? '')
    isZeroPending = false
  }
  return text
}

function wholeYuan(yuan: number): string {
  let text = ''
  let isZeroPending = false
  for (let group = groups.length - 1; group >= 0; group--) {
    const value = Math.floor(yuan / 10_000 ** group) % 10_000
    if (value === 0) {
      isZeroPending = text !== ''
      continue
    }
    const isGap = text !== '' && (isZeroPending || value < 1000)
    text += (isGap ? '零' : '') + fourDigits(value) + (groups[group] ?? '')
    isZeroPending = false
  }
  return text
}

/**
 * Money in capital numerals as vouchers write it (正确填写票据和结算凭证的基本规定):
 * 165000 fen → 壹仟陆佰伍拾元整, 10050 fen → 壹佰元零伍角整, 5 fen → 伍分.
 *
 * @throws AppError `unit/invalid-number` for a negative amount
 */
export function capitalAmount(amount: Fen): string {
  if (amount < 0) throw new AppError('unit/invalid-number', {})
  const yuan = Math.floor(amount / 100)
  const [jiao, cents] = [Math.floor(amount / 10) % 10, amount % 10]
  if (amount === 0) return '零元整'
  let text = yuan > 0 ? `${wholeYuan(yuan)}元` : ''
  if (jiao === 0 && cents === 0) return `${text}整`
  // The voucher rule asks for 零 where digits are skipped: between yuan that end in 0 and jiao, and between yuan and fen.
  if (yuan > 0 && (jiao === 0 || yuan % 10 === 0)) text += '零'
  if (jiao > 0) text += `${digitName(jiao)}角`
  if (cents > 0) text += `${digitName(cents)}分`
  else text += '整'
  return text
}

/** Money in figures: `1,650.00`. */
export function figureAmount(amount: Fen): string {
  const yuan = String(Math.trunc(amount / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${yuan}.${String(Math.abs(amount) % 100).padStart(2, '0')}`
}
