import type { PlaceListing } from '../../domain/person/place-listing'
import type { LoadedPlaces, PlaceComparison } from '../../domain/person/place-update'
import type { PlaceSource } from '../../domain/person/places'
import type { NewParameterOverride, StationSettings } from '../../domain/station/types'
import type { ThoughtOfValue } from '../../policies/parameters/own-values'
import type { ParameterView } from '../../policies/parameters/types'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import type { RevealField } from '../person/person-views'
import type { Approval, Committed, JobControl } from '../ports'
import type { ParameterPreview } from './preview-types'

/** A newer table of places as its file has it, held against the one in force. Nothing is changed. */
export interface PlaceRehearsal extends PlaceComparison {
  readonly listing: PlaceListing
}

/** The station's own settings, rules and place table, and taking back. */
export interface SettingsServices {
  settings(): Promise<StationSettings>
  /** Where the table of counties and townships is from. */
  placeSource(): Promise<PlaceSource>
  /** What a newer table would change; `null` when it was cancelled. */
  rehearsePlaces(fileName: string, bytes: Uint8Array, control: JobControl): Promise<PlaceRehearsal | null>
  /** Brings a newer table into force. */
  loadPlaces(listing: PlaceListing): Promise<Committed<LoadedPlaces>>
  /** The table in force as an .xlsx file, in the form in which a newer one is loaded. */
  placeSheet(): Promise<Uint8Array<ArrayBuffer>>
  parameters(on: LocalDate): Promise<readonly ParameterView[]>
  /** Who would be decided differently if the value were set. Nothing is changed. */
  previewParameter(value: ThoughtOfValue, control: JobControl): Promise<ParameterPreview>
  setParameter(override: NewParameterOverride, approval: Approval): Promise<Committed<StationSettings>>
  /** A covered number was shown: whose, which, and why; the audit tells it. */
  recordReveal(personId: Id<'person'>, field: RevealField, reason: string): Promise<Committed<null>>
  /** Takes back an operation of this session. */
  undo(opId: Id<'operation'>): Promise<Committed<null>>
}
