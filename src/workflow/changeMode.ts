// Changes the mode of a piece that is on the blog, if the terms allow the new one.
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Mode } from '../terms/terms.ts'

import { TransitionRefused } from '../errors.ts'
import { todayIn } from '../terms/days.ts'
import { refuseMode } from '../terms/modes.ts'
import { factsOf, outletOf, termsOf } from './gather.ts'
import { transactionOf } from './lock.ts'

/** @throws TransitionRefused where the terms do not allow it today. */
export async function changeMode(
  req: PayloadRequest,
  id: string,
  mode: Mode,
  timeZone: string,
): Promise<void> {
  const article = await req.payload.findByID({ id, collection: 'articles', depth: 0, req })
  const facts = await factsOf(req, article)
  const terms = termsOf(await outletOf(req, article))
  const refusal = refuseMode(mode, { ...facts, terms, today: todayIn(timeZone, new Date()) })
  if (refusal) {
    throw new TransitionRefused([refusal])
  }
  const database = await transactionOf(req)
  await database.execute(
    sql`update articles set blog_mode = ${mode}::"enum_offprint_blog_mode" where id = ${id}::uuid`,
  )
}
