// Pages that show something in place of a text. All texts are made up.
import { describe, expect, it } from 'vitest'

import { readPage } from '../helpers/readers.ts'
import { sentence } from './pilots.ts'

function page(body: string, head = ''): string {
  return `<html><head><title>Low water</title>${head}</head><body>${body}</body></html>`
}

it.each([
  [
    '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>',
    /loaded by the browser/,
  ],
  [
    '<main><h1>Just a moment…</h1><p>Verify you are human by completing the action below.</p></main>',
    /whether a person opens it/,
  ],
  [
    '<main><h1>Your privacy</h1><p>We and our partners use cookies. You can accept all cookies or manage your choices.</p><button>OK</button></main>',
    /asks about cookies/,
  ],
  ['<main></main>', /no text/],
])('%s is unreadable, with the reason', (body, reason) => {
  expect(() => readPage(page(body))).toThrow(reason)
})

describe('a text for subscribers', () => {
  const teaser = `<article><h1>Low water</h1><p>${sentence.repeat(3)}</p>`
  const whole = `<article><h1>Low water</h1>${`<p>${sentence.repeat(5)}</p>`.repeat(4)}`

  it.each([
    ['<p class="x">Subscribe to continue reading</p>', ''],
    ['<div><h3>This post is for paid subscribers</h3></div>', ''],
    ['<p>Dieser Artikel ist nur für Abonnenten.</p>', ''],
    ['<p>Cet article est réservé aux abonnés.</p>', ''],
    ['<p>Contenido exclusivo para suscriptores</p>', ''],
    ['', '<meta property="article:content_tier" content="locked">'],
    ['', '<script type="application/ld+json">{"isAccessibleForFree":"False"}</script>'],
  ])('with %s%s is refused where it is a beginning only', (line, head) => {
    expect(() => readPage(page(`${teaser}${line}</article>`, head))).toThrow(/whole text/)
    const piece = readPage(page(`${whole}${line}</article>`, head))
    expect(piece.proposals.map(({ message }) => message)).toEqual([
      'The page says that its text is for subscribers: check that the end is there.',
    ])
  })

  it('is none where only the margins offer a subscription', () => {
    const piece = readPage(
      page(`${teaser}</article><aside><p>Subscribe to continue reading</p></aside>`),
    )
    expect(piece.proposals).toEqual([])
  })
})

it('a short text about cookies and scripts is a text', () => {
  const piece = readPage(
    page(
      `<article><h1>Low water</h1><p>You can accept cookies, says the board. ${sentence.repeat(4)}</p></article>`,
    ),
  )
  expect(piece.document?.root.children).toHaveLength(1)
})
