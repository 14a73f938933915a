import { assertNever } from '../../../shared/errors/app-error'
import type { PaperTarget } from '../../../usecases/documents/documents-services'

/** Page of the record that a paper leads back to. */
export function targetPath(target: PaperTarget): string {
  switch (target.kind) {
    case 'person':
      return `/people/${target.personId}`
    case 'class':
      return `/training/${target.classId}`
    case 'post':
      return `/posts/${target.postId}`
    case 'month':
      return `/month?month=${target.month}&step=export`
    default:
      return assertNever(target)
  }
}
