// Stores what a program proposes, beside the article: its text stays as it is, and so does its `updatedAt`, so that no
// open form becomes stale.
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Article, ID } from '../../types.ts'

import { isMCP, keyNameOf } from '../../access/mcp.ts'
import { databaseNow, transactionOf } from '../../database/connection.ts'
import { noProposal, type WaitingProposal } from '../../domain/proposal.ts'

/** The caller has locked the article, and judged it. */
export async function storeProposal(
  req: PayloadRequest,
  article: ID,
  { letter, move, note, of }: Omit<WaitingProposal, 'at' | 'by'>,
): Promise<WaitingProposal> {
  const at = (await databaseNow(await transactionOf(req))).toISOString()
  const by = (await keyNameOf(req)) ?? ''
  const proposal = { at, by, letter, move, note: note || null, of }
  await write(req, article, proposal)
  return proposal
}

export async function clearProposal(req: PayloadRequest, article: ID): Promise<void> {
  await write(req, article, noProposal)
}

async function write(
  req: PayloadRequest,
  article: ID,
  { at, by, letter, move, note, of }: typeof noProposal | WaitingProposal,
): Promise<void> {
  const { execute, names } = await transactionOf(req)
  const json = (value: unknown) => (value ? JSON.stringify(value) : null)
  await execute(
    sql`update ${names.table('articles')} set proposal_move = ${json(move)}::jsonb,
      proposal_letter = ${json(letter)}::jsonb, proposal_by = ${by}, proposal_note = ${note},
      proposal_at = ${at}::timestamptz, proposal_of = ${of}::timestamptz
      where id = ${article}::${names.id}`,
  )
}

/** Whatever the data say of it. What a program writes after its proposal is not what it has proposed. */
export const followProgram: CollectionBeforeChangeHook<Article> = async ({ data, req }) => {
  const updatedVia = await keyNameOf(req)
  return { ...data, updatedVia, ...(isMCP(req) ? { proposal: noProposal } : {}) }
}
