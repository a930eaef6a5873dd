// `offprint_explain`: where an article stands, and what it lacks for each of its moves.
import type { PayloadRequest } from 'payload'

import { toMarkdown } from 'offprint-reader/document'

import type { Article } from '../../types.ts'

import { idOf } from '../../domain/idOf.ts'
import { noteOf } from '../../workflow/loadFacts.ts'
import { outlook } from '../../workflow/outlook.ts'
import { anyID, articleIn, defineTool } from './tool.ts'

export const explainTool = defineTool({
  name: 'offprint_explain',
  description:
    'Says where an article stands and why it is not ready: for each move the refusals with their codes and fields, the modes that the terms allow today, and the day from which it is free. Answers its fields and its updatedAt, which offprint_fill and offprint_propose need. Changes nothing.',
  parameters: { article: anyID.describe('Id of the article.') },
  run: async (req, { article: id }, options) => {
    const article = await articleIn(req, id)
    const { flags, freeFrom, moves, needsSignOff, outlet, schedule, stage } = await outlook(
      req,
      article,
      options,
    )
    const codes = (refusals: { code: string; field: string }[]) =>
      refusals.map(({ code, field }) => ({ code, field }))
    return {
      content: {
        flags,
        moves: moves.map(({ lacking, refusals, to }) => ({ lacking, refusals, to })),
        outlet,
        ...(await fieldsOf(req, article)),
      },
      facts: {
        id: article.id,
        flags: codes(flags),
        freeFrom,
        moves: moves.map(({ allowed, lacking = [], modes, refusals, to }) => ({
          allowed,
          missing: codes(lacking.length > 0 ? lacking : refusals),
          modes,
          to,
        })),
        needsSignOff,
        schedule: schedule && { on: schedule.on },
        stage,
        updatedAt: new Date(article.updatedAt).toISOString(),
      },
    }
  },
})

async function fieldsOf(req: PayloadRequest, article: Article) {
  const { body, byline, outlet, proposal, ...rest } = article
  const note = await noteOf(req, article.id)
  return {
    fields: {
      ...Object.fromEntries(told.map((name) => [name, rest[name] ?? null])),
      body: toMarkdown(body),
      byline: (byline ?? []).map(({ author }) => ({ author: idOf(author) })),
      noteText: note && toMarkdown(note.body),
      outlet: idOf(outlet),
    },
    proposal: proposal?.at ? proposal : null,
  }
}

const told = [
  'acknowledgements',
  'bylineText',
  'dateline',
  'doi',
  'kind',
  'language',
  'outletIssue',
  'outletUrl',
  'publishedAt',
  'publishedAtPrecision',
  'series',
  'slug',
  'standfirst',
  'title',
  'topics',
] as const
