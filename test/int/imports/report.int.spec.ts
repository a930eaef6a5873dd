// The report of an import: samples beside their original, addresses by choice, decisions by topic, what was refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Items } from '../../../src/admin/Imports/types.ts'
import type { SampleResponse } from '../../../src/api/imports/samples.ts'
import type { Desk } from '../../helpers/bootPayload.ts'

import { type GivenItem, wxr } from '../../../packages/reader/test/helpers/wordpress.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { doStep, ghostExport, readFileOf, runOf } from './exports.ts'

let desk: Desk
let token: string

beforeAll(async () => {
  desk = await bootPayload()
  token = (await desk.login('editor')).token
})
afterAll(() => desk.close())

function tagged(name: string) {
  return [{ name, slug: name.toLowerCase(), domain: 'post_tag' }]
}

function at(time: string): Record<string, string> {
  return {
    'wp:post_date': `2024-03-02 ${time}`,
    'wp:post_date_gmt': `2024-03-02 ${time}`,
  }
}

const posts: GivenItem[] = [
  {
    id: 1,
    content: `<p>First published in The Tide.</p>\n\n<p>The ports sleep. [poll id="7"]</p><script>alert(1)</script><img src="https://track.example/a.png" alt="A crane"><p>Late.[^1]</p>`,
    set: at('08:00:00'),
    title: 'Ports',
  },
  { id: 2, content: '<p>Mine.</p>', set: at('20:15:00'), terms: tagged('Quay Weekly'), title: 'Q' },
  { id: 3, content: '<p>Also.</p>', set: at('09:30:00'), terms: tagged('Quay Weekly'), title: 'R' },
  { id: 4, content: '<p>See.</p>', set: at('10:00:00'), terms: tagged('Links'), title: 'Links' },
  {
    id: 5,
    content: '<p>The same address again.</p>',
    set: { ...at('11:00:00'), link: 'https://quay.example/2024/03/02/ports/' },
    title: 'Ports again',
  },
]

function fileOf(given: GivenItem[]): Buffer {
  return Buffer.from(wxr(given, { authors: { ada: 'Ada Brook' } }))
}

async function ask<Answer>(run: string, path: string) {
  return desk.rest<Answer>('GET', `/imports/${run}/${path}`, { token })
}

async function itemsOf(run: string, query = '') {
  return (await ask<Items>(run, `items${query}`)).body.docs
}

async function decide(run: string, set: object, where: object = {}) {
  return desk.rest('PATCH', `/imports/${run}/items`, { body: { set, where }, token })
}

async function postsOnBlog() {
  const { body } = await desk.rest<{ docs: { postedAt: string; title: string }[] }>(
    'GET',
    '/blog/posts?limit=20',
  )
  return body.docs
}

describe('the report of an import', () => {
  let run: string
  beforeAll(async () => {
    run = await readFileOf(desk, token, fileOf(posts))
  })

  it('shows an item as readers would see it, beside its original, of which nothing runs or loads', async () => {
    const [{ key = '' } = {}] = await itemsOf(run, '?q=ports')
    const { body } = await ask<SampleResponse>(run, `sample?key=${encodeURIComponent(key)}`)
    expect(body.page).toContain('<h1 class="p-name">Ports</h1>')
    expect(body.page).toContain('The ports sleep.')
    expect(body.page).toMatch(/class="note"[\s\S]*The Tide/)
    expect(body.original).toMatchObject({ isWhole: true })
    expect(body.original.html).toContain('<mark>[poll')
    expect(body.original.html).toContain('A crane · https://track.example/a.png')
    expect(body.original.html).not.toMatch(/<script|<img|alert|src=|href=/)
    expect(body).toMatchObject({
      addresses: {
        from: 'quay.example/2024/03/02/ports/',
        new: '/2024/03/02/ports',
        old: '/2024/03/02/ports',
      },
      firstAppeared: { where: 'outlet' },
      pictures: 1,
    })
    const others = await ask(run, 'sample?key=none')
    expect(others.status).toBe(404)
  })

  it('proposes what to look at first', async () => {
    const { body } = await ask<{ docs: { title: string; why: string }[] }>(run, 'samples')
    expect(body.docs.map(({ title, why }) => [why, title])).toContainEqual(['lost', 'Ports'])
    expect(body.docs.map(({ why }) => why)).toContain('typical')
    const { body: few } = await ask<{ docs: object[] }>(run, 'samples?topic=Links')
    expect(few.docs).toMatchObject([{ title: 'Links' }])
  })

  it('takes a topic as an outlet, leaves another out, and gives posts an address of their title', async () => {
    const asOutlet = { outlet: 'Quay Weekly', withoutTopic: 'Quay Weekly' }
    await decide(run, { outlet: 'Wrong', withoutTopic: 'Links' })
    expect((await itemsOf(run, '?outlet=Wrong')).length).toBe(5)
    await decide(run, { asRead: true })
    expect((await itemsOf(run, '?outlet=Tide')).map(({ title }) => title)).toEqual(['Ports'])
    await decide(run, { firstAppeared: 'blog' })
    expect((await decide(run, asOutlet, { topic: 'Quay Weekly' })).body).toMatchObject({
      changed: 2,
    })
    await decide(run, { decision: 'leave-out' }, { topic: 'Links' })
    const { body } = await decide(run, { address: 'new' }, { topic: 'Quay Weekly' })
    expect(body).toMatchObject({ changed: 2, counts: { importable: 4 } })
    const { body: groups } = await ask<{ addresses: object[] }>(run, 'groups')
    expect(groups.addresses).toMatchObject([
      { name: 'old', count: 3 },
      { name: 'new', count: 2 },
    ])
    expect((await decide(run, { address: 'elsewhere' })).status).toBe(400)
  })

  it('says after the import which old addresses its articles did not get', async () => {
    await doStep(desk, token, run, 'start')
    const written = await itemsOf(run, '?state=written')
    expect(written.map(({ outlet, refused, title }) => [title, outlet, refused])).toEqual([
      ['Ports', 'quay.example', []],
      ['Q', 'Quay Weekly', []],
      ['R', 'Quay Weekly', []],
      ['Ports again', 'quay.example', [{ path: '/2024/03/02/ports/', reason: 'taken' }]],
    ])
    expect((await runOf(desk, token, run)).counts).toMatchObject({ refused: 1 })
    const titles = async (query: string) => (await itemsOf(run, query)).map(({ title }) => title)
    expect(await titles('?refused=true')).toEqual(['Ports again'])
    expect(await titles('?leftOut=command')).toEqual(['Ports'])
    const article = await desk.payload.findByID({
      id: String(written[1]?.article),
      collection: 'articles',
      overrideAccess: true,
    })
    expect(article.topics).toEqual([])
  })

  it('has its posts in the order of their hours', async () => {
    const found = await postsOnBlog()
    expect(found.map(({ title }) => title)).toEqual(['Q', 'Ports again', 'R', 'Ports'])
    expect(found.map(({ postedAt }) => postedAt)).toEqual(
      ['20:15', '11:00', '09:30', '08:00'].map((time) => `2024-03-02T${time}:00.000Z`),
    )
  })
})

it('makes nothing public that was on no blog, whatever is said of where it appeared', async () => {
  const text =
    '---\ntitle: A file\nauthor: Ada Brook\n---\n\nThe text of a file that nobody has published.\n'
  const run = await readFileOf(desk, token, Buffer.from(text))
  for (const set of [{ firstAppeared: 'blog' }, { outlet: 'The Tide' }]) {
    await decide(run, set)
    const [item] = await itemsOf(run)
    const { body } = await ask<SampleResponse>(run, `sample?key=${encodeURIComponent(item!.key)}`)
    expect(body.original).toMatchObject({ html: expect.stringContaining('<pre>---') as string })
    expect(body.addresses).toBeNull()
  }
  await doStep(desk, token, run, 'start')
  const [item] = await itemsOf(run)
  const article = await desk.payload.findByID({
    id: String(item?.article),
    collection: 'articles',
    overrideAccess: true,
  })
  expect(article.stage).not.toBe('republished-on-blog')
})

it('has a source without an original that can be shown', async () => {
  const run = await readFileOf(desk, token, ghostExport([{ html: '<p>Words.</p>', title: 'Gh' }]))
  const [item] = await itemsOf(run)
  const { body } = await ask<SampleResponse>(run, `sample?key=${encodeURIComponent(item!.key)}`)
  expect(body.original.html).toContain('<p>Words.</p>')
})
