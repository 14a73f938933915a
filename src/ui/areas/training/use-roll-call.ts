import { computed, ref, shallowRef, watch } from 'vue'
import type { AttendanceMark, Enrolment, Session } from '../../../domain/training/types'
import { toPlain } from '../../composables/to-plain'
import type { ClassFile } from '../../../usecases/training/training-services'
import { rollCounts, type RollExceptions, type RollLine } from './roll'
import { useDraftsStore } from '../../stores/drafts.store'

/** Marks of a roll that was not saved yet: leaving the page for a moment loses none. Holds no names. */
interface RollDraft {
  readonly marks: [Enrolment['id'], AttendanceMark][]
}

function savedExceptions(file: ClassFile, sessionId: Session['id']): RollExceptions {
  const roll = file.rollCalls.find((one) => one.sessionId === sessionId)
  const marks = roll?.marks.filter((one) => one.mark !== 'present') ?? []
  return new Map(marks.map((one) => [one.enrolmentId, one.mark]))
}

/** Roll of one session while it is being called: who is due, what was marked, and the counts. */
export function useRollCall(file: () => ClassFile | null, sessionId: () => Session['id']) {
  const drafts = useDraftsStore()
  const draftKey = () => `roll:${sessionId()}`
  const exceptions = shallowRef<RollExceptions>(new Map())
  const isFromDraft = ref(false)

  const session = computed(() => file()?.sessions.find((one) => one.id === sessionId()) ?? null)
  const lines = computed<readonly RollLine[]>(() => {
    const heldOn = session.value?.heldOn
    if (!heldOn) return []
    return (file()?.trainees ?? [])
      .filter(({ enrolment }) => enrolment.withdrawnOn === null || enrolment.withdrawnOn > heldOn)
      .map(({ enrolment, person }) => ({ enrolmentId: enrolment.id, ordinal: enrolment.ordinal, name: person.name }))
  })
  const counts = computed(() => rollCounts(lines.value, exceptions.value))

  watch(
    file,
    (found) => {
      if (!found) return
      const draft = drafts.find(draftKey()) as RollDraft | undefined
      isFromDraft.value = draft !== undefined
      exceptions.value = draft ? new Map(toPlain(draft.marks)) : savedExceptions(found, sessionId())
    },
    { immediate: true },
  )

  function change(next: RollExceptions): void {
    exceptions.value = next
    drafts.put(draftKey(), { marks: [...next] } satisfies RollDraft)
  }

  /** The roll is in the records now. */
  function forgetDraft(): void {
    drafts.drop(draftKey())
    isFromDraft.value = false
  }

  return { session, lines, exceptions, counts, isFromDraft, change, forgetDraft }
}
