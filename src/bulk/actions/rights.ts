// Records the rights of an article's pictures, where none allows them on the blog yet.
import { Forbidden } from 'payload'

import type { ID } from '../../types.ts'
import type { Media } from '../../types/media.ts'
import type { Row } from '../action.ts'

import { configOf } from '../../database/configOf.ts'
import { findDocs, includesAll, updateDoc } from '../../database/documents.ts'
import { idOf } from '../../domain/idOf.ts'
import { rightsForBlog } from '../../domain/pictureRights.ts'
import { StageConflict } from '../../errors.ts'
import { slugsOf } from '../../options.ts'
import { translatorFor } from '../../translations/translator.ts'
import { lockUsed, nothingUsed } from '../../visibility/publicFlags.ts'
import { defineAction } from '../action.ts'

export interface RightsInput {
  credit?: string | undefined
  rights: string
}

type Values = Pick<Media, 'credit' | 'rights'>

interface Kept {
  pictures: { before: Values; id: ID; now: Values }[]
}

export const rights = defineAction<RightsInput, Kept>({
  allow: async (row) => {
    const { media } = slugsOf(row.req.payload)
    const { access } = configOf(row.req.payload, media)
    const which = await access.update({ req: row.req })
    const ids = idsOf(row)
    if (which === false || !(await includesAll(row.req, media, which, ids))) {
      throw new Forbidden(row.req.t)
    }
  },
  check: () => Promise.resolve({}),
  findDone: async (row, input) => ((await openIn(row, input)).length === 0 ? {} : null),
  undo: async (row, { pictures }) => {
    const { article, req } = row
    await lockUsed(req, { ...nothingUsed, media: pictures.map(({ id }) => id) })
    const found = await readPictures(
      row,
      pictures.map(({ id }) => id),
    )
    for (const { id, before, now } of pictures) {
      const picture = found.find((one) => one.id === id)
      const isSame = picture && picture.rights === now.rights
      if (!isSame || (picture.credit ?? '') !== (now.credit ?? '')) {
        throw new StageConflict(translatorFor(req)('undo-changed'), article.stage)
      }
      await write(row, id, before)
    }
  },
  write: async (row, { credit, rights: wanted }) => {
    await lockUsed(row.req, { ...nothingUsed, media: idsOf(row) })
    const data = { rights: wanted, ...(credit === undefined ? {} : { credit }) }
    const kept: Kept = { pictures: [] }
    for (const { id, credit: former, rights: before } of await openIn(row, { rights: wanted })) {
      const doc = await write(row, id, data)
      kept.pictures.push({
        id,
        before: { rights: before, ...(credit === undefined ? {} : { credit: former }) },
        now: { credit: doc.credit, rights: doc.rights },
      })
    }
    return { kept }
  },
})

function idsOf({ article }: Row): ID[] {
  return (article.pictures ?? []).map((one) => idOf(one)).filter((id) => id !== null)
}

/** Those whose rights are settled stay as they are. */
async function openIn(row: Row, { rights: wanted }: RightsInput): Promise<Media[]> {
  const pictures = await readPictures(row, idsOf(row))
  return pictures.filter(({ rights: now }) => now !== wanted && !rightsForBlog.includes(now ?? ''))
}

async function readPictures({ req }: Row, ids: ID[]): Promise<Media[]> {
  const { media } = slugsOf(req.payload)
  const where = { id: { in: ids } }
  return ids.length > 0 ? findDocs<Media>(req, media, { overrideAccess: false, where }) : []
}

/** Payload leaves out what a field does not let somebody write. @throws Forbidden */
async function write({ req }: Row, id: ID, data: Partial<Values>): Promise<Media> {
  const { media } = slugsOf(req.payload)
  const doc = await updateDoc<Media>(req, media, { id, data, overrideAccess: false })
  if (doc.rights !== data.rights) {
    throw new Forbidden(req.t)
  }
  return doc
}
