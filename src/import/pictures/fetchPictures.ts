// The pictures of a single article, from their addresses, before it is written: as an import fetches them.
import type { PlacedPicture } from 'offprint-reader'
import type { PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

import type { PlannedArticle } from '../write/plan.ts'

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
): Promise<Fetched> {
  const { piece } = planned
  const named = piece.pictures.map((one) => (one.sources.some(isAddress) ? one : within(one)))
  const [first, rest] = [named.slice(0, most), named.slice(most)]
  if (first.length === 0) {
    return { lost: [], planned }
  }
  const { fetchAllow, siteUrl } = requireOptions(payload)
  const pictures = new PictureImport({
    allowed: fetchAllow,
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

function isAddress(source: string): boolean {
  return /^https?:/i.test(source)
}

/** The file that held it is not here any more. */
function within(picture: PlacedPicture): PlacedPicture {
  return { ...picture, isEmbedded: true, sources: [] }
}
