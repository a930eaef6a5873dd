// Creates documents for tests that meet all requirements for the blog.
import type { Payload } from 'payload'

import { paragraphsToDocument } from 'offprint-reader/document'

import type { Article } from '../../src/app/payload-types.ts'

type Body = NonNullable<Article['body']>

/** A rich text document of plain paragraphs. */
export function textDocument(...paragraphs: string[]): Body {
  return paragraphsToDocument(paragraphs) as unknown as Body
}

export interface ArticleIds {
  article: string
  author: string
  institution: string
  media?: string
  note: string
  outlet: string
}

type Terms = Partial<{
  allowedSince: string
  askAfterDays: number
  embargoDays: number
  excerptWords: number
  freeAfterDays: number
  fullText: 'after-embargo' | 'allowed' | 'ask' | 'forbidden'
  searchPolicy: 'canonical' | 'noindex' | 'self'
}>

let made = 0

/** Creates a drafted article that may be moved to the blog, with the documents that it needs. */
export async function makeArticle(
  payload: Payload,
  { data = {}, terms = {} }: { data?: Partial<Article>; terms?: Terms } = {},
): Promise<ArticleIds> {
  const n = (made += 1)
  const outlet = await payload.create({
    collection: 'outlets',
    data: {
      name: `Outlet ${n}`,
      terms: { fullText: 'allowed', searchPolicy: 'canonical', ...terms },
    },
    overrideAccess: true,
  })
  const institution = await payload.create({
    collection: 'institutions',
    data: { name: `Institute ${n}` },
    overrideAccess: true,
  })
  const author = await payload.create({
    collection: 'authors',
    data: { name: `Author ${n}` },
    overrideAccess: true,
  })
  const article = await payload.create({
    collection: 'articles',
    data: {
      body: textDocument('The full text of it.'),
      byline: [
        { affiliations: [{ institution: institution.id, role: 'fellow' }], author: author.id },
      ],
      bylineText: [`Author ${n} is a fellow`],
      outlet: outlet.id,
      outletUrl: `https://outlet.example/${n}`,
      publishedAt: '2024-01-02T00:00:00.000Z',
      title: `Article ${n}`,
      ...data,
    } as never,
    overrideAccess: true,
  })
  const note = await payload.create({
    collection: 'notes',
    data: { article: article.id, body: textDocument('A new article.') },
    overrideAccess: true,
  })
  return {
    article: article.id,
    author: author.id,
    institution: institution.id,
    note: note.id,
    outlet: outlet.id,
  }
}

/** Moves an article through the stages as the system: rules apply, roles are not checked. */
export async function moveTo(
  payload: Payload,
  article: string,
  ...stages: Article['stage'][]
): Promise<void> {
  for (const stage of stages) {
    await payload.update({
      id: article,
      collection: 'articles',
      data: { stage, transition: { reason: 'for a test' } },
      overrideAccess: true,
    })
  }
}

/** An article that is made and put on the blog, with these details of its republication. */
export async function publishArticle(
  payload: Payload,
  options: Parameters<typeof makeArticle>[1] = {},
  republication: object = {},
): Promise<ArticleIds> {
  const made = await makeArticle(payload, options)
  await moveTo(payload, made.article, 'published-at-outlet')
  await payload.update({
    id: made.article,
    collection: 'articles',
    data: { stage: 'republished-on-blog', transition: { republication } },
    overrideAccess: true,
  })
  return made
}

/** A picture of one pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
  'base64',
)

/** An uploaded picture with these rights. */
export async function makePicture(
  payload: Payload,
  rights: 'licensed' | 'outlet-only' | 'owned' | 'unknown',
): Promise<{ alt: string; id: string }> {
  made += 1
  const name = `picture-${made}-${process.pid}.png`
  return payload.create({
    collection: 'media',
    data: { alt: `Picture ${made}`, rights },
    file: { name, data: onePixel, mimetype: 'image/png', size: onePixel.length },
    overrideAccess: true,
  })
}
