// The rights of pictures in an app whose texts are localized: what is in another table matches nothing by mistake.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { PictureGroups } from '../../../src/workflow/pictureRights/pictures.ts'
import type { Settled } from '../../../src/workflow/pictureRights/settlePictures.ts'

import { bootHost, type Host } from '../../helpers/bootHost.ts'
import {
  deskAt,
  type HostDesk,
  type ID,
  mediaOf,
  usersOf,
  writeArticle,
} from '../../helpers/hostDesk.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'offprint-localized-'))
let desk: HostDesk
let host: Host
const pictures: ID[] = []

beforeAll(async () => {
  const plain = mediaOf('media', folder)
  const texts = ['alt', 'credit'].map((name) => ({ name, type: 'text' as const, localized: true }))
  const rights = plain.fields.filter((field) => 'name' in field && field.name === 'rights')
  host = await bootHost({
    config: {
      collections: [usersOf('users'), { ...plain, fields: [...texts, ...rights] }],
      localization: { defaultLocale: 'en', locales: ['en', 'de'] },
    },
  })
  desk = await deskAt(host)
  const background = { b: 9, g: 9, r: 9 }
  const data = await sharp({ create: { background, channels: 3, height: 8, width: 8 } })
    .png()
    .toBuffer()
  for (const credit of ['Ada Brook', 'Tide Agency']) {
    const { id } = await host.payload.create({
      collection: 'media',
      data: { alt: 'The quay', credit, rights: 'unknown' } as never,
      file: { name: 'quay.png', data, mimetype: 'image/png', size: data.length },
      overrideAccess: true,
    })
    pictures.push(id)
    await writeArticle(desk, `By ${credit}`, { leadImage: { image: id } })
  }
})
afterAll(async () => {
  await host.close()
  rmSync(folder, { force: true, recursive: true })
})

async function rightsOf(): Promise<unknown[]> {
  const { docs } = await host.payload.find({
    collection: 'media',
    overrideAccess: true,
    sort: 'id',
  })
  return docs.map((doc) => (doc as { rights?: unknown }).rights)
}

async function settle(where: object) {
  const { body } = await desk.call<Settled>('PATCH', '/articles/pictures', {
    set: { rights: 'owned' },
    where,
  })
  return body
}

test.each([{ credit: '' }, { credit: 'Ada Brook' }, { alt: 'missing' }])(
  'a filter by a localized text (%o) settles the rights of no picture',
  async (where) => {
    expect(await settle(where)).toMatchObject({ changed: 0, failed: [] })
    expect(await rightsOf()).toEqual(['unknown', 'unknown'])
  },
)

test('all pictures are listed, and none of them lacks a text', async () => {
  const { body } = await desk.call<PictureGroups>('GET', '/articles/pictures/groups')
  expect(body).toMatchObject({ altMissing: 0, rights: [{ name: 'unknown', count: 2 }], total: 2 })
})

test('by other filters they are settled, and keep their texts', async () => {
  expect(await settle({ ids: [pictures[0]] })).toMatchObject({ changed: 1, failed: [] })
  expect(await rightsOf()).toEqual(['owned', 'unknown'])
  expect(await settle({ rights: 'unknown' })).toMatchObject({ changed: 1, failed: [] })
  expect(await rightsOf()).toEqual(['owned', 'owned'])
})
