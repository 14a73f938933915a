import { defineStore } from 'pinia'
import { computed, reactive, ref } from 'vue'

/** Keys of the places at the counter. F5 reloads a browser, so three places it is. */
export const visitorKeys = ['F2', 'F3', 'F4'] as const

export interface Visitor {
  readonly personId: string
  name: string
  /** Path of what is being done for the person. */
  path: string
  /** Half-filled forms by task; they stay while somebody else is served. */
  readonly drafts: Record<string, object>
}

/** Who is at the counter. Lives in memory only and is forgotten when the station locks. */
export const useVisitorsStore = defineStore('visitors', () => {
  const places = ref<(Visitor | null)[]>(visitorKeys.map(() => null))
  const current = ref(0)

  /** The visitor of a person: an own place, else the current one if it is free or has no draft, else a free one. */
  function seat(personId: string): Visitor {
    const found = places.value.findIndex((one) => one?.personId === personId)
    const here = places.value[current.value]
    const isHereFree = !here || Object.keys(here.drafts).length === 0
    const free = places.value.findIndex((one) => one === null)
    const place = found >= 0 ? found : isHereFree || free < 0 ? current.value : free
    current.value = place
    const seated = places.value[place]
    if (seated?.personId === personId) return seated
    const visitor = reactive<Visitor>({ personId, name: '', path: `/counter/${personId}`, drafts: {} })
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
    const here = places.value[current.value]
    if (here && Object.keys(here.drafts).length === 0) leave(current.value)
    if (places.value[current.value] === null) return true
    const free = places.value.findIndex((one) => one === null)
    if (free >= 0) current.value = free
    return free >= 0
  }

  /** The half-filled form of a task, made when there is none. */
  function draftOf<Draft extends object>(personId: string, task: string, make: () => Draft): Draft {
    const { drafts } = seat(personId)
    drafts[task] ??= make()
    return drafts[task] as Draft // read back: an assignment gives the plain object, which no page would follow
  }

  /** Done, or not wanted any more. */
  function dropDraft(personId: string, task: string): void {
    const visitor = places.value.find((one) => one?.personId === personId)
    if (visitor) delete visitor.drafts[task]
  }

  /** The person leaves; the place is free. */
  function leave(place: number): void {
    places.value[place] = null
  }

  function forget(): void {
    places.value = visitorKeys.map(() => null)
    current.value = 0
  }

  return { places, current, currentPath, seat, callNext, draftOf, dropDraft, leave, forget }
})
