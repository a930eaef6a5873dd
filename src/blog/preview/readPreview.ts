// Reads what a preview shows beside the article itself, as whoever asks may read it.
import type { CollectionSlug, PayloadRequest } from 'payload'

import { collectPictures } from 'offprint-reader/document'

import type { Article, Author, ID, Institution, Media, Note, Outlet } from '../../types.ts'
import type { RepublicationInput } from '../../workflow/input.ts'
import type { CreditSources, RepublicationValues } from '../../workflow/republish.ts'
import type { Pictures } from '../pictures.ts'
import type { Post } from '../post.ts'

import { findDocs } from '../../database/documents.ts'
import { readIDs } from '../../database/ids.ts'
import { idOf } from '../../domain/idOf.ts'
import { rightsForBlog } from '../../domain/pictureRights.ts'
import { modes } from '../../domain/terms.ts'
import { type ResolvedOptions, slugsOf } from '../../options.ts'
import { noteOf, readRepublication } from '../../workflow/loadFacts.ts'
import { draftValues } from '../../workflow/republish.ts'
import { toPost } from '../toPost.ts'
import { toPreviewRow } from './toPreviewRow.ts'

interface PreviewInput {
  /** With the values that are not saved yet. */
  article: Article
  /** Whoever sees it may not read the article itself: the pictures are those that are public. @default false */
  isForAnybody?: boolean
  /** The unsaved text of the note; undefined: as it is stored. */
  note?: Note['body'] | null
  republication?: RepublicationInput
}

/** The post that an article would be on the blog. It writes nothing, and says nothing of whether it may go there. */
export async function readPreview(
  req: PayloadRequest,
  { article, isForAnybody = false, note, republication = {} }: PreviewInput,
  { permalink, siteUrl }: Pick<ResolvedOptions, 'permalink' | 'siteUrl'>,
): Promise<Post> {
  const byline = article.byline ?? []
  const institutionIds = byline.flatMap(({ affiliations }) =>
    (affiliations ?? []).map(({ institution }) => institution),
  )
  const authorIds = byline.map(({ author }) => author)
  // Nothing here writes: without a transaction each query may have a connection of its own.
  const [authors, institutions, outlets, noteBody, stored, pictures] = await Promise.all([
    readByIds<Author>(req, slugsOf(req.payload).authors, authorIds, isForAnybody),
    readByIds<Institution>(req, slugsOf(req.payload).institutions, institutionIds, isForAnybody),
    readByIds<Outlet>(req, slugsOf(req.payload).outlets, [article.outlet], isForAnybody),
    note === undefined ? readNote(req, article) : note,
    isForAnybody ? null : readRepublication(req, article.id),
    readPictures(req, article),
  ])
  const [outlet = null] = outlets.values()
  const wanted = { article, republication, stored }
  const values = await previewedRepublication(req, wanted, { authors, outlet })
  const parts = { article, authors, institutions, note: noteBody, outlet, republication: values }
  return toPost(toPreviewRow(parts, permalink), { pictures, site: siteUrl })
}

interface PreviewedRepublication {
  article: Article
  republication: RepublicationInput
  stored: null | RepublicationValues
}

/** As it is on the blog, or as the transition would make it; in either case with what the caller changes. */
async function previewedRepublication(
  req: PayloadRequest,
  { article, republication: input, stored }: PreviewedRepublication,
  sources: CreditSources,
): Promise<RepublicationValues> {
  const permitted = modes.find((one) => one === article.permission?.mode)
  const mode = input.mode ?? stored?.mode ?? permitted ?? 'full'
  const { withPictures: _, ...given } = input
  const changes = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  )
  return stored
    ? { ...stored, ...changes, mode }
    : draftValues(req, { article, input, mode }, sources)
}

async function readNote(req: PayloadRequest, { id }: Article): Promise<Note['body'] | null> {
  return (await noteOf(req, id))?.body ?? null
}

/** Pictures become public with the article: here those are shown that then may be. */
async function readPictures(req: PayloadRequest, { body, leadImage }: Article): Promise<Pictures> {
  const used = [leadImage?.image, ...collectPictures(body)]
  const pictures = await readByIds<Media>(req, slugsOf(req.payload).media, used)
  const shown = [...pictures].filter(([, { rights }]) =>
    rightsForBlog.includes(rights ?? 'unknown'),
  )
  return new Map(shown.map(([id, picture]) => [String(id), picture]))
}

async function readByIds<Doc extends { id: ID }>(
  req: PayloadRequest,
  collection: CollectionSlug,
  relations: ({ id: ID } | ID | null | undefined)[],
  overrideAccess = false,
): Promise<Map<ID, Doc>> {
  const related = [...new Set(relations.map((one) => idOf(one)))]
  const ids = readIDs(req.payload, related, collection)
  if (ids.length === 0) {
    return new Map()
  }
  const docs = await findDocs<Doc>(req, collection, {
    limit: ids.length,
    overrideAccess,
    where: { id: { in: ids } },
  })
  return new Map(docs.map((doc) => [doc.id, doc]))
}
