import type { Piece } from 'offprint-reader'

import { describe, expect, it } from 'vitest'

import type { IntakeArticleRequest } from '../../../../src/import/intake/types.ts'

import {
  addressIn,
  holderOf,
  sourceOfPaste,
  sourceRequest,
  withHolder,
} from '../../../../src/admin/NewArticle/source.ts'

describe('a paste', () => {
  it('is its HTML, where that says more than colours', () => {
    const html = '<meta charset="utf-8"><p>One<sup>1</sup></p>'
    expect(sourceOfPaste({ html, text: 'One1' }, '')).toEqual({ type: 'html', html })
    const colours = '<div style="color: red"><span># One</span><br></div>'
    expect(sourceOfPaste({ html: colours, text: '# One' }, '')).toEqual({
      type: 'text',
      text: '# One',
    })
  })

  it('of an address alone is fetched, also where the browser made a link of it', () => {
    const text = 'https://example.org/a'
    const source = sourceOfPaste({ html: `<a href="${text}">${text}</a>`, text }, '')
    expect(source).toEqual({ type: 'url', url: text })
  })

  it('after a refusal is the text of the address that was kept', () => {
    const url = 'https://example.org/a'
    expect(sourceOfPaste({ html: '<p>One</p>', text: 'One' }, url)).toEqual({
      type: 'html',
      html: '<p>One</p>',
      url,
    })
    expect(sourceOfPaste({ html: '', text: '  ' }, url)).toBeNull()
  })
})

it.each([
  ['https://example.org/a', 'https://example.org/a'],
  [' www.example.org ', 'https://www.example.org'],
  ['example.org/2026/a', 'https://example.org/2026/a'],
  ['example.org', null],
  ['ftp://example.org/a', null],
  ['javascript:alert(1)', null],
  ['https://example.org/a and more', null],
])('the address in %j is %j', (text, address) => {
  expect(addressIn(text)).toBe(address)
})

it.each([
  ['# A title\n\nText', 'markdown'],
  ['Text[^1]\n\n[^1]: Note', 'markdown'],
  ['---\ntitle: A title\n---\nText', 'markdown'],
  ['See [this](https://example.org)', 'markdown'],
  ['A title\n\nText with a mark.1', 'text'],
])('%j is sent as %s', (text, key) => {
  expect(sourceRequest({ type: 'text', text })).toEqual({ [key]: text })
})

describe('the source', () => {
  const piece = (...sources: string[]) => ({ pictures: [{ sources }] }) as unknown as Piece
  const html = '<p>Text</p>'

  it('is sent again where pictures of a piece lie in it', async () => {
    const file = new File(['x'], 'essay.docx')
    const held = piece('https://a.example/b.png', '#word/media/image1.png')
    expect(holderOf({ type: 'file', file }, [piece(), held])).toBe(file)
    expect(await holderOf({ type: 'html', html }, [held])?.text()).toBe(html)
    expect(holderOf({ type: 'file', file }, [piece('https://a.example/b.png')])).toBeUndefined()
    expect(holderOf({ type: 'url', url: 'https://a.example' }, [held])).toBeUndefined()
  })

  it('is left out where both would be too large', () => {
    const request = { overrides: {}, piece: {} } as unknown as IntakeArticleRequest
    const small = withHolder(request, new File(['x'], 'a.docx')) as FormData
    expect([...small.keys()]).toEqual(['article', 'file'])
    expect(withHolder(request, new File([new Uint8Array(10_000_000)], 'a.docx'))).toBe(request)
    expect(withHolder(request, undefined)).toBe(request)
  })
})
