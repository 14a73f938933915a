import { computed } from 'vue'
import type { PersonHit } from '../../usecases/ports'
import { useServices } from '../services'
import { useTypedSearch } from './use-typed-search'

/** People as one types. */
export function usePersonSearch(limit: number) {
  const services = useServices()
  const none: { readonly hits: readonly PersonHit[]; readonly total: number } = { hits: [], total: 0 }
  const { answer, ...search } = useTypedSearch(
    (text) => services.person.search(text, limit),
    none,
    ({ hits }) => hits.length,
  )
  const hits = computed(() => answer.value.hits)
  const total = computed(() => answer.value.total)
  return { ...search, hits, total }
}
