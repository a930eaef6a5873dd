// What an anonymous reader sees, and not a word more: every document passes through the rules of the public API, and the
// articles are the posts that it answers with.
import type { Payload, PayloadRequest } from 'payload'

import type { Post } from '../../blog/post.ts'
import type { Kind } from '../../slugs.ts'
import type { Snapshot } from '../snapshot.ts'
import type { ExportFile } from '../types.ts'
import type { Tally } from './Tally.ts'

import { eachPost } from '../../blog/posts.ts'
import { slugsOf } from '../../options.ts'
import { postToArticle } from '../articles/postToArticle.ts'
import { toMarkdownFile } from '../articles/toMarkdownFile.ts'
import { pathOfData } from './manifest.ts'

interface Contents {
  pictures: string[]
  tally: Tally
}

/** Collections of which the public reads something; it would get nothing of any other. */
const publicKinds = [
  'articles',
  'authors',
  'institutions',
  'media',
  'notes',
  'outlets',
  'pages',
  'republications',
] as const satisfies Kind[]

export async function* readPublic(
  payload: Payload,
  { req }: Snapshot,
  { pictures, tally }: Contents,
): AsyncGenerator<ExportFile> {
  const slugs = slugsOf(payload)
  for (const kind of publicKinds) {
    const slug = slugs[kind]
    const path = pathOfData(slug)
    tally.add(slug, 0)
    const onDocument = (doc: object) => {
      tally.add(slug)
      pictures.push(...(kind === 'media' ? filesOf(doc) : []))
    }
    yield {
      content: tally.digest(path, publicLines(req, slug, onDocument)),
      isCompressed: true,
      path,
    }
  }
  const taken = new Set<string>()
  for await (const post of eachPost(req)) {
    tally.add('markdown')
    yield { ...toMarkdownFile(postToArticle(post satisfies Post), taken), isCompressed: true }
  }
}

const pageSize = 100

/** As the REST API answers anonymous requests. */
async function* publicLines(
  req: PayloadRequest,
  slug: string,
  onDocument: (doc: object) => void,
): AsyncGenerator<string> {
  let after: unknown = null
  for (;;) {
    const { docs } = await req.payload.find({
      collection: slug as 'articles',
      depth: 0,
      joins: false,
      limit: pageSize,
      overrideAccess: false,
      pagination: false,
      req,
      sort: 'id',
      where: after === null ? {} : { id: { greater_than: after } },
    })
    docs.forEach(onDocument)
    yield docs.map((doc) => `${JSON.stringify(doc)}\n`).join('')
    after = docs.at(-1)?.id ?? null
    if (docs.length < pageSize) {
      return
    }
  }
}

/** The picture, and its sizes. */
function filesOf(doc: object): string[] {
  const { filename, sizes = {} } = doc as {
    filename?: null | string
    sizes?: Record<string, { filename?: null | string } | null>
  }
  const all = [filename, ...Object.values(sizes).map((size) => size?.filename)]
  return all.filter((name) => name !== null && name !== undefined)
}
