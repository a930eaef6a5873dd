// What an import does not bring: the settings and pages of the blog, its author, and what is scheduled.
import type { Payload, PayloadRequest } from 'payload'

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readSource } from 'offprint/import'
import { createLocalReq } from 'payload'
import sharp from 'sharp'

import { requireOptions } from '../../src/options.ts'
import { setSchedule } from '../../src/owed/schedule/setSchedule.ts'
import { type DemoFront, readDemo } from './readDemo.ts'

interface DemoBlog {
  author: { affiliations: { institution: string }[]; name: string }
  listed: string[]
  navigation: { label: string; series?: string; topic?: string }[]
  pinned: string[]
  /** Their descriptions by their titles. */
  series: Record<string, string>
  settings: { front: object }
}

/** What the pages of an article are called there. */
const pages = ['about', 'books', 'talks']

export async function fillDemo(payload: Payload, root: string): Promise<string> {
  const folder = path.join(root, 'seed/demo')
  const blog = JSON.parse(readFileSync(path.join(folder, 'blog.json'), 'utf8')) as DemoBlog
  const req = await asAdmin(payload)
  const ids = await articlesByTitle(req)
  const portrait = await storePortrait(req, path.join(folder, 'portrait.svg'))
  await fillAuthor(req, blog.author, portrait)
  const about = await createPages(req, folder)
  const series = await orderSeries(req, blog.series)
  await fillSettings(req, blog, { about, ids, portrait, series })
  for (const title of blog.listed) {
    const waived = { reason: 'The Ledger keeps all rights.' }
    await update(req, 'articles', idOf(ids, title), { listed: true, waived })
  }
  for (const { front } of readDemo(root)) {
    await scheduleArticle(req, front, ids)
  }
  return `${ids.size} articles of ten years`
}

/** What goes on the blog by itself. */
async function scheduleArticle(
  req: PayloadRequest,
  { schedule, title }: DemoFront,
  ids: Map<string, string>,
): Promise<void> {
  if (schedule) {
    const on = new Date(Date.now() + Number(schedule) * 86_400_000).toISOString().slice(0, 10)
    await setSchedule(req, idOf(ids, title), { on }, requireOptions(req.payload))
  }
}

async function asAdmin(payload: Payload): Promise<PayloadRequest> {
  const { docs } = await payload.find({
    collection: 'users',
    limit: 1,
    overrideAccess: true,
    where: { role: { equals: 'admin' } },
  })
  return createLocalReq({ user: { ...docs[0]!, collection: 'users' } }, payload)
}

async function articlesByTitle(req: PayloadRequest): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'articles',
    depth: 0,
    joins: false,
    overrideAccess: false,
    pagination: false,
    req,
    select: { title: true },
    user: req.user,
  })
  return new Map(docs.map(({ id, title }) => [title, id]))
}

function idOf(ids: Map<string, string>, title: string): string {
  const id = ids.get(title)
  if (!id) {
    throw new Error(`The demo has no "${title}".`)
  }
  return id
}

/** By the days at their outlets. Returns the ids by their titles. */
async function orderSeries(
  req: PayloadRequest,
  descriptions: DemoBlog['series'],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [title, description] of Object.entries(descriptions)) {
    const asked = { depth: 0, overrideAccess: false, pagination: false, req, user: req.user }
    const parts = await req.payload.find({
      ...asked,
      collection: 'articles',
      joins: false,
      select: {},
      sort: 'publishedAt',
      where: { series: { equals: title } },
    })
    const { docs } = await req.payload.find({
      ...asked,
      collection: 'series',
      where: { title: { equals: title } },
    })
    const id = docs[0]!.id
    await update(req, 'series', id, { articles: parts.docs.map((one) => one.id), description })
    ids.set(title, id)
  }
  return ids
}

async function storePortrait(req: PayloadRequest, file: string): Promise<string> {
  const data = await sharp(file).png().toBuffer()
  const { id } = await req.payload.create({
    collection: 'media',
    data: { alt: 'Drawing: a woman with a cap in front of the sea', rights: 'owned' },
    file: { name: 'portrait.png', data, mimetype: 'image/png', size: data.length },
    overrideAccess: false,
    req,
    user: req.user,
  })
  return id
}

async function fillAuthor(
  req: PayloadRequest,
  { name, affiliations, ...author }: DemoBlog['author'],
  portrait: string,
): Promise<void> {
  const idNamed = async (collection: 'authors' | 'institutions', wanted: string) => {
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      overrideAccess: false,
      req,
      user: req.user,
      where: { name: { equals: wanted } },
    })
    return docs[0]!.id
  }
  const rows = []
  for (const row of affiliations) {
    rows.push({ ...row, institution: await idNamed('institutions', row.institution) })
  }
  const data = { ...author, affiliations: rows, portrait }
  await update(req, 'authors', await idNamed('authors', name), data)
}

async function createPages(req: PayloadRequest, folder: string): Promise<unknown> {
  const texts = []
  for (const name of pages) {
    const bytes = readFileSync(path.join(folder, 'pages', `${name}.md`))
    const { pieces } = await readSource({ name: `${name}.md`, bytes })
    texts.push(pieces[0]!)
  }
  const [about, ...others] = texts
  for (const { document, title } of others) {
    await req.payload.create({
      collection: 'pages',
      data: { body: document, inNavigation: true, isPublic: true, title },
      overrideAccess: false,
      req,
      user: req.user,
    } as unknown as Parameters<Payload['create']>[0])
  }
  return about?.document
}

interface Filled {
  about: unknown
  ids: Map<string, string>
  portrait: string
  series: Map<string, string>
}

async function fillSettings(
  req: PayloadRequest,
  { navigation, pinned, settings }: DemoBlog,
  { about, ids, portrait, series: seriesIDs }: Filled,
): Promise<void> {
  const rows = navigation.map(({ series, ...row }) =>
    series
      ? { ...row, kind: 'document', to: { relationTo: 'series', value: idOf(seriesIDs, series) } }
      : { ...row, kind: 'topic' },
  )
  const front = { ...settings.front, pinned: pinned.map((title) => idOf(ids, title)) }
  await req.payload.updateGlobal({
    slug: 'blog',
    data: { ...settings, about, front, navigation: rows, portrait },
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  } as unknown as Parameters<Payload['updateGlobal']>[0])
}

async function update(
  req: PayloadRequest,
  collection: 'articles' | 'authors' | 'series',
  id: string,
  data: object,
): Promise<void> {
  await req.payload.update({
    id,
    collection,
    data,
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
  })
}
