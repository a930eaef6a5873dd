// `offprint_fill`: writes fields of an article that no reader sees yet.
import type { Piece } from 'offprint-reader'
import type { PayloadRequest } from 'payload'

import { toMarkdown } from 'offprint-reader/document'
import { z } from 'zod'

import type { Article } from '../../types.ts'

import { inTransaction } from '../../database/connection.ts'
import { updateDoc } from '../../database/documents.ts'
import { isDay, noonOf } from '../../domain/days.ts'
import { InvalidRequest } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { noteOf } from '../../workflow/loadFacts.ts'
import { replaceNote } from '../../workflow/replaceNote.ts'
import { runIntake } from '../intake/run.ts'
import { anyID, articleIn, defineTool, expectedUpdatedAt, longestBody } from './tool.ts'

const line = z.string().max(2000)
const lines = z.array(line).max(100)

function markdown(longest: number) {
  return z.string().max(longest).regex(/\S/, 'must not be empty')
}

const fields = z.strictObject({
  slug: line.optional(),
  acknowledgements: lines.optional(),
  body: markdown(longestBody)
    .optional()
    .describe('The whole text, in Markdown: it replaces what is there.'),
  byline: z
    .array(z.strictObject({ author: anyID.describe('Id of an author.') }))
    .max(100)
    .optional(),
  bylineText: lines.optional().describe('The byline as the outlet printed it.'),
  dateline: line.optional(),
  doi: line.optional(),
  kind: z.string().max(50).optional().describe('Such as op-ed or analysis.'),
  language: z.string().max(100).optional(),
  noteText: markdown(100_000)
    .optional()
    .describe(
      'The whole note above the article on the blog, in Markdown: it replaces what is there.',
    ),
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
    const { body, noteText, publishedAt, ...rest } = given
    if (body !== undefined && toMarkdown(article.body).length > longestBody) {
      throw new InvalidRequest(
        'The text that is there is longer than programs can read: a person edits it.',
        'fields.body',
      )
    }
    const data = {
      ...rest,
      ...(body === undefined ? {} : { body: await documentOf(req, article, 'body', body) }),
      ...(publishedAt === undefined ? {} : { publishedAt: noonOf(publishedAt) }),
      expectedUpdatedAt: expected,
    }
    const note =
      noteText === undefined ? null : await documentOf(req, article, 'noteText', noteText)
    const doc = await inTransaction(req, async () => {
      const { articles } = slugsOf(req.payload)
      const update = { id: article.id, data, overrideAccess: false }
      const saved = await updateDoc<Article>(req, articles, update)
      if (note) {
        await replaceNote(req, article.id, { body: note, stored: await noteOf(req, article.id) })
      }
      return saved
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

/**
 * As the reader understands it. The title stands before it, so that no line of the text is taken for one.
 * @throws InvalidRequest where the reader takes lines for something else than the text: they would be lost
 */
async function documentOf(
  req: PayloadRequest,
  { title }: Article,
  field: 'body' | 'noteText',
  given: string,
): Promise<Piece['document']> {
  const text = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${given}`
  const body = {
    bytes: Buffer.from(JSON.stringify({ markdown: text })),
    contentType: 'application/json',
  }
  const result = await runIntake(req, 'request', body)
  const { pieces = [] } =
    'json' in result ? (JSON.parse(Buffer.from(result.json).toString()) as { pieces: Piece[] }) : {}
  const [piece, ...others] = pieces
  if (!piece || others.length > 0) {
    throw new InvalidRequest(`"fields.${field}" is one text, in Markdown.`, `fields.${field}`)
  }
  const lost = [
    ...piece.note,
    ...piece.standfirst,
    ...piece.bylineText,
    ...piece.leftOut.map((one) => one.text),
  ]
  if (lost.length > 0) {
    const lines = lost.map((line) => JSON.stringify(line)).join(', ')
    throw new InvalidRequest(
      `"fields.${field}" has lines that are not read as its text: ${lines}. Nothing was written. Leave them out, or give them as "bylineText" or "standfirst".`,
      `fields.${field}`,
    )
  }
  return piece.document
}
