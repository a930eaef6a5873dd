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

/** Of a path that names the format. */
export const citationQuery = z.object({ of })

export const postQuery = z.object({ format, of }).superRefine(({ format, of }, context) => {
  if (of !== undefined && format === undefined) {
    context.addIssue({ code: 'custom', message: 'is only for a format', path: ['of'] })
  }
})

/** Of a path that names the format. */
export const citationsQuery = z.object({
  author: authorSlug.optional().meta({ description: 'Slug of an author.' }),
  cursor: z
    .string()
    .max(200)
    .refine((cursor) => fromCursor(cursor), notOurs)
    .optional()
    .meta({ description: 'From the header Link of the page before.' }),
  of,
})

/** The query of `GET /api/blog/bibliography`. */
export const bibliographyQuery = citationsQuery.extend({ format })
