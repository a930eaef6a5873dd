// Schemas of queries for citations: they validate, and make the OpenAPI document.
import { z } from 'zod'

import { fromCursor } from '../cursor.ts'
import { authorSlug, notOurs } from '../schemas.ts'
import { citationFormats } from './formats.ts'

/** The most references in one response. */
export const mostCitations = 1000

const format = z.enum(citationFormats, { error: `is ${citationFormats.join(', ')}` }).optional()
const of = z.enum(['original', 'copy'], { error: 'is original or copy' }).optional().meta({
  description: 'The article at its outlet, or its copy on the blog; original when absent.',
})

export const postQuery = z.object({
  format: format.meta({ description: 'A citation of the post instead of the post itself.' }),
  of,
})

export const checkedPostQuery = postQuery.superRefine(({ format, of }, context) => {
  if (of !== undefined && format === undefined) {
    context.addIssue({ code: 'custom', message: 'is only for a format', path: ['of'] })
  }
})

const fields = z.object({
  author: authorSlug.optional().meta({ description: 'Slug of an author.' }),
  cursor: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'From the header Link of the page before.' }),
  format: format.meta({ description: 'csl when absent.' }),
  of,
})

/** The query of `GET /api/blog/bibliography`. */
export const bibliographyQuery = fields.superRefine(({ cursor }, context) => {
  if (cursor !== undefined && !fromCursor(cursor)) {
    context.addIssue({ code: 'custom', message: notOurs, path: ['cursor'] })
  }
})
