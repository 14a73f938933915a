/**
 * Number for a screen or a public list: the address part and the last four characters, stars between
 * (`519900********0428`). Short numbers keep only their ends.
 */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length >= 15) return covered(idNumber, 6, 4)
  return covered(idNumber, 1, 2)
}

/** Telephone number with its middle covered: `138****5678`; only the last four digits of others stay. */
export function maskPhone(phone: string): string {
  return phone.length === 11 ? covered(phone, 3, 4) : covered(phone, 0, Math.min(4, Math.floor(phone.length / 2)))
}

/**
 * Day of birth for a screen: the year alone. The rest would make a covered identity number whole again. The hyphens are
 * those at which no line is broken.
 */
export function maskBirthDate(day: string): string {
  return `${day.slice(0, 4)}\u2011**\u2011**`
}

/** 18 digits in groups of 6-8-4 for reading aloud; longer numbers carry their rest as a fourth group, all else stays. */
export function groupIdNumber(idNumber: string): string {
  if (!/^[\dX]{18,}$/iu.test(idNumber)) return idNumber
  const groups = [idNumber.slice(0, 6), idNumber.slice(6, 14), idNumber.slice(14, 18), idNumber.slice(18)]
  return groups.filter((group) => group !== '').join(' ')
}

/** Last four characters of a document number, for telling people of one name apart. */
export function idTail(idNumber: string): string {
  return idNumber.slice(-4)
}

/** Last four digits of a telephone number; empty when none is on file. */
export function phoneTail(phone: string): string {
  return phone.replace(/\D/gu, '').slice(-4)
}

/**
 * Address cut after its village or community, else after its township: what a public list may show.
 * Empty when the address names none of them.
 */
export function villageOnly(address: string): string {
  const village = /^.*?(?:社区|居委会|村委会|村)/u.exec(address)
  const township = /^.*?(?:街道|镇|乡)/u.exec(address)
  return (village ?? township)?.[0] ?? ''
}

function covered(text: string, head: number, tail: number): string {
  const stars = text.length - head - tail
  if (stars <= 0) return '*'.repeat(text.length) // too short to show any of it
  return text.slice(0, head) + '*'.repeat(stars) + text.slice(text.length - tail)
}
