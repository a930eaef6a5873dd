// `GET /api/blog/posts/:slug?format=` and `GET /api/blog/bibliography`: citations of what is on the blog, for everybody.
// The same at `/posts/:slug/bibtex` and `/bibliography/bibtex`, which OpenAPI can describe: each path has one type.
import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { CitedSite, CitedVersion } from '../blog/citation/reference.ts'
import type { PostSummary } from '../blog/post.ts'

import { type CitationFormat, citationFormats, formats } from '../blog/citation/formats.ts'
import { keyedReferences } from '../blog/citation/keyedReferences.ts'
import { bibliographyQuery, citationsQuery, mostCitations } from '../blog/citation/queries.ts'
import { fromCursor, toCursor } from '../blog/cursor.ts'
import { listSummaries } from '../blog/posts.ts'
import { revalidatedResponse } from '../blog/response.ts'
import { blogRoutes, citationDefaults } from '../blog/routes.ts'
import { optionsOf } from '../options.ts'
import { linkToNext } from './linkToNext.ts'
import { publicEndpoints } from './publicEndpoints.ts'
import { readQuery } from './readQuery.ts'

export const bibliographyEndpoints: Endpoint[] = [
  ...publicEndpoints(blogRoutes.bibliography, (req) => {
    const { format = citationDefaults.format, ...query } = readQuery(bibliographyQuery, req)
    return showBibliography(req, format, query)
  }),
  ...citationFormats.flatMap((format) =>
    publicEndpoints(`${blogRoutes.bibliography}/${format}`, (req) =>
      showBibliography(req, format, readQuery(citationsQuery, req)),
    ),
  ),
]

interface Wanted {
  format: CitationFormat
  of: CitedVersion
}

export function citationResponse(
  req: PayloadRequest,
  post: PostSummary,
  { format, of }: Wanted,
): Response {
  const references = keyedReferences([post], of, siteOf(req))
  const { contentType, extension, write } = formats[format]
  return revalidatedResponse(req, write(references), contentType, {
    'content-disposition': dispositionOf(`${references[0]?.key}.${extension}`),
  })
}

async function showBibliography(
  req: PayloadRequest,
  format: CitationFormat,
  { author, cursor, of = citationDefaults.of }: z.output<typeof citationsQuery>,
): Promise<Response> {
  const { next, posts } = await listSummaries(req.payload, {
    author,
    cursor: (cursor && fromCursor(cursor)) || undefined,
    limit: mostCitations,
  })
  const { contentType, extension, write } = formats[format]
  const body = write(keyedReferences(posts, of, siteOf(req), Boolean(cursor ?? next)))
  return revalidatedResponse(req, body, contentType, {
    'content-disposition': dispositionOf(`bibliography.${extension}`),
    ...(next ? { link: linkToNext(req, toCursor(next)) } : {}),
  })
}

function siteOf({ payload }: PayloadRequest): CitedSite {
  const { site, siteUrl = '' } = optionsOf(payload) ?? {}
  return { name: site?.name ?? '', url: siteUrl }
}

/** Keys of references have plain letters only. */
function dispositionOf(filename: string): string {
  return `inline; filename="${filename}"`
}
