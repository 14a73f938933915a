import type { Post } from '../../domain/posts/types'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Deps, RecordReader } from '../ports'
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
  const people = new Map(
    (await reader.findMany('persons', [...new Set(assignments.map((one) => one.personId))])).map((person) => [
      person.id,
      person,
    ]),
  )
  return {
    post,
    assignments: assignments.flatMap((assignment) => {
      const person = people.get(assignment.personId)
      return person ? [{ assignment, person }] : []
    }),
    vacancies: Math.max(0, post.heads - assignments.filter((one) => one.endedOn === null).length),
  }
}
