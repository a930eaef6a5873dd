// Gets the pictures of articles before they are written, each once, and puts them into the articles.
import type { PlacedPicture } from 'offprint-reader'
import type { PayloadRequest } from 'payload'

import { sql } from '@payloadcms/db-postgres'

import type { Database } from '../../database/connection.ts'
import type { ID } from '../../types.ts'
import type { Lease } from '../run/runs.ts'
import type { PlannedArticle } from '../write/plan.ts'

import { databaseOf } from '../../database/connection.ts'
import { lostPicture, type LostPicture } from './lostPicture.ts'
import { PictureSource, type PictureSourceOptions } from './PictureSource.ts'
import { placePictures } from './placePictures.ts'
import { addressKey, storePicture } from './storePicture.ts'

interface PictureImportOptions extends PictureSourceOptions {
  /** Null without a run, as in a command. */
  lease: Lease | null
  /** A new request without a transaction, as whoever has started the import. */
  requestOf: () => Promise<PayloadRequest>
  signal?: AbortSignal | undefined
}

export interface Pictured {
  /** Of each article, in their order. */
  lost: LostPicture[][]
  planned: PlannedArticle[]
}

/** Bytes of so many pictures are in memory at once; each is stored before the next one is asked for. */
const atOnce = 4

type Outcome = ID | LostPicture

/** Of one import: it remembers which pictures cannot be had. */
export class PictureImport {
  private readonly lost = new Map<string, LostPicture>()
  private readonly source: PictureSource
  private storing: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: PictureImportOptions) {
    this.source = new PictureSource(options)
  }

  /** @throws LeaseLost; errors of database and storage; what ended `signal` */
  async place(planned: PlannedArticle[]): Promise<Pictured> {
    const wanted = withAllWords(planned.flatMap(({ piece }) => piece.pictures))
    const outcomes = await this.getAll(wanted)
    const results = planned.map((one) => {
      const found = one.piece.pictures.map((picture) => outcomes.get(keyOf(picture))!)
      return {
        lost: found.filter(isLost),
        planned: placePictures(
          one,
          found.map((outcome) => (isLost(outcome) ? null : outcome)),
        ),
      }
    })
    return {
      lost: results.map(({ lost }) => lost),
      planned: results.map((one) => one.planned),
    }
  }

  private async getAll(pictures: PlacedPicture[]): Promise<Map<string, Outcome>> {
    const outcomes = new Map<string, Outcome>(await this.known(pictures))
    const open = pictures.filter((one) => !outcomes.has(keyOf(one)))
    const work = async () => {
      for (let next = open.shift(); next; next = open.shift()) {
        this.options.signal?.throwIfAborted()
        outcomes.set(keyOf(next), await this.get(next))
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    return outcomes
  }

  /** Those that came earlier, from wherever. */
  private async known(pictures: PlacedPicture[]): Promise<[string, Outcome][]> {
    if (pictures.length === 0) {
      return []
    }
    const byAddress = await findKnown(await databaseOf(await this.options.requestOf()), pictures)
    return pictures.flatMap((picture): [string, Outcome][] => {
      const key = keyOf(picture)
      const known = picture.sources.map((src) => byAddress.get(addressKey(src))).find(Boolean)
      const outcome = known ?? this.lost.get(key)
      return outcome === undefined ? [] : [[key, outcome]]
    })
  }

  private async get(picture: PlacedPicture): Promise<Outcome> {
    const found = await this.source.find(picture)
    if ('reason' in found) {
      this.lost.set(keyOf(picture), found)
      return found
    }
    // One after the other: making its sizes takes the memory of the whole picture.
    const before = this.storing
    const stored = before
      .catch(() => undefined)
      .then(async () => {
        const req = await this.options.requestOf()
        return storePicture(req, { found, lease: this.options.lease, picture })
      })
    this.storing = stored
    const outcome = await stored
    if (typeof outcome === 'object') {
      const refused = lostPicture(picture, outcome)
      this.lost.set(keyOf(picture), refused)
      return refused
    }
    return outcome
  }
}

/** Each once. Of its words, those that stand first. */
function withAllWords(pictures: PlacedPicture[]): PlacedPicture[] {
  const found = new Map<string, PlacedPicture>()
  for (const picture of pictures) {
    const { alt, caption, credit } = found.get(keyOf(picture)) ?? picture
    found.set(keyOf(picture), {
      ...picture,
      alt: alt || picture.alt,
      caption: caption || picture.caption,
      credit: credit || picture.credit,
    })
  }
  return [...found.values()]
}

function isLost(outcome: Outcome): outcome is LostPicture {
  return typeof outcome === 'object'
}

/** One that has no address is like no other. Data of a picture would be kept for the whole import. */
function keyOf({ alt, caption, place, sources: [source] }: PlacedPicture): string {
  return source === undefined ? JSON.stringify([alt, caption, place]) : addressKey(source)
}

async function findKnown(
  { execute, names }: Database,
  pictures: PlacedPicture[],
): Promise<Map<string, ID>> {
  const addresses = pictures.flatMap(({ sources }) => sources.map(addressKey))
  const { rows } = await execute<{ address: string; id: ID }>(sql`
    select address, media_id as id from ${names.own('import_pictures')}
    where address in (select jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb))`)
  return new Map(rows.map(({ id, address }) => [address, id]))
}
