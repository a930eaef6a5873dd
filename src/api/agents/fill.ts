// `offprint_fill`: writes fields of an article that no reader sees yet.
import type { Piece } from 'offprint-reader'
import type { PayloadRequest } from 'payload'

import { z } from 'zod'

import type { Article } from '../../types.ts'

import { updateDoc } from '../../database/documents.ts'
import { isDay, noonOf } from '../../domain/days.ts'
import { InvalidRequest } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { runIntake } from '../intake/run.ts'
import { anyID, articleIn, defineTool, expectedUpdatedAt } from './tool.ts'

const line = z.string().max(2000)
const lines = z.array(line).max(100)

const fields = z.strictObject({
  slug: line.optional(),
  acknowledgements: lines.optional(),
  body: z.string().max(1_000_000).optional().describe('The text, in Markdown.'),
  byline: z
    .array(z.strictObject({ author: anyID.describe('Id of an author.') }))
    .max(100)
    .optional(),
  bylineText: lines.optional().describe('The byline as the outlet printed it.'),
  dateline: line.optional(),
  doi: line.optional(),
  kind: z.string().max(50).optional().describe('Such as op-ed or analysis.'),
  language: z.string().max(100).optional(),
  noteText: z
    .string()
    .min(1)
    .max(20_000)
    .optional()
    .describe('The note above the article on the blog, in plain paragraphs.'),
  outlet: anyID.optional().describe('Id of an outlet; of a draft, or where there is none.'),
  outletIssue: line.optional(),
  outletUrl: line.optional(),
  publishedAt: z
    .string()
    .refine(isDay, { message: 'must be a day such as 2026-03-01' })
    .optional()
    .describe('The day at the outlet, YYYY-MM-DD; of a draft, or where there is none.'),
  publishedAtPrecision: z.enum(['day', 'month', 'year', 'unknown']).optional(),
  series: line.optional(),
  standfirst: lines.optional(),
  title: line.min(1).optional(),
  topics: lines.optional(),
})

export const fillTool = defineTool({
  name: 'offprint_fill',
  description:
    'Writes fields of a draft, or of an article at its outlet: text, note, byline, topics and the like. Needs expectedUpdatedAt. An article on the blog, or one with a schedule, is refused with 403, and so are stage, permission, terms and schedule: a person changes those. Answers the new updatedAt.',
  parameters: {
    article: anyID.describe('Id of the article.'),
    expectedUpdatedAt,
    fields,
  },
  run: async (req, { article: id, expectedUpdatedAt: expected, fields: given }) => {
    const article = await articleIn(req, id)
    const { body, publishedAt, ...rest } = given
    const data = {
      ...rest,
      ...(body === undefined ? {} : { body: await documentOf(req, article, body) }),
      ...(publishedAt === undefined ? {} : { publishedAt: noonOf(publishedAt) }),
      expectedUpdatedAt: expected,
    }
    const doc = await updateDoc<Article>(req, slugsOf(req.payload).articles, {
      id: article.id,
      data,
      overrideAccess: false,
    })
    return {
      facts: {
        id: doc.id,
        stage: doc.stage,
        updatedAt: new Date(doc.updatedAt).toISOString(),
        written: Object.keys(given),
      },
    }
  },
})

/** As the reader understands it. The title stands before it, so that no line of the text is taken for one. */
async function documentOf(
  req: PayloadRequest,
  { title }: Article,
  markdown: string,
): Promise<Piece['document']> {
  const text = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}`
  const body = {
    bytes: Buffer.from(JSON.stringify({ markdown: text })),
    contentType: 'application/json',
  }
  const result = await runIntake(req, 'request', body)
  const { pieces = [] } =
    'json' in result ? (JSON.parse(Buffer.from(result.json).toString()) as { pieces: Piece[] }) : {}
  if (pieces.length !== 1 || !pieces[0]) {
    throw new InvalidRequest(
      '"fields.body" is the text of one article, in Markdown.',
      'fields.body',
    )
  }
  return pieces[0].document
}
