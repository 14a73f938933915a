import { inject, provide, type InjectionKey } from 'vue'
import type { CodeTableName } from '../../../domain/code-tables'
import type { RosterTarget } from '../../../domain/rosters/target'
import type { MessageKey } from '../../../i18n/message-types'
import type { RosterServices } from '../../../usecases/rosters/roster-services'
import type { StationServices } from '../../../usecases/services'
import type { RosterKindId } from '../../stores/rosters.store'

/** A kind of list as its pages need it: the words of its fields and who does the work. People are known by name and number. */
export interface RosterKind {
  readonly id: RosterKindId
  readonly target: Pick<RosterTarget<string, unknown, unknown>, 'titles' | 'required'>
  readonly labelOf: (field: string) => MessageKey
  /** Tables whose codes stand in a field. */
  readonly tables: Readonly<Partial<Record<string, CodeTableName>>>
  /** Fields whose other value on file may give way. */
  readonly isEnriched: (field: string) => boolean
  readonly desk: (services: StationServices) => RosterServices<string, unknown, unknown>
}

const key: InjectionKey<RosterKind> = Symbol('kind of list')

/** Says of which kind of list the parts of a page are. */
export function provideRosterKind(kind: RosterKind): void {
  provide(key, kind)
}

export function useRosterKind(): RosterKind {
  const kind = inject(key)
  if (!kind) throw new Error('outside a page of lists')
  return kind
}
