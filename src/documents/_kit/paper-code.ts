/** Which paper a code stands on; the letters inside the code. */
export const paperCodeKinds = {
  'unemployment-registration-form': 'SY',
  'acceptance-receipt': 'SL',
  'employment-registration-form': 'JY',
  'hiring-roster': 'ZG',
  'job-seeking-form': 'QZ',
  'employment-certificate-pages': 'CY',
  'hardship-application-form': 'KN',
  'class-roster': 'HM',
  'sign-in-sheet': 'QD',
  'completion-certificate': 'ZS',
  'post-approval-form': 'SP',
  'privacy-notice': 'GZ',
  'person-file': 'DA',
  'month-report': 'YB',
} as const

/** Forms that carry a code. */
export type CodedForm = keyof typeof paperCodeKinds

const pattern = /^ESS1:([A-Z]{2}):([0-9A-Z-]{1,40}):([0-9A-F]{4})$/

/** CRC-16/CCITT-FALSE: tells a misread or mistyped code from a right one. */
function crc16(text: string): string {
  let crc = 0xffff
  for (const character of text) {
    crc ^= character.charCodeAt(0) << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

/**
 * Text inside the code of a paper: `ESS1:<kind>:<paper number>:<check>`. Upper case, digits, `:` and `-` only,
 * which a QR code packs tightest and a keyboard scanner types alike under any input method.
 */
export function paperCode(form: CodedForm, paperNo: string): string {
  const body = `ESS1:${paperCodeKinds[form]}:${paperNo}`
  return `${body}:${crc16(body)}`
}

/** Form and number of a scanned code; `null` when the text is not a code of ours or was misread. */
export function parsePaperCode(text: string): { readonly form: CodedForm; readonly paperNo: string } | null {
  const match = pattern.exec(text.trim().toUpperCase())
  if (!match) return null
  const [code, kind, paperNo, check] = match
  const form = (Object.keys(paperCodeKinds) as CodedForm[]).find((one) => paperCodeKinds[one] === kind)
  if (!form || paperNo === undefined || check !== crc16(code.slice(0, -5))) return null
  return { form, paperNo }
}
