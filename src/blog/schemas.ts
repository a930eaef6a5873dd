// The shapes of the blog API. They validate what is asked, they are the types of what is answered, and OpenAPI tells them.
import { z } from 'zod'

import { fromCursor } from './cursor.ts'

function said(description: string) {
  return { description }
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const instant = z.string().meta({ format: 'date-time' })
const html = z.string()

/** The most posts of one answer. */
export const mostPosts = 100

export const postAuthor = z
  .object({
    name: z.string(),
    slug: z.string(),
    affiliations: z.array(z.string()).meta(said('As printed with the article.')),
  })
  .meta({ id: 'PostAuthor' })

export const postOutlet = z
  .object({ name: z.string(), slug: z.string(), url: z.string().nullable() })
  .meta({ id: 'PostOutlet' })

export const original = z
  .object({
    formatDate: z
      .string()
      .nullable()
      .meta(said('As precise as it is known: "18 November 2022", "November 2022", "2022".')),
    issue: z.string().nullable(),
    precision: z.enum(['day', 'month', 'unknown', 'year']),
    publishedOn: day.nullable().meta(said('To be read with its precision; null where unknown.')),
    url: z.string().nullable(),
  })
  .meta({ id: 'Original', ...said('The article at its outlet.') })

export const postImage = z
  .object({
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    height: z.number().nullable(),
    url: z.string(),
    width: z.number().nullable(),
  })
  .meta({ id: 'PostImage' })

export const postHead = z
  .object({
    canonical: z
      .string()
      .nullable()
      .meta(said('The address that counts, elsewhere or a path on this site; null where none is.')),
    noindex: z.boolean(),
  })
  .meta({ id: 'PostHead', ...said('What search engines are told, as the outlet’s terms say.') })

const kinds = [
  'op-ed',
  'analysis',
  'journal-article',
  'brief',
  'interview',
  'review',
  'chapter',
  'other',
] as const

export const postSummary = z
  .object({
    id: z.string().meta(said('Of the article: stays when slug and path change.')),
    slug: z.string(),
    authors: z.array(postAuthor),
    kind: z.enum(kinds),
    language: z.string().meta(said('A language tag.')),
    mode: z.enum(['full', 'excerpt', 'link']),
    original,
    outlet: postOutlet.nullable(),
    path: z.string().meta(said('On this site, ready for a link.')),
    postedAt: instant.meta(said('Shown only where republishedOn is known.')),
    republishedOn: day.nullable().meta(said('The day on the blog; null where nobody knows it.')),
    series: z.string().nullable(),
    standfirst: z.array(z.string()),
    title: z.string(),
    topics: z.array(z.string()),
    updatedAt: instant,
  })
  .meta({ id: 'PostSummary', ...said('A line in a list of what is on the blog.') })

export const post = postSummary
  .extend({
    acknowledgements: z.array(z.string()),
    body: html.nullable().meta(said('HTML, where the article is here in full; else null.')),
    bylineText: z.array(z.string()).meta(said('The byline as the outlet printed it.')),
    creditLine: z.string(),
    dateline: z.string().nullable(),
    description: z.string().meta(said('A sentence or two about the article.')),
    document: z.unknown().meta(said('The body as Lexical; null where `body` is.')),
    excerpt: z.string().nullable().meta(said('Plain text, where the outlet allows an excerpt.')),
    head: postHead,
    jsonLd: z.record(z.string(), z.unknown()).meta(said('schema.org, with isBasedOn.')),
    leadImage: postImage.nullable(),
    note: html.meta(said('The introductory note, HTML; "" where there is none.')),
    noteDocument: z.unknown().meta(said('The note as Lexical; null where there is none.')),
  })
  .meta({ id: 'Post', ...said('A whole page.') })

export const postList = z
  .object({
    docs: z.array(
      postSummary.extend({
        extract: z
          .string()
          .optional()
          .meta(said('With `q`: HTML of the words around what was found, which is in `mark`.')),
      }),
    ),
    nextCursor: z.string().nullable().meta(said('For `cursor`; null at the end.')),
  })
  .meta({ id: 'PostList' })

function asked(most: number) {
  return z
    .string()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u)
}
const slug = asked(300)

const notOurs = 'is not the nextCursor of such an answer'

/** What `GET /api/blog/posts` may be asked. */
export const listQuery = z.object({
  author: slug.optional().meta(said('Slug of an author.')),
  cursor: z.string().max(200).optional().meta(said('nextCursor of the page before.')),
  limit: z
    .string()
    .regex(/^\d{1,4}$/, 'is a whole number')
    .transform(Number)
    .refine((count) => count >= 1 && count <= mostPosts, `is from 1 to ${mostPosts}`)
    .optional()
    .meta(said(`From 1 to ${mostPosts}; 20 when absent.`)),
  outlet: slug.optional().meta(said('Slug of an outlet.')),
  q: asked(200)
    .optional()
    .meta(said('Words to find, "a phrase", or -without: the best first, accents ignored.')),
  topic: asked(200).optional(),
  year: z
    .string()
    .regex(/^[12]\d{3}$/, 'is a year such as 2024')
    .transform(Number)
    .optional()
    .meta(said('Of the day on the blog.')),
})

/** A cursor belongs to its kind of list. */
export const checkedListQuery = listQuery.superRefine(({ cursor, q }, context) => {
  if (cursor !== undefined && !fromCursor(cursor, q === undefined ? 'newest' : 'found')) {
    context.addIssue({ code: 'custom', message: notOurs, path: ['cursor'] })
  }
})

export const problem = z
  .object({
    errors: z.array(
      z.object({
        name: z.string(),
        data: z.object({
          code: z.string(),
          errors: z.array(z.object({ message: z.string(), path: z.string() })).optional(),
        }),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'Problem' })
