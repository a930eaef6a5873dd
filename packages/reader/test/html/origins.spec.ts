// Statements of where an article appeared first, in the words that sites use. All names are made up.
import { expect, it } from 'vitest'

import { readPage } from '../helpers/readers.ts'
import { paragraphs } from './pilots.ts'

const text = paragraphs(5)

function read(before: string, behind = '') {
  return readPage(
    `<html><head><title>Low water</title><meta property="og:site_name" content="Mirror"></head><body><article><h1>Low water</h1>${before}${text}${behind}</article></body></html>`,
  )
}

it.each([
  ['A version of this article first appeared in the Port Gazette.', 'Port Gazette', undefined],
  ['Originally published at Tidewater on 3 March 2021.', 'Tidewater', '2021-03-03'],
  [
    'This article is republished from Tidewater under a Creative Commons licence.',
    'Tidewater',
    undefined,
  ],
  ['Cross-posted from Tidewater.', 'Tidewater', undefined],
  ['Reprinted with permission from the Averil Post.', 'Averil Post', undefined],
  ['Original article: Tidewater, March 2021', 'Tidewater', '2021-03'],
  [
    'Dieser Beitrag erschien zuerst in der Hafenzeitung vom 3. März 2021.',
    'Hafenzeitung',
    '2021-03-03',
  ],
  ['Dieser Artikel ist am 3. März 2021 zuerst in Die Ebbe erschienen.', 'Die Ebbe', '2021-03-03'],
  ['Erstveröffentlichung: Hafenblatt 3/2021', 'Hafenblatt', undefined],
  ['Cet article a été publié dans Le Port le 3 mars 2021.', 'Le Port', '2021-03-03'],
  ['Initialement paru dans la Revue des ports, mars 2021.', 'Revue des ports', '2021-03'],
  [
    'Este artículo fue publicado originalmente en El Muelle el 3 de marzo de 2021.',
    'El Muelle',
    '2021-03-03',
  ],
  ['Publicado originalmente em Folha do Porto', 'Folha do Porto', undefined],
  [
    'Questo articolo è stato pubblicato originariamente su La Marea il 3 marzo 2021.',
    'La Marea',
    '2021-03-03',
  ],
  ['Dit artikel verscheen eerder in De Haven.', 'De Haven', undefined],
])('"%s" names %s', (line, outlet, published) => {
  for (const piece of [read(`<p><em>${line}</em></p>`), read('', `<p>${line}</p>`)]) {
    expect(piece).toMatchObject({
      isCopy: true,
      note: [line],
      outlet,
      published: published ?? null,
    })
    expect(JSON.stringify(piece.document)).not.toContain(line.slice(0, 30))
  }
})

it('a sentence behind a note on the author names it, too', () => {
  const piece = read(
    '',
    '<p>Ada Quill is a fellow at the Institute of Tides. This article first appeared in the Port Gazette.</p>',
  )
  expect(piece).toMatchObject({ isCopy: true, outlet: 'Port Gazette' })
})

it.each([
  'Publié par Ada Quill',
  'Publicado en Noticias',
  'Originally from Averil, she moved here in May.',
  'The article first appeared in print in 2012.',
  'Zuerst in Averil, dann in Ebbehafen.',
  'Eerst in Averil, toen hier.',
])('"%s" names no outlet', (line) => {
  expect(read('', `<p>${line}</p>`)).toMatchObject({ isCopy: false, outlet: 'Mirror' })
})
