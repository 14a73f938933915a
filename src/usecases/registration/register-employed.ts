import type { EmploymentSpell, NewEmployment } from '../../domain/registration/types'
import type { Committed, Deps } from '../ports'
import { writeEmployment } from './write-employment'

/**
 * Registers a person employed (就业登记). An open unemployment spell of the person ends with it, in the same operation.
 *
 * @throws AppError the first thing that stops, `registration/*`
 */
export async function registerEmployed(deps: Deps, input: NewEmployment): Promise<Committed<EmploymentSpell>> {
  return deps.store.change('registration:register-employed', (change) => writeEmployment(deps, change, input))
}
