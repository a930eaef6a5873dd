// Texts that are no articles are refused with what they look like; the blog itself is no outlet.
import { describe, expect, it } from 'vitest'

import { parseSource } from '../../src/sources/parseSource.ts'
import { article } from '../accounting/pages/article.ts'
import { p, wordFile } from '../helpers/wordFile.ts'

const encoder = new TextEncoder()

const tex = String.raw`\documentclass{article}
\title{Low water}
\author{Mina Holt}
\begin{document}
\maketitle
The pilots know the bank.
\section{Tides}
They lost three ships.
\end{document}`

const mailbox = `From mina@holt.example Thu Mar  5 08:00:00 2026
From: Mina Holt <mina@holt.example>
Subject: Low water

The text is below.

From bo@reed.example Fri Mar  6 08:00:00 2026
From: Bo Reed <bo@reed.example>
Subject: Re: Low water

Thank you.`

const publications = `2021
Holt, Mina. “The bank that moves.” Journal of Tides 12, no. 3 (2021): 14–20.
Holt, Mina, and Bo Reed. “Slack water.” Harbour Review 4, no. 1 (2021): 5–9.
2020
Holt, Mina. “Three ships.” Journal of Tides 11, no. 2 (2020): 1–12.
Holt, Mina. “Fog.” In Ports, ed. Cy Lee, pp. 12–30. Exampleton, 2020.
2019
Holt, Mina. “Pilots, and what they know.” Port Papers, vol. 7 (2019): 3–8.
Holt, Mina. “Low water.” Harbour Review 3, no. 4 (2019): 44–51.`

describe('a text that is no article is refused', () => {
  it.each([
    ['LaTeX', tex],
    ['mailbox', mailbox],
    ['list of publications', publications],
  ])('as %s', async (name, text) => {
    await expect(parseSource({ bytes: encoder.encode(text) })).rejects.toMatchObject({
      name: 'SourceUnreadable',
      message: expect.stringContaining(name),
    })
  })
})

const byYear = Array.from(
  { length: 8 },
  (_, n) => `${2024 - Math.floor(n / 2)}: Three ships and what they carried, Harbour Review`,
).join('\n')

const sections = String.raw`\title{Low water}
\author{Mina Holt}
\section{Tides}
The pilots know the bank.
\section{Fog}
They lost three ships.`

const samples: [name: string, text: string][] = [
  ['LaTeX', tex],
  ['LaTeX', sections],
  ['list of publications', publications],
  ['list of publications', byYear],
]

describe.each(samples)('a source that holds %s is refused', (name, text) => {
  const lines = text.split('\n').filter(Boolean)
  const refused = {
    name: 'SourceUnreadable',
    message: expect.stringContaining(name) as unknown,
  }
  it('in a Word file', async () => {
    const bytes = await wordFile({ body: lines.map((line) => p(line)).join('') })
    await expect(parseSource({ bytes })).rejects.toMatchObject(refused)
  })
  it.each([
    ['of paragraphs', lines.map((line) => `<p>${line}</p>`).join('')],
    ['of a list', `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`],
    ['of code', `<pre>${text}</pre>`],
  ])('in a page %s', async (_, body) => {
    const html = `<!doctype html><html><head><title>Mina Holt</title></head><body><nav><a href="/">Home</a></nav><main><h1>Mina Holt</h1>${body}</main><footer>Imprint</footer></body></html>`
    await expect(parseSource({ bytes: encoder.encode(html) })).rejects.toMatchObject(refused)
  })
  it('in a Markdown file', async () => {
    const bytes = encoder.encode(`# Mina Holt\n\n${lines.join('\n\n')}`)
    await expect(parseSource({ bytes, kind: 'markdown' })).rejects.toMatchObject(refused)
  })
})

describe('an article is none of them', () => {
  const paragraphs = article.paragraphs.map((line) => `<p>${line}</p>`).join('')
  const years = Array.from(
    { length: 8 },
    (_, n) => `<p>${1990 + n}: The bank moves on a little.</p>`,
  )
  it.each([
    ['that shows LaTeX as code', `${paragraphs}<pre>${tex}</pre>`],
    ['that is a chronicle', years.join('')],
    [
      'with more sources than paragraphs',
      `${paragraphs}${publications
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}`,
    ],
  ])('%s', async (_, body) => {
    const bytes = encoder.encode(`<h1>${article.title}</h1>${body}`)
    expect((await parseSource({ bytes })).pieces).toMatchObject([{ title: article.title }])
  })
})

it('an article with as many notes is none of them', async () => {
  const paragraph = 'The pilots know the bank, and in two hundred years they have lost three ships.'
  const notes = publications.split('\n').filter((line) => line.startsWith('Holt'))
  const text = `Low water\n\nBy Mina Holt\n\n${notes.map((_, n) => `${paragraph}[${n + 1}]`).join('\n')}\n\nNotes\n${notes.map((note, n) => `[${n + 1}] ${note}`).join('\n')}\n`
  const { pieces } = await parseSource({ bytes: encoder.encode(text) })
  expect(pieces).toMatchObject([{ title: 'Low water' }])
})

describe('a page of the blog itself', () => {
  const html = `<title>Low water - Tides</title><meta property="og:site_name" content="Tides"><article><h1>Low water</h1><p>${'The pilots know the bank. '.repeat(20)}</p></article>`
  const source = { bytes: encoder.encode(html), url: 'https://tides.example/low-water' }
  it.each([
    { name: 'The Tides', url: 'https://elsewhere.example' },
    { name: 'Other', url: 'https://www.tides.example' },
  ])('names no outlet', async (site) => {
    const { pieces } = await parseSource(source, { site })
    expect(pieces).toMatchObject([{ isCopy: true, outlet: null, outletUrl: null }])
    expect(pieces[0]?.proposals.map(({ message }) => message).join()).toContain('page of this blog')
  })
  it('is that of another outlet for any other blog', async () => {
    const { pieces } = await parseSource(source, { site: { name: 'Other', url: '' } })
    expect(pieces).toMatchObject([{ isCopy: false, outlet: 'Tides', outletUrl: source.url }])
  })
})
