import type { Post } from '../../domain/posts/types'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Deps, RecordReader } from '../ports'
import { withPeople } from '../with-people'
import type { PostFile } from './posts-services'

/** A post with everybody who is or was on it, newest first. @throws AppError `posts/not-found` */
export async function getPostFile(deps: Deps, id: Id<'post'>): Promise<PostFile> {
  return postFileOf(deps.store, await getRecord(deps.store, 'posts', id))
}

/** All posts, newest first. */
export async function listPosts(deps: Deps): Promise<readonly PostFile[]> {
  const posts = await deps.store.listAll('posts')
  return Promise.all(posts.reverse().map((post) => postFileOf(deps.store, post)))
}

/** A post with its assignments, their people and the free places. */
export async function postFileOf(reader: RecordReader, post: Post): Promise<PostFile> {
  const assignments = await reader.list('assignments', { index: 'postId', equals: post.id })
  const held = await withPeople(reader, assignments)
  return {
    post,
    assignments: held.map(({ row, person }) => ({ assignment: row, person })),
    vacancies: Math.max(0, post.heads - assignments.filter((one) => one.endedOn === null).length),
  }
}
