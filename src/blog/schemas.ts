// Schemas of the blog API: they validate queries, give the types of responses, and make the OpenAPI document.
import { z } from 'zod'

import { cadences } from '../domain/newsletter.ts'
import { fromCursor } from './cursor.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const instant = z.string().meta({ format: 'date-time' })
const html = z.string()

/** The most characters of a note in a list. */
export const mostOfNote = 4000

/** Posts in a response that names no limit. */
export const usualPosts = 20

/** The most posts in one response. */
export const mostPosts = 100

/** Events in a response that names no limit, and the most. */
export const usualEvents = 100
export const mostEvents = 500

export const postAuthor = z
  .object({
    name: z.string(),
    slug: z.string(),
    affiliations: z.array(z.string()).describe('As printed with the article.'),
    orcid: z.string().nullable().describe('Address of the ORCID iD.'),
  })
  .meta({ id: 'PostAuthor' })

const outletKinds = ['newspaper', 'magazine', 'journal', 'brief', 'website', 'other'] as const

export const postOutlet = z
  .object({
    name: z.string(),
    slug: z.string(),
    kind: z.enum(outletKinds).nullable(),
    url: z.string().nullable(),
  })
  .meta({ id: 'PostOutlet' })

export const original = z
  .object({
    doi: z.string().nullable().describe('Such as 10.1000/182, without the resolver.'),
    formatDate: z
      .string()
      .nullable()
      .describe('As precise as it is known: "18 November 2022", "November 2022", "2022".'),
    issue: z.string().nullable(),
    precision: z.enum(['day', 'month', 'unknown', 'year']),
    publishedOn: day.nullable().describe('To be read with its precision; null where unknown.'),
    url: z.string().nullable(),
  })
  .meta({ id: 'Original', description: 'The article at its outlet.' })

export const postImage = z
  .object({
    alt: z.string(),
    caption: z.string(),
    credit: z.string(),
    height: z.int().nullable(),
    sizes: z
      .array(z.object({ type: z.string(), height: z.int(), url: z.string(), width: z.int() }))
      .describe('The whole picture in other sizes and formats, the narrowest first.'),
    square: z
      .object({ height: z.int(), url: z.string(), width: z.int() })
      .optional()
      .describe('The part around the focal point, for portraits.'),
    url: z.string(),
    width: z.int().nullable(),
  })
  .meta({ id: 'PostImage' })

export const postHead = z
  .object({
    canonical: z
      .string()
      .nullable()
      .describe('The address that counts, elsewhere or a path on this site; null where none is.'),
    description: z
      .string()
      .optional()
      .describe(
        'Of the SEO plugin of the app, where it is filled and the article is here in full.',
      ),
    fediverse: z
      .array(z.string())
      .optional()
      .describe('Accounts of the authors, such as `@ada@social.example`, for `fediverse:creator`.'),
    image: postImage
      .optional()
      .describe('Of the SEO plugin, where it may be shown. It goes before `leadImage`.'),
    noindex: z.boolean(),
    title: z.string().optional().describe('Of the SEO plugin, whole, where it is filled.'),
  })
  .meta({ id: 'PostHead', description: 'What search engines are told, as the outlet’s terms say.' })

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

export const seriesPart = z
  .object({
    slug: z.string(),
    of: z.int().min(1).describe('Of parts on the blog.'),
    part: z.int().min(1).describe('Which one it is of the parts on the blog, in order.'),
    title: z.string(),
  })
  .meta({ id: 'SeriesPart', description: 'The place of a post in its series.' })

const partBeside = z
  .object({ language: z.string(), path: z.string(), title: z.string() })
  .nullable()

export const postSummary = z
  .object({
    id: z.string().describe('Of the article: stays when slug and path change.'),
    slug: z.string(),
    authors: z.array(postAuthor),
    dir: z.enum(['auto', 'ltr', 'rtl']).describe('Of the text, for the attribute `dir`.'),
    kind: z.enum(kinds),
    language: z.string().describe('A language tag.'),
    mode: z.enum(['full', 'excerpt', 'link']),
    original,
    outlet: postOutlet.nullable(),
    path: z.string().describe('On this site, ready for a link.'),
    postedAt: instant.describe('Shown only where republishedOn is known.'),
    republishedOn: day.nullable().describe('The day on the blog; null where nobody knows it.'),
    series: z.string().nullable().describe('Title of the series.'),
    seriesPart: seriesPart.nullable(),
    standfirst: z.array(z.string()),
    title: z.string(),
    topics: z.array(z.string()),
    updatedAt: instant,
  })
  .meta({ id: 'PostSummary', description: 'A line in a list of what is on the blog.' })

const description = z.string().describe('A sentence or two about the article.')
const leadImage = postImage
  .nullable()
  .describe('The picture above the article, where the article is here in full.')

export const postItem = postSummary
  .extend({
    description,
    leadImage,
    note: html.describe(
      `The introductory note, HTML, at most ${mostOfNote} characters: of a longer one the first words; "" where there is none.`,
    ),
  })
  .meta({ id: 'PostItem', description: 'A post in a list.' })

export const documentNode = z
  .looseObject({
    type: z.string(),
    get children() {
      return z.array(documentNode).optional()
    },
    version: z.int(),
  })
  .meta({ id: 'DocumentNode', description: 'A node of Lexical: other fields depend on its type.' })

export const richDocument = z
  .object({
    root: z.object({
      type: z.literal('root'),
      children: z.array(documentNode),
      direction: z.enum(['ltr', 'rtl']).nullable(),
      format: z.string(),
      indent: z.int(),
      version: z.int(),
    }),
  })
  .meta({ id: 'RichTextDocument', description: 'A text as Lexical.' })

export const relatedPost = z
  .object({
    slug: z.string(),
    language: z.string().describe('A language tag.'),
    outlet: z.string().nullable().describe('Name of the outlet where it appeared first.'),
    path: z.string().describe('On this site, ready for a link.'),
    title: z.string(),
  })
  .meta({ id: 'RelatedPost', description: 'A post with topics, authors or words of this one.' })

export const translation = z
  .object({
    language: z.string().describe('A language tag.'),
    path: z.string().describe('On this site, ready for a link.'),
    title: z.string(),
  })
  .meta({ id: 'Translation', description: 'The same article in another language.' })

export const post = postSummary
  .extend({
    acknowledgements: z.array(z.string()),
    body: html.nullable().describe('HTML, where the article is here in full; else null.'),
    bylineText: z.array(z.string()).describe('The byline as the outlet printed it.'),
    canonicalUrl: z
      .string()
      .nullable()
      .describe('The address that counts, whole; a path where the address of the blog is not set.'),
    creditLine: z.string(),
    dateline: z.string().nullable(),
    description,
    document: richDocument.nullable().describe('The body as Lexical; null where `body` is.'),
    excerpt: z.string().nullable().describe('Plain text, where the outlet allows an excerpt.'),
    head: postHead,
    jsonLd: z.record(z.string(), z.unknown()).describe('schema.org, with isBasedOn.'),
    leadImage,
    linkPicture: z
      .string()
      .nullable()
      .describe('Path of a picture of 1200 × 630 for cards of links, on the pages of this blog.'),
    note: html.describe('The introductory note, HTML; "" where there is none.'),
    noteDocument: richDocument
      .nullable()
      .describe('The note as Lexical; null where there is none.'),
    related: z
      .array(relatedPost)
      .describe('Four at most, the best first. Other posts change it: no event tells of that.'),
    seriesBeside: z
      .object({ next: partBeside, previous: partBeside })
      .describe('The parts of its series before and after it.'),
    translationOf: translation
      .nullable()
      .describe('The original, where this is its translation and both are on the blog.'),
    translations: z
      .array(translation)
      .describe('All that is on the blog in other languages, the original first.'),
  })
  .meta({ id: 'Post', description: 'A whole page.' })

export const entry = z
  .object({
    language: z.string().nullable().describe('A language tag; null of what is not on the blog.'),
    outlet: z.string().nullable().describe('Null of what appeared on the blog first.'),
    path: z.string().nullable().describe('On this site; null of what is not on the blog.'),
    precision: z.enum(['day', 'month', 'unknown', 'year']),
    publishedOn: day.nullable().describe('At the outlet, to be read with its precision.'),
    title: z.string(),
    url: z.string().nullable().describe('At the outlet.'),
    year: z
      .int()
      .nullable()
      .describe(
        'By which the list is grouped: at the outlet, else on the blog. Null where neither day is known: these come last.',
      ),
  })
  .meta({ id: 'Entry', description: 'Something that was written, on the blog or at its outlet.' })

export const entryList = z
  .object({
    docs: z.array(entry),
    nextCursor: z.string().nullable().describe('For `cursor`; null at the end.'),
    total: z.int(),
  })
  .meta({ id: 'EntryList' })

const eventKinds = ['post.published', 'post.updated', 'post.moved', 'post.withdrawn'] as const

export const postEvent = z
  .object({
    id: z.string().describe('Of the event, a UUID.'),
    slug: z.string(),
    at: instant,
    kind: z.enum(eventKinds),
    path: z.string().describe('As the post had it then.'),
    position: z.int().describe('For `since`.'),
    post: z.string().describe('`id` of the post.'),
  })
  .meta({ id: 'PostEvent', description: 'Something that has happened to a post.' })

const next = z.int().describe('For the next question: nothing lies in between.')

export const postEventList = z
  .object({ events: z.array(postEvent), next })
  .meta({ id: 'PostEventList' })

export const withdrawnPost = z
  .object({
    id: z.string().describe('As the post had it.'),
    slug: z.string(),
    at: instant,
    path: z.string(),
  })
  .meta({ id: 'WithdrawnPost', description: 'A post that is not on the blog any more.' })

export const postList = z
  .object({
    docs: z.array(
      postItem.extend({
        extract: z
          .string()
          .optional()
          .describe('With `q`: HTML of the words around what was found, which is in `mark`.'),
      }),
    ),
    next: next
      .optional()
      .describe(
        'With `updatedSince`: the next one. Without `docs` and `withdrawn` nothing is new.',
      ),
    nextCursor: z.string().nullable().describe('For `cursor`; null at the end.'),
    withdrawn: z.array(withdrawnPost).optional().describe('With `updatedSince`.'),
  })
  .meta({ id: 'PostList' })

export const postGroup = z
  .object({
    name: z.string(),
    slug: z.string().describe('In the address of its page.'),
    count: z.int().min(1).describe('Of posts on the blog.'),
  })
  .meta({ id: 'PostGroup', description: 'Posts of one author, outlet, series, topic or year.' })

export const postGroupList = z.object({ docs: z.array(postGroup) }).meta({ id: 'PostGroupList' })

export const redirect = z
  .object({
    from: z.string().describe('The address that was asked for.'),
    status: z.literal(301),
    to: z.string().describe('A path on this site, ready for a link; or an address of another one.'),
  })
  .meta({ id: 'Redirect' })

export const redirectList = z.object({ docs: z.array(redirect) }).meta({ id: 'RedirectList' })

/** In a query every value is a text; the OpenAPI document says what it stands for. */
function whole(limits: { default?: number; maximum: number; minimum: number }) {
  return { parameter: { type: 'integer', ...limits } }
}

function plainText(most: number) {
  return z
    .string()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u)
}
const slug = plainText(300)

const position = z
  .string()
  .regex(/^\d{1,15}$/, 'is a whole number')
  .transform(Number)
  .optional()

function limit(most: number, usual: number) {
  return z
    .string()
    .regex(/^\d{1,4}$/, 'is a whole number')
    .transform(Number)
    .refine((count) => count >= 1 && count <= most, `is from 1 to ${most}`)
    .optional()
    .meta(whole({ default: usual, maximum: most, minimum: 1 }))
}

export const year = z
  .string()
  .regex(/^[12]\d{3}$/, 'is a year such as 2024')
  .transform(Number)

export const eventQuery = z.object({
  limit: limit(mostEvents, usualEvents),
  since: position.meta({
    description: '`next` of the answer before. Absent: from now on.',
    parameter: { type: 'integer', minimum: 0 },
  }),
})
export const authorSlug = slug

export const notOurs = 'is not the nextCursor of such an answer'

export const listQuery = z.object({
  author: slug.optional().describe('Slug of an author.'),
  cursor: z.string().max(200).optional().describe('nextCursor of the page before.'),
  limit: limit(mostPosts, usualPosts),
  outlet: slug.optional().describe('Slug of an outlet.'),
  q: plainText(200)
    .optional()
    .describe('Words to find, "a phrase", or -without: the best first, accents ignored.'),
  series: slug.optional().describe('Slug of a series.'),
  topic: plainText(200).optional(),
  updatedSince: position.meta({
    description:
      '`next` of the answer before, or of `/events`: posts that have changed since then, in that order. With `limit` alone.',
    parameter: { type: 'integer', minimum: 0 },
  }),
  year: year
    .optional()
    .meta({ description: 'Of the day on the blog.', ...whole({ maximum: 2999, minimum: 1000 }) }),
})

/** The query of `GET /api/blog/redirects`. */
export const redirectQuery = z.object({
  path: z
    .string()
    .max(2000)
    .regex(/^\/(?!\/)\P{Cc}*$/u, 'is a path such as /2015/03/title or /?p=12')
    .describe('Path of the address that has no page, with its query.'),
})

/** The query of `GET /api/blog/everything`. */
export const everythingQuery = listQuery.pick({ cursor: true, limit: true })

export const checkedEverythingQuery = everythingQuery.refine(
  ({ cursor }) => cursor === undefined || fromCursor(cursor) !== null,
  { message: notOurs, path: ['cursor'] },
)

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, 'is a number of pixels')
  .transform(Number)
  .optional()
  .meta(whole({ maximum: 99_999, minimum: 1 }))

/** The query of `GET /api/blog/oembed`. */
export const oEmbedQuery = z.object({
  format: plainText(20).optional().describe('json; any other is answered 501.'),
  maxheight: pixels,
  maxwidth: pixels,
  url: z
    .string()
    .max(2000)
    .refine((address) => /^https?:\/\//i.test(address) && URL.canParse(address), 'is no address')
    .describe('Address of the page of a post.'),
})

export const oEmbed = z
  .object({
    type: z.literal('rich'),
    author_name: z.string(),
    author_url: z.string().optional(),
    height: z.int(),
    html,
    provider_name: z.string(),
    provider_url: z.string(),
    thumbnail_height: z.int().optional(),
    thumbnail_url: z.string().optional(),
    thumbnail_width: z.int().optional(),
    title: z.string(),
    version: z.literal('1.0'),
    width: z.int(),
  })
  .meta({ id: 'OEmbed', description: 'See https://oembed.com.' })

/** A cursor belongs to its kind of list. */
export const checkedListQuery = listQuery
  .superRefine(({ cursor, q }, context) => {
    if (cursor !== undefined && !fromCursor(cursor, q === undefined ? 'newest' : 'found')) {
      context.addIssue({ code: 'custom', message: notOurs, path: ['cursor'] })
    }
  })
  .superRefine(({ limit: _, updatedSince, ...others }, context) => {
    if (updatedSince !== undefined && Object.values(others).some((one) => one !== undefined)) {
      const message = 'is asked with limit alone'
      context.addIssue({ code: 'custom', message, path: ['updatedSince'] })
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

/** Of `POST /api/blog/subscribe`. A form of these fields is answered with a page. */
export const subscription = z.object({
  cadence: z
    .enum(cadences)
    .optional()
    .describe('How often. Default: as the settings of the blog say.'),
  email: z.string().max(254).describe('One mail address.'),
  language: z.string().optional().describe('Tag of the language of the mails.'),
})
