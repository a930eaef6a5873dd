// What the settings of the blog make of its pages.
import { expect, it } from 'vitest'

import type { Face, PageSite } from '../../../../src/blog/pages/pageSite.ts'

import { colours, lookOf } from '../../../../src/blog/face/look.ts'
import { renderFront } from '../../../../src/blog/pages/renderFront.tsx'
import { renderPost } from '../../../../src/blog/pages/renderPost.tsx'
import { sheets } from '../../../../src/blog/pages/styles/sheets.ts'
import { stylesIn } from '../../../../src/blog/pages/withStyles.ts'
import { isLinkAddress, isSecureAddress } from '../../../../src/domain/webAddress.ts'
import { longPost, neighbours, overview, site, summaries } from './posts.ts'

const unset: Face = {
  name: '',
  accent: null,
  contact: '',
  footer: '',
  hasAbout: false,
  hasLetter: false,
  links: [],
  logo: null,
  navigation: [],
  portrait: null,
  show: null,
  tagline: '',
  typeface: null,
}

function withFace(face: Partial<Face>): PageSite {
  return { ...site, face: { ...unset, ...face } }
}

const list = { after: '', next: null, posts: summaries(2) }

/** Of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function coloursOf(theme: number, ...names: string[]): string[] {
  return names.map(
    (name) => [...sheets.base.matchAll(new RegExp(`--${name}:(#\\w+)`, 'g'))][theme]![1]!,
  )
}

const mailGrounds = [['#ffffff'], ['#16181b', '#10151b']]

it('the usual colour is that of the style sheet', () => {
  expect([0, 1].flatMap((theme) => coloursOf(theme, 'link'))).toEqual(colours.usual)
})

it.each(Object.entries(colours))('%s can be read on every ground, in both themes', (_, pair) => {
  for (const [theme, colour] of pair.entries()) {
    // The last one is that of mails, and of the words on their buttons.
    const grounds = [...coloursOf(theme, 'paper', 'tint', 'mark'), ...mailGrounds[theme]!]
    for (const ground of grounds) {
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
    }
  }
})

it('a page without settings is as before, but for the settings', () => {
  expect(renderFront(list, overview, withFace({}))).toBe(renderFront(list, overview, site))
  expect(renderPost(longPost(2), neighbours, withFace({}))).toBe(
    renderPost(longPost(2), neighbours, site),
  )
})

it('a font of the system takes the place of the files', () => {
  const html = renderPost(longPost(1), neighbours, withFace({ typeface: 'sans' }))
  expect(html).not.toMatch(/@font-face|preload/)
  expect(stylesIn(html)).toContain(lookOf({ accent: null, typeface: 'sans' }))
})

it('the logo is the name for whoever cannot see it, the portrait adds nothing', () => {
  const image = {
    alt: 'A',
    caption: '',
    credit: '',
    height: 10,
    sizes: [],
    url: '/a.png',
    width: 20,
  }
  const logo = renderFront(list, overview, withFace({ logo: image }))
  expect(logo).toMatch(new RegExp(`<img alt="${site.name}" class="logo"[^>]*/></a>`))
  const portrait = renderFront(list, overview, withFace({ portrait: image }))
  expect(portrait).toMatch(new RegExp(`<img alt class="portrait"[^>]*/>${site.name}</a>`))
  const square = { height: 8, url: '/square.webp', width: 8 }
  const cut = renderFront(list, overview, withFace({ portrait: { ...image, square } }))
  expect(cut).toContain(
    '<img alt class="portrait" fetchpriority="high" height="8" src="/square.webp" width="8"/>',
  )
})

it.each([
  ['ada@blog.example', '<a href="mailto:ada@blog.example">ada@blog.example</a>'],
  ['https://ada.example/', '<a href="https://ada.example/">ada.example</a>'],
  ['javascript:alert(1)', '<span>javascript:alert(1)</span>'],
  ['Write to <b>me</b>', '<span>Write to &lt;b>me&lt;/b></span>'],
])('the contact %s becomes %s', (contact, html) => {
  expect(renderFront(list, overview, withFace({ contact }))).toContain(html)
})

it('the first heading is the first, whatever stands on the front page', () => {
  const html = renderFront(list, overview, withFace({ hasAbout: true, hasLetter: true }), {
    intro: { about: 'I write.', outlets: [{ name: 'The Tide', slug: 'the-tide', count: 2 }] },
    pinned: summaries(1),
    series: {
      slug: 'straits',
      description: '',
      posts: [{ language: 'fr', path: '/un', title: 'Un' }],
      title: 'Straits',
    },
  })
  expect(html.match(/<h\d/g)?.[0]).toBe('<h1')
  expect(html.match(/<h1/g)).toHaveLength(1)
  expect(html).toContain('href="/subscribe"')
  expect(html).toContain('<h2><a href="/series/straits">Straits</a></h2>')
  expect(html).toContain('<a href="/un" lang="fr">Un</a>')
})

it('titles alone are a title and where it first appeared', () => {
  const html = renderFront(list, overview, withFace({ show: 'titles' }))
  expect(html).not.toMatch(/class="p-summary"|class="authors"/)
  expect(html).toContain('First published in')
})

it.each([
  ['/about', true],
  ['//elsewhere.example', false],
  ['/\\elsewhere.example', false],
  ['mailto:a@b.example', true],
  ['https://a.example', true],
  ['javascript:alert(1)', false],
  ['about', false],
])('a link may lead to %s: %s', (address, isAllowed) => {
  expect(isLinkAddress(address)).toBe(isAllowed)
})

it.each([
  ['https://a.example/@b', true],
  ['http://a.example', false],
  ['https://user@a.example', false],
])('a profile may stand at %s: %s', (address, isAllowed) => {
  expect(isSecureAddress(address)).toBe(isAllowed)
})
