import { defineStore } from 'pinia'
import { computed, reactive, ref } from 'vue'
import { now } from '../composables/today'
import { counterPathOf, hasTyped, newcomer, visitorKeys, type Visitor } from './visitor'

/** Who is at the counter. When the station locks it is forgotten here and comes back with the drafts of its operator. */
export const useVisitorsStore = defineStore('visitors', () => {
  const places = ref<(Visitor | null)[]>(visitorKeys.map(() => null))
  const current = ref(0)

  /** Where a new visitor may sit: the current place, else a free one, else one without a half-filled form; -1 when full. */
  function nextPlace(): number {
    const isIdle = (one: Visitor | null) => !one || Object.keys(one.drafts).length === 0
    if (isIdle(places.value[current.value] ?? null)) return current.value
    const free = places.value.indexOf(null)
    return free >= 0 ? free : places.value.findIndex(isIdle)
  }

  function placeOf(personId: string): number {
    const own = places.value.findIndex((one) => one?.personId === personId)
    return own >= 0 ? own : nextPlace()
  }

  /** Whether a person sits at the counter or could: a half-filled form of somebody else is never given up for it. */
  function hasPlaceFor(personId: string): boolean {
    return placeOf(personId) >= 0
  }

  /** The visitor of a person, who is now being served; `null` when there is no place. */
  function seat(personId: string): Visitor | null {
    const place = placeOf(personId)
    if (place < 0) return null
    current.value = place
    const seated = places.value[place]
    if (seated?.personId === personId) return seated
    const visitor = reactive<Visitor>({
      personId,
      name: '',
      path: counterPathOf(personId),
      drafts: {},
      untouched: {},
      since: now(),
    })
    places.value[place] = visitor
    return visitor
  }

  /** Path of what is being done for the visitor who is being served; `null` while the place is free. */
  const currentPath = computed(() => places.value[current.value]?.path ?? null)

  /**
   * Whoever is being served is done, or waits in an own place when a form is half-filled.
   *
   * @returns whether there is a free place now for the next visitor
   */
  function callNext(): boolean {
    const place = nextPlace()
    if (place < 0) return false
    leave(place)
    current.value = place
    return true
  }

  /** The half-filled form of a task, made when there is none; not kept for somebody without a place. */
  function draftOf<Draft extends object>(personId: string, task: string, make: () => Draft): Draft {
    const visitor = seat(personId)
    const drafts = visitor?.drafts ?? reactive<Record<string, object>>({})
    const fresh = make()
    if (visitor?.untouched && !drafts[task]) visitor.untouched[task] = JSON.stringify(fresh)
    drafts[task] = { ...fresh, ...drafts[task] } // an older program may have kept less
    return drafts[task] as Draft // read back: an assignment gives the plain object, which no page would follow
  }

  /** Done, or not wanted any more. */
  function dropDraft(personId: string, task: string): void {
    const visitor = places.value.find((one) => one?.personId === personId)
    if (visitor) delete visitor.drafts[task]
  }

  /** Two files became one: whoever sat there under the other one sits there under the one that remains. */
  function follow(goneId: string, { id, name }: { readonly id: string; readonly name: string }): void {
    const [gone, own] = [goneId, id].map((one) => places.value.findIndex((visitor) => visitor?.personId === one))
    const visitor = places.value[gone ?? -1]
    if (gone === undefined || own === undefined || !visitor) return
    const kept = places.value[own]
    if (kept) Object.assign(kept.drafts, { ...visitor.drafts, ...kept.drafts })
    places.value[gone] = kept ? null : { ...visitor, personId: id, name, path: visitor.path.replace(goneId, id) }
  }

  /** Somebody for whom the form of a new person is half-filled; `null`: nobody. */
  function typedNewcomer(): Visitor | null {
    const found = places.value.find((visitor) => visitor?.personId === newcomer)
    return found && hasTyped(found) ? found : null
  }

  /** The page of a new person was left: without a word typed nobody waits. */
  function leaveUntyped(): void {
    const place = places.value.findIndex((visitor) => visitor?.personId === newcomer)
    const visitor = places.value[place]
    if (visitor && !hasTyped(visitor)) leave(place)
  }

  /** Somebody who was not on file is now: the place is theirs, and the form of the new person is done. */
  function becomes({ id, name }: { readonly id: string; readonly name: string }): void {
    const place = places.value.findIndex((visitor) => visitor?.personId === newcomer)
    const visitor = places.value[place]
    if (visitor)
      places.value[place] = { ...visitor, personId: id, name, path: counterPathOf(id), drafts: {}, untouched: {} }
  }

  /** The person leaves; the place is free. */
  function leave(place: number): void {
    places.value[place] = null
  }

  function forget(): void {
    places.value = visitorKeys.map(() => null)
    current.value = 0
  }

  /** Who was at the counter when the operator left. */
  function restore(kept: readonly (Visitor | null)[], at: number): void {
    places.value = visitorKeys.map((_, place) => kept[place] ?? null)
    current.value = at in places.value ? at : 0
  }

  return {
    places,
    current,
    currentPath,
    hasPlaceFor,
    seat,
    callNext,
    draftOf,
    dropDraft,
    follow,
    typedNewcomer,
    leaveUntyped,
    becomes,
    leave,
    restore,
    forget,
  }
})
