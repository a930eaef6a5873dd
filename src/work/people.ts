// Who may work on an article: the desk, and the logins of those who sign it.
import type { PayloadRequest, Where } from 'payload'

import type { Role } from '../domain/transitions.ts'
import type { Article, ID, User } from '../types.ts'

import { authorIdOf, nameOf, roleOf } from '../access/people.ts'
import { writeArticles } from '../access/rules.ts'
import { findDocs, includesAll } from '../database/documents.ts'
import { idOf } from '../domain/idOf.ts'
import { slugsOf } from '../options.ts'

/** No address of mail: authors see this of their editors. */
export interface Person {
  id: ID
  name: string
  role: Role
}

/** By name. The app may say by a function of its own who has which role, so all users are read. */
export async function peopleOf(
  req: PayloadRequest,
  { byline }: Pick<Article, 'byline'>,
): Promise<Person[]> {
  const signers = new Set<ID | null>(byline?.map(({ author }) => idOf(author)))
  return (await readLogins(req))
    .filter(({ author, person }) => person.role !== 'author' || signers.has(author))
    .map(({ person }) => person)
}

/** Of those who have a role. */
export async function namesOfPeople(req: PayloadRequest): Promise<Map<ID, string>> {
  return new Map((await readLogins(req)).map(({ person: { id, name } }) => [id, name]))
}

/** Whether whoever asks works on it: may write it, and not only read it on the blog. */
export async function worksOn(req: PayloadRequest, article: ID): Promise<boolean> {
  const own = (await writeArticles({ req })) as boolean | Where
  return includesAll(req, slugsOf(req.payload).articles, own, [article])
}

interface Login {
  author: ID | null
  person: Person
}

async function readLogins(req: PayloadRequest): Promise<Login[]> {
  const { users } = slugsOf(req.payload)
  const docs = await findDocs<User>(req, users, { overrideAccess: true })
  return docs.flatMap((user) => toLogin(req, user)).sort((one, other) => byName(one, other))
}

function toLogin({ payload }: PayloadRequest, user: User): Login[] {
  const collection = slugsOf(payload).users
  const login = { payload, user: { ...user, collection } as PayloadRequest['user'] }
  const role = roleOf(login)
  const name = nameOf(login.user) ?? String(user.id)
  return role ? [{ author: authorIdOf(login), person: { id: user.id, name, role } }] : []
}

function byName({ person: one }: Login, { person: other }: Login): number {
  return one.name.localeCompare(other.name)
}
