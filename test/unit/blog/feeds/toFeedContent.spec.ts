import { describe, expect, it } from 'vitest'

import type { Post } from '../../../../src/blog/post.ts'

import { toFeedContent } from '../../../../src/blog/feeds/toFeedContent.ts'
import { picture } from '../rows.ts'
import { hostile, postAddress, postWith, readHTML, site, withFootnote } from './feedPosts.ts'

const original = 'https://tide.example/ports'

function pageOf(...args: Parameters<typeof postWith>) {
  return readHTML(toFeedContent(site, postWith(...args)))
}

function linksIn(page: HTMLElement) {
  return [...page.querySelectorAll('a')].map((link) => [
    link.textContent,
    link.getAttribute('href'),
  ])
}

describe('an article in full mode', () => {
  it('has the note, the text as printed, and then its source', () => {
    expect(toFeedContent(site, postWith())).toBe(
      '<div dir="auto" lang="en"><p>My article on ports.</p><hr>' +
        '<p>What the ports know</p><p>Lower Harbour, 2 January 2024</p>' +
        '<p>First words.</p><p>And the last ones.</p><p>Thanks to the pilots.</p>' +
        '<p>Ada Brook is a fellow at the Institute of Tides</p><hr>' +
        '<p>First published in The Tide, 2 January 2024. ' +
        `<a href="${original}">Read the original</a></p></div>`,
    )
  })

  it('ends with the credit line if the original has no address', () => {
    const page = pageOf({}, { outlet_url: null })
    expect(page.querySelectorAll('a')).toHaveLength(0)
    expect(page.textContent).toMatch(/First published in The Tide, 2 January 2024\.$/)
  })

  it('has its picture, with a complete address', () => {
    const image = pageOf({}, { lead_image: picture.id }).querySelector('figure')
    const source = '<source type="image/webp" srcset="/a.webp 480w" sizes="auto, 100vw">'
    const body = `<picture>${source}<img alt="" src="/a.jpg"></picture>`
    expect(toFeedContent(site, postWith({ body }))).toContain(
      '<img alt="" src="https://blog.example/a.jpg"><p>Thanks',
    )
    expect(image?.innerHTML).toBe(
      '<img alt="A harbour at night" src="https://blog.example/api/media/file/harbour-1200.jpg"' +
        ' width="1200" height="800"><figcaption><div class="caption">The harbour</div> <div class="credit">A. Lind</div></figcaption>',
    )
  })

  it('has no rule without a note', () => {
    const page = pageOf({ creditLine: '', note: '' }, { outlet_url: null })
    expect(page.querySelectorAll('hr')).toHaveLength(0)
  })
})

describe('an article in another mode', () => {
  const everything = {
    acknowledgements: ['Secret thanks'],
    body: '<p>Secret body</p>',
    bylineText: ['Secret byline'],
    dateline: 'Secret place',
    excerpt: 'First words…',
    leadImage: {
      alt: 'Secret',
      caption: '',
      credit: '',
      height: 1,
      sizes: [],
      url: '/secret.jpg',
      width: 1,
    },
  }

  it('as an excerpt has the note, the excerpt and a link to the rest', () => {
    expect(toFeedContent(site, postWith({ ...everything, mode: 'excerpt' }))).toBe(
      '<div dir="auto" lang="en"><p>My article on ports.</p><hr><p>First words…</p><hr>' +
        '<p>First published in The Tide, 2 January 2024. ' +
        `<a href="${original}">Read the whole article in The Tide</a></p></div>`,
    )
  })

  it('may have no excerpt', () => {
    const page = pageOf({ excerpt: null, mode: 'excerpt' })
    expect(page.querySelectorAll('hr')).toHaveLength(1)
    expect(linksIn(page)).toEqual([['Read the whole article in The Tide', original]])
  })

  it('as a link has the note and a link to the article', () => {
    expect(toFeedContent(site, postWith({ ...everything, mode: 'link' }))).toBe(
      '<div dir="auto" lang="en"><p>My article on ports.</p><hr>' +
        '<p>First published in The Tide, 2 January 2024. ' +
        `<a href="${original}">Read the whole article in The Tide</a></p></div>`,
    )
  })

  it('says where it is, without an address too; nothing where the outlet is unknown', () => {
    const words = (changes: Partial<Post>) =>
      pageOf({ creditLine: '', mode: 'link', note: '', ...changes }, { outlet_url: null })
        .textContent
    expect(words({})).toBe('The whole article is in The Tide.')
    expect(words({ outlet: null })).toBe('')
  })

  it('leads to it in the language of the article, or of the site where we lack that', () => {
    const german = pageOf({ language: 'de', mode: 'link' })
    expect(linksIn(german)).toEqual([['Den ganzen Artikel lesen: The Tide', original]])
    expect(german.querySelector('span[lang]')).toBeNull()
    const finnish = pageOf({ language: 'fi', mode: 'link' })
    expect(finnish.querySelector('span[lang=en]')?.textContent).toBe(
      'Read the whole article in The Tide',
    )
  })
})

describe('links', () => {
  it('of footnotes lead to the post, in the note and in the text', () => {
    const body = withFootnote('Words')
    expect(linksIn(pageOf({}, { body, note: body }))).toEqual([
      ['1', `${postAddress}#note-fn-n`],
      ['\u21a9\ufe0e', `${postAddress}#note-fnref-n`],
      ['1', `${postAddress}#fn-n`],
      ['\u21a9\ufe0e', `${postAddress}#fnref-n`],
      ['Read the original', original],
    ])
  })

  it('of text are complete', () => {
    const post = { body: '<p><a href="/piers">piers</a></p>', note: '<img alt="" src="/a.jpg">' }
    const page = pageOf(post)
    expect(linksIn(page)[0]).toEqual(['piers', 'https://blog.example/piers'])
    expect(page.querySelector('img')?.getAttribute('src')).toBe('https://blog.example/a.jpg')
  })
})

it.each(hostile)('keeps %s as text', (_, written, found) => {
  const outlet = { name: written, slug: 'x', kind: null, url: null }
  const leadImage = {
    alt: written,
    caption: written,
    credit: '',
    height: 1,
    sizes: [],
    url: '/a.jpg',
    width: 1,
  }
  const lines = [written]
  const full = pageOf({
    acknowledgements: lines,
    bylineText: lines,
    creditLine: written,
    dateline: written,
    leadImage,
    outlet,
    standfirst: lines,
  })
  expect(full.querySelector('script')).toBeNull()
  expect(full.textContent?.split(found)).toHaveLength(7)
  expect(full.querySelector('img')?.alt).toBe(found)
  expect(pageOf({ excerpt: written, mode: 'excerpt' }).textContent).toContain(found)
  const link = pageOf({ creditLine: '', mode: 'link', note: '', outlet }, { outlet_url: null })
  expect(link.textContent).toBe(`The whole article is in ${found}.`)
})
