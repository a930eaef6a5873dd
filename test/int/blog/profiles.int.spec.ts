import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'

import { findAuthor, findOutlet } from '../../../src/blog/profiles.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'
import { makeArticle, moveTo } from '../../helpers/documents.ts'

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
afterAll(() => desk.close())

async function slugsOf({ author, outlet }: { author: string; outlet: string }) {
  const { payload } = desk
  const [one, other] = await Promise.all([
    payload.findByID({ id: author, collection: 'authors', overrideAccess: true }),
    payload.findByID({ id: outlet, collection: 'outlets', overrideAccess: true }),
  ])
  return { author: one.slug ?? '', outlet: other.slug ?? '' }
}

async function found({ author, outlet }: { author: string; outlet: string }) {
  return {
    author: await findAuthor(desk.payload, author),
    outlet: await findOutlet(desk.payload, outlet),
  }
}

const affiliation = { institution: expect.stringMatching(/^Institute/) as unknown, url: null }
const nothing = { author: null, outlet: null }

describe('an author and an outlet', () => {
  it('are public while an article of theirs is on the blog, and not before or after', async () => {
    const made = await makeArticle(desk.payload)
    const slugs = await slugsOf(made)
    expect(await found(slugs)).toEqual(nothing)
    await moveTo(desk.payload, made.article, 'published-at-outlet')
    expect(await found(slugs)).toEqual(nothing)
    await moveTo(desk.payload, made.article, 'republished-on-blog')
    expect(await found(slugs)).toMatchObject({
      author: { slug: slugs.author },
      outlet: { slug: slugs.outlet },
    })
    await moveTo(desk.payload, made.article, 'published-at-outlet')
    expect(await found(slugs)).toEqual(nothing)
  })

  it('contain public fields only, without the terms', async () => {
    const made = await makeArticle(desk.payload)
    const { payload } = desk
    const slugs = await slugsOf(made)
    await payload.update({
      id: made.author,
      collection: 'authors',
      data: {
        affiliations: [
          { from: '2011-05-01', institution: made.institution, role: 'pilot', to: '2015-05-01' },
          { from: '2020-01-01', institution: made.institution },
        ],
        bio: ' Writes about water. ',
        links: ['https://ada.example/'],
      },
      overrideAccess: true,
    })
    await payload.update({
      id: made.outlet,
      collection: 'outlets',
      data: { url: 'https://tide.example' },
      overrideAccess: true,
    })
    await moveTo(payload, made.article, 'published-at-outlet', 'republished-on-blog')
    expect(await found(slugs)).toEqual({
      author: {
        name: expect.stringMatching(/^Author/),
        slug: slugs.author,
        affiliations: [
          { ...affiliation, from: '2020', isPast: false, role: '', to: '' },
          { ...affiliation, from: '2011', isPast: true, role: 'pilot', to: '2015' },
        ],
        bio: 'Writes about water.',
        links: ['https://ada.example/'],
        orcid: null,
        portrait: null,
      },
      outlet: {
        name: expect.stringMatching(/^Outlet/),
        slug: slugs.outlet,
        kind: 'newspaper',
        url: 'https://tide.example',
      },
    })
  })

  it.each(['', 'nobody', '\u0000', "' or 1=1", 'x'.repeat(5000)])('are 404 at %j', async (slug) => {
    expect(await found({ author: slug, outlet: slug })).toEqual(nothing)
  })
})
