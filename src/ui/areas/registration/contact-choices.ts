import type { ContactResult, ContactWay } from '../../../domain/registration/types'

/** In the order in which a clerk meets them. */
export const contactWays = ['counter', 'phone', 'visit', 'message'] as const satisfies readonly ContactWay[]

/** In the order of the form. */
export const contactResults = [
  'reached',
  'not-reached',
  'refused',
  'works',
  'no-wish',
] as const satisfies readonly ContactResult[]
