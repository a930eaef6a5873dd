// The pictures of a single article, before it is written: from their addresses, or from what it was read from.
import type { PlacedPicture } from 'offprint-reader'
import type { PayloadRequest } from 'payload'

import { embeddedPicture } from 'offprint-reader'
import { createLocalReq } from 'payload'

import type { PlannedArticle } from '../write/plan.ts'
import type { Holder } from './PictureSource.ts'

import { requireOptions } from '../../options.ts'
import { lostPicture, type LostPicture } from './lostPicture.ts'
import { PictureImport } from './PictureImport.ts'

interface Fetched {
  lost: LostPicture[]
  planned: PlannedArticle
}

/** Somebody waits for them. */
const most = 20
const seconds = 10

/** In no transaction: media are stored one by one. @throws errors of database and storage */
export async function fetchPictures(
  { payload, user }: PayloadRequest,
  planned: PlannedArticle,
  file?: Holder,
): Promise<Fetched> {
  const { piece } = planned
  const named = piece.pictures.map((one) => inFile(one, file))
  const [first, rest] = [named.slice(0, most), named.slice(most)]
  if (first.length === 0) {
    return { lost: [], planned }
  }
  const { fetchAllow, siteUrl } = requireOptions(payload)
  const pictures = new PictureImport({
    allowed: fetchAllow,
    archive: (source) =>
      file && source.startsWith(`${file.name}#`)
        ? embeddedPicture(file, source.slice(file.name.length))
        : Promise.resolve(null),
    lease: null,
    limits: { seconds },
    requestOf: () => createLocalReq({ user: user ?? undefined }, payload),
    siteURL: siteUrl,
  })
  const got = await pictures.place([{ ...planned, piece: { ...piece, pictures: first } }])
  const many = { code: 'source-picture-many', values: { count: String(rest.length) } } as const
  return {
    lost: [...(got.lost[0] ?? []), ...rest.slice(0, 1).map((one) => lostPicture(one, many))],
    planned: got.planned[0] ?? planned,
  }
}

/** Addresses stay, and what is in the file has its name, as in a backlog. What else is named lies in no place that is known. */
function inFile(picture: PlacedPicture, file: Holder | undefined): PlacedPicture {
  const sources = picture.sources.flatMap((source) => {
    const isHeld = file !== undefined && source.startsWith('#')
    return /^https?:/i.test(source) ? [source] : isHeld ? [file.name + source] : []
  })
  return { ...picture, isEmbedded: sources.length === 0 || picture.isEmbedded, sources }
}
