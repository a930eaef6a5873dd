// A line above or below a text that names the outlet and the date becomes these fields, in sources of every kind.
import { describe, expect, it } from 'vitest'

import { parseSource } from '../../src/sources/parseSource.ts'
import { article } from '../accounting/pages/article.ts'
import { asFound } from '../helpers/pieces.ts'
import { p, wordFile } from '../helpers/wordFile.ts'

const { paragraphs, title } = article

type Place = 'below' | 'between' | 'top'

function linesWith(line: string, place: Place): string[] {
  const [head, by] = ['#', 'By Mina Holt']
  return {
    below: [head, by, ...paragraphs, line],
    between: [head, by, line, ...paragraphs],
    top: [line, head, by, ...paragraphs],
  }[place]
}

function html(lines: string[]): string {
  return lines.map((line) => (line === '#' ? `<h1>${title}</h1>` : `<p>${line}</p>`)).join('\n')
}

const sources: Record<string, (lines: string[]) => Promise<string | Uint8Array> | string> = {
  'a Markdown file': (lines) =>
    lines.map((line) => (line === '#' ? `# ${title}` : line)).join('\n\n'),
  'a page': (lines) =>
    `<!doctype html><html><body><nav><a href="/">Home</a></nav><article>${html(lines)}</article><footer>Imprint</footer></body></html>`,
  'a paste': html,
  'a Word file': async (lines) =>
    wordFile({ body: lines.map((line) => (line === '#' ? p(title, 'Title') : p(line))).join('') }),
}

async function read(
  name: string,
  line: string,
  place: Place,
  knownOutlets: string[] = [],
): Promise<Partial<ReturnType<typeof asFound>> | undefined> {
  const made = (await sources[name]?.(linesWith(line, place))) ?? ''
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made
  const isMarkdown = name === 'a Markdown file'
  const kind = isMarkdown ? ('markdown' as const) : undefined
  const { pieces } = await parseSource({ bytes, ...(kind && { kind }) }, { knownOutlets })
  return pieces.map(asFound)[0]
}

describe.each(Object.keys(sources))('in %s', (name) => {
  it.each<Place>(['top', 'between', 'below'])('outlet and date are taken (%s)', async (place) => {
    // Above the title of a page stands its site.
    const isAbove = name === 'a page' && place === 'top'
    const piece = await read(name, 'The Straits Gazette, 5 March 2026', isAbove ? 'between' : place)
    expect(piece).toMatchObject({
      dateline: 'The Straits Gazette, 5 March 2026',
      outlet: 'The Straits Gazette',
      published: '2026-03-05',
      sources: { outlet: 'text', published: 'text' },
      title,
    })
    expect(JSON.stringify(piece?.document)).not.toContain('Gazette')
    expect(piece?.leftOut?.filter(({ reason }) => reason === 'unread')).toEqual([])
  })
  it('a known outlet needs no word such as "Gazette"', async () => {
    expect(await read(name, 'Slack Water, May 2024', 'below', ['Slack Water'])).toMatchObject({
      outlet: 'Slack Water',
      published: '2024-05',
    })
  })
  it('a sentence says that it is a copy', async () => {
    const line = 'First published in The Straits Gazette, 3 May 2024'
    const piece = await read(name, line, 'below')
    expect(piece).toMatchObject({ isCopy: true, note: [line], published: '2024-05-03' })
  })
})

it.each([
  ['Süddeutsche Zeitung, 3. Mai 2024', 'Süddeutsche Zeitung', '2024-05-03'],
  ['The Straits Gazette | Opinion | 5 March 2026', 'The Straits Gazette', '2026-03-05'],
  ['(Le Monde, 3 mai 2024)', 'Le Monde', '2024-05-03'],
  ['5 March 2026, The Straits Gazette', 'The Straits Gazette', '2026-03-05'],
  ['Published by The Straits Gazette on 5 March 2026.', 'The Straits Gazette', '2026-03-05'],
  ['Journal of Tides, vol. 12, no. 3 (2021)', 'Journal of Tides', '2021'],
  ['The Harbour Gazette', 'The Harbour Gazette', undefined],
])('"%s" names %s', async (line, outlet, published) => {
  expect(await read('a Word file', line, 'below')).toMatchObject({
    outlet,
    published: published ?? null,
  })
})

it.each([
  'Averil, 5 March 2026',
  'I read it in The Straits Gazette on 5 March 2026',
  'The last post, 5 March 2026',
  'See also: The Straits Gazette, 5 March 2026',
  '[1] The Straits Gazette, 5 March 2026',
  'Institute of Tides, 5 March 2026',
])('"%s" names none, and stays', async (line) => {
  const piece = await read('a Word file', line, 'below')
  expect(piece?.outlet).toBeNull()
  expect(JSON.stringify(piece)).toContain(line.replace(/^\[1\] /, ''))
})
