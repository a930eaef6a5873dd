// Takes an article, hands it over with a message, and ticks what only a person knows. Not a save of the article: open
// forms stay as they are, it has no version of its own, and the public date of the last change does not move.
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Names } from '../database/names.ts'
import type { Article, ID } from '../types.ts'

import { inTransaction, transactionOf } from '../database/connection.ts'
import { lockArticle } from '../database/lock.ts'
import { idOf } from '../domain/idOf.ts'
import { InvalidRequest, NotFound, TakenMeanwhile } from '../errors.ts'
import { slugsOf } from '../options.ts'
import { translatorFor } from '../translations/translator.ts'
import { articleOf } from '../workflow/loadFacts.ts'
import { peopleOf, type Person, worksOn } from './people.ts'

export interface WorkChange {
  /** Null puts it back. */
  assignee?: ID | null
  /** Who had it when the caller looked: two who take it at once do not take it from each other. */
  from?: ID | null
  letter?: boolean
  /** To whom it is handed. */
  message?: string
}

/** @throws NotFound where the caller does not work on it; TakenMeanwhile; InvalidRequest. */
export async function setWork(req: PayloadRequest, id: ID, change: WorkChange): Promise<Article> {
  return inTransaction(req, async () => {
    if (!(await worksOn(req, id))) {
      throw new NotFound('article')
    }
    await lockArticle(req, id)
    const article = await articleOf(req, id)
    if (change.assignee !== undefined) {
      await handOver(req, article, change)
    }
    if (change.letter !== undefined) {
      await write(req, id, () => sql`checklist_letter = ${change.letter}`)
    }
    return articleOf(req, id)
  })
}

async function handOver(req: PayloadRequest, article: Article, change: WorkChange): Promise<void> {
  const { assignee = null, from } = change
  const people = await peopleOf(req, article)
  const before = idOf(article.assignee)
  if (from !== undefined && from !== before && before !== assignee) {
    const name = people.find(({ id }) => id === before)?.name ?? '–'
    throw new TakenMeanwhile(translatorFor(req)('taken-meanwhile', { name }))
  }
  const receiver = people.find(({ id }) => id === assignee)
  if (assignee !== null && !receiver) {
    throw new InvalidRequest('The person does not work on this article.', 'assignee')
  }
  await write(req, article.id, ({ userID }) => sql`assignee_id = ${assignee}::${userID}`)
  if (receiver && receiver.id !== req.user?.id) {
    await tell(req, article.id, receiver, change.message)
  }
}

/** The comment is the notice: it stands at the article, on the desk of the other, and in the next mail. */
async function tell(
  req: PayloadRequest,
  article: ID,
  { id, name }: Person,
  message = '',
): Promise<void> {
  const text = message.trim() || translatorFor(req)('handed-over', { name })
  await req.payload.create({
    collection: slugsOf(req.payload).articleComments,
    data: { article, mentions: [id], text } as never,
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  })
}

async function write(req: PayloadRequest, id: ID, set: (names: Names) => SQL): Promise<void> {
  const { execute, names } = await transactionOf(req)
  await execute(
    sql`update ${names.table('articles')} set ${set(names)} where id = ${id}::${names.id}`,
  )
}
