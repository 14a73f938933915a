import type { Person } from '../../domain/person/types'
import type { Assignment, NewAssignment, NewPost, Post } from '../../domain/posts/types'
import type { EligibilityDecision } from '../../policies/posts/types'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import type { Committed } from '../ports'

export interface PostFile {
  readonly post: Post
  readonly assignments: readonly { readonly assignment: Assignment; readonly person: Person }[]
  readonly vacancies: number
}

/** A person who could take the post, with the decision. */
export interface PostCandidate {
  readonly person: Person
  readonly decision: EligibilityDecision
}

/** Public-welfare posts and who holds them. */
export interface PostsServices {
  list(): Promise<readonly PostFile[]>
  open(input: NewPost): Promise<Committed<Post>>
  file(id: Id<'post'>): Promise<PostFile>
  assess(postId: Id<'post'>, personId: Id<'person'>, startsOn: LocalDate): Promise<PostCandidate>
  /** Registered unemployed people, those who may take the post first. */
  suggest(postId: Id<'post'>, startsOn: LocalDate, limit: number): Promise<readonly PostCandidate[]>
  assign(input: NewAssignment): Promise<Committed<Assignment>>
  endAssignment(id: Id<'assignment'>, on: LocalDate, reason: string): Promise<Committed<Assignment>>
}
