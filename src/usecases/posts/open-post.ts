import type { NewPost, Post } from '../../domain/posts/types'
import { AppError } from '../../shared/errors/app-error'
import type { Committed, Deps } from '../ports'
import { allocateNumber } from '../station/settings'

/**
 * Opens a public-welfare post (设岗).
 *
 * @throws AppError `posts/title-missing`, `posts/heads-missing`, `posts/date-order`
 */
export async function openPost(deps: Deps, input: NewPost): Promise<Committed<Post>> {
  if (input.title.trim() === '' || input.userUnit.trim() === '') throw new AppError('posts/title-missing')
  if (!Number.isInteger(input.heads) || input.heads < 1) throw new AppError('posts/heads-missing')
  if (input.validTo !== null && input.validTo < input.validFrom) throw new AppError('posts/date-order')
  return deps.store.change('posts:open-post', async (change) => {
    const post: Post = {
      ...input,
      title: input.title.trim(),
      userUnit: input.userUnit.trim(),
      id: deps.ids.newId<'post'>(),
      postNo: await allocateNumber(change, 'post', input.validFrom),
      status: 'open',
    }
    change.put('posts', post)
    return post
  })
}
