import { describe, expect, it } from 'vitest'

import type { PostRow } from '../../../../src/blog/postRow.ts'

import { PostArticle } from '../../../../src/blog/pages/PostArticle.tsx'
import { stringsIn } from '../../../../src/blog/pages/strings.ts'
import { longText, postOf, render, textOf } from './pages.ts'

const journal = {
  credit_line: null,
  outlet_issue: '167:3',
  outlet_name: 'The RUSI Journal',
  outlet_slug: 'the-rusi-journal',
  published_at: '2022-09-12T12:00:00.000Z',
}

function source(changes: Partial<PostRow> = {}, language = 'en') {
  return render(PostArticle, {
    post: postOf({ ...journal, ...changes }),
    strings: stringsIn(language),
  })
}

describe('the origin of a post', () => {
  it('is one line, with the outlet, the date and the original to follow', () => {
    const page = source()
    expect(textOf(page, '.origin')).toBe(
      'First published in The RUSI Journal 167:3, 12 September 2022 · Read the original',
    )
    expect(page.querySelector('.origin cite')?.textContent).toBe('The RUSI Journal')
    expect(page.querySelector('.origin a')?.getAttribute('href')).toBe('/outlets/the-rusi-journal')
    expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2022-09-12')
    expect(page.querySelector('a.u-repost-of')?.getAttribute('href')).toBe(
      'https://tide.example/ports',
    )
    expect(page.querySelector('.credit-line')).toBeNull()
    expect(page.querySelectorAll('.source p')).toHaveLength(2)
  })

  it.each<[Partial<PostRow>, string]>([
    [{ outlet_issue: 'vol. 12, issue 2' }, 'The RUSI Journal, vol. 12, issue 2, 12 September 2022'],
    [{ outlet_issue: null }, 'The RUSI Journal, 12 September 2022'],
    [{ precision: 'month' }, 'The RUSI Journal 167:3, September 2022'],
    [{ precision: 'year' }, 'The RUSI Journal 167:3, 2022'],
    [{ precision: 'unknown' }, 'The RUSI Journal 167:3'],
    [{ outlet_issue: 'September 2022', precision: 'month' }, 'The RUSI Journal, September 2022'],
  ])('says what is known of issue and date: %j', (changes, said) => {
    expect(textOf(source(changes), '.origin')).toBe(
      `First published in ${said} · Read the original`,
    )
  })

  it.each<[Partial<PostRow>, null | string]>([
    [{ outlet_url: null }, 'First published in The RUSI Journal 167:3, 12 September 2022'],
    [{ outlet_name: null }, 'First published 12 September 2022 · Read the original'],
    [{ outlet_name: null, precision: 'unknown' }, 'Read the original'],
    [{ outlet_name: null, outlet_url: null, precision: 'unknown' }, null],
  ])('is as short as what is known: %j', (changes, said) => {
    expect(textOf(source(changes), '.origin')).toBe(said)
  })

  it('is told in the language of the page', () => {
    const page = source({}, 'de')
    expect(textOf(page, '.origin')).toBe(
      'Zuerst erschienen in: The RUSI Journal 167:3, 12. September 2022 · Zum Original',
    )
    expect(textOf(page, '.posted')).toBe('Hier veröffentlicht am 3. Februar 2024 · 1 Min. Lesezeit')
  })
})

describe('the credit line', () => {
  it('is left out where it is what is filled in without terms', () => {
    const page = source({ credit_line: 'First published in The RUSI Journal, 12 September 2022.' })
    expect(page.querySelector('.credit-line')).toBeNull()
  })

  it.each([
    '© The RUSI Journal, 12 September 2022',
    'First published by The RUSI Journal on 12 September 2022: https://tide.example/ports',
    'First published in The RUSI Journal, 12 September 2022. All rights reserved.',
    'First published in The RUSI Journal, 13 September 2022.',
    '初出：The RUSI Journal',
  ])('is there word for word where an outlet or an editor wrote it: %s', (credit_line) => {
    expect(textOf(source({ credit_line }), '.credit-line')).toBe(credit_line)
  })

  it('can be followed where it names the original', () => {
    const page = source({ credit_line: 'By courtesy of the editors: https://tide.example/ports.' })
    const link = page.querySelector('.credit-line a')
    expect(link?.getAttribute('href')).toBe('https://tide.example/ports')
    expect(textOf(page, '.credit-line')).toBe(
      'By courtesy of the editors: https://tide.example/ports.',
    )
    expect(page.querySelectorAll('.u-repost-of')).toHaveLength(1)
  })
})

describe('the day on the blog', () => {
  it('stands with the time that reading takes', () => {
    const page = source({ body: longText(2380) })
    expect(textOf(page, '.posted')).toBe('Posted 3 February 2024 · 10 min read')
    expect(page.querySelector('.dt-published')?.getAttribute('datetime')).toBe('2024-02-03')
  })

  it('is left out where nobody knows it', () => {
    expect(textOf(source({ republished_precision: 'unknown' }), '.posted')).toBe('1 min read')
  })

  it('stands alone where the text is elsewhere', () => {
    expect(textOf(source({ mode: 'link' }), '.posted')).toBe('Posted 3 February 2024')
    const nothing = { mode: 'link', republished_precision: 'unknown' } as const
    expect(textOf(source(nothing), '.posted')).toBeNull()
  })
})
