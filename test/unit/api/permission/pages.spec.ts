// The pages of an outlet as HTML: what they say, in each language, and that nothing on them runs.
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'

import type { ShownArticle, ShownLetter } from '../../../../src/api/permission/letter.ts'

import { addressesFrom } from '../../../../src/api/permission/addresses.ts'
import { renderNotice, wordsIn } from '../../../../src/api/permission/pages/frame.tsx'
import { renderConfirm, showGiven } from '../../../../src/api/permission/pages/renderConfirm.tsx'
import { renderLetter } from '../../../../src/api/permission/pages/renderLetter.tsx'
import { renderReceipt } from '../../../../src/api/permission/pages/renderReceipt.tsx'
import { renderSignOff } from '../../../../src/api/permission/signOff/renderSignOff.tsx'
import { languages } from '../../../../src/translations/languages.ts'

type Name = keyof typeof languages
const names = Object.keys(languages) as Name[]
const token = 'a-token'
const site = { name: 'Blog <b>', description: '', language: 'en', url: 'https://blog.example' }

const sender = {
  name: 'Mara Lind',
  address: 'https://blog.example/notes',
  authors: ['Ada <b>Reyes</b>', 'Bo Li'],
  blog: site.name,
  isAuthor: false,
  mail: 'mara@blog.example',
}

function article(id: string, more: Partial<ShownArticle> = {}): ShownArticle {
  return {
    id,
    agreedCredit: '',
    answer: null,
    authors: ['Ada <b>Reyes</b>', 'Bo Li'],
    creditLine: `First published in Outlet, ${id}.`,
    from: null,
    grantedFrom: null,
    grantedMode: null,
    isAccepted: false,
    mode: 'full',
    precision: 'day',
    publishedOn: '2025-05-01',
    title: `Title <i>${id}</i>`,
    url: 'https://outlet.example/article',
    words: '',
    ...more,
  }
}

function letterOf(more: Partial<ShownLetter> = {}): ShownLetter {
  return {
    always: false,
    answered: null,
    articles: [article('1'), article('2', { from: '2027-03-01', mode: 'excerpt' })],
    creditLine: null,
    deadline: '2027-03-12',
    isSilenceAgreement: true,
    outlet: 'Outlet & Sons',
    sender,
    ...more,
  }
}

function pageOf(language: Name, letter = letterOf(), more = {}) {
  const addresses = addressesFrom(`/api/permission/${token}`, token, language)
  return { addresses, frame: { language, site }, letter, ...more }
}

function documentOf(html: string) {
  return new JSDOM(html).window.document
}

function textOf(html: string) {
  return documentOf(html).querySelector('main')?.textContent ?? ''
}

const carried = {
  always: true,
  answers: [
    { answer: 'yes' as const, article: '1' },
    { answer: 'conditions' as const, article: '2', from: '2027-04-01', words: 'A <u>link</u>.' },
  ],
  creditLine: 'With thanks',
  state: '',
}
const answered = letterOf({
  answered: { by: 'Jane Doe, Rights', on: '2027-01-03' },
  articles: [
    article('1', { answer: 'yes', grantedMode: 'full', isAccepted: true }),
    article('2', { answer: 'conditions', grantedMode: 'link', mode: 'full', words: 'A link.' }),
    article('3'),
  ],
})

function confirmPage(language: Name) {
  const page = pageOf(language)
  const given = showGiven(carried, page.letter, language)
  return { ...page, code: 'the-code', given, word: 'lantern' }
}

function signOffPage(language: Name) {
  const { addresses, frame } = pageOf(language)
  const shown = {
    answered: {
      answer: 'conditions' as const,
      by: 'Jane Doe',
      isStale: true,
      on: '2027-01-03',
      words: 'A <u>comma</u>.',
    },
    blocks: ['A title', 'By <b>Jane Doe</b>', 'The <i>text</i>.'],
    deadline: '2027-02-01',
    hash: 'abc',
    sender: { ...sender, authors: [] },
    title: 'A title',
  }
  return { addresses, frame, shown }
}

describe.each(names)('the pages in %s', (language) => {
  const words = wordsIn(language)
  const pages = [
    renderLetter(pageOf(language)),
    renderConfirm(confirmPage(language)),
    renderSignOff(signOffPage(language)),
    renderReceipt(pageOf(language, answered)),
    renderNotice({ language, site }, words.notFound),
  ]

  it('have no scripts, no markup of others, and nothing for search engines', () => {
    for (const html of pages) {
      const page = documentOf(html)
      expect(page.documentElement.lang).toBe(language)
      expect(page.querySelectorAll('script, iframe, img, main i, main b, main u')).toHaveLength(0)
      expect([...page.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())).toEqual(
        expect.not.arrayContaining([expect.stringMatching(/^on/)]),
      )
      expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex')
      expect(page.querySelectorAll('[rel=alternate], [rel=canonical]')).toHaveLength(0)
    }
  })

  it('have a label for each field', () => {
    for (const html of pages) {
      const page = documentOf(html)
      for (const field of page.querySelectorAll('input:not([type=hidden]), select, textarea')) {
        const label = page.getElementById(field.getAttribute('aria-labelledby') ?? '')
        expect(label?.textContent).toMatch(/\w/)
      }
    }
  })

  it('lead to themselves in the other languages', () => {
    for (const html of [pages[0] ?? '', pages[2] ?? '']) {
      const links = [...documentOf(html).querySelectorAll('.languages a')]
      const others = names.filter((name) => name !== language)
      expect(links.map((one) => one.getAttribute('href'))).toEqual(
        others.map((name) => `${token}?lang=${name}`),
      )
      expect(links.map((one) => one.textContent)).toEqual(others.map((name) => wordsIn(name).named))
    }
  })
})

describe('the first page', () => {
  const html = renderLetter(pageOf('en'))
  const text = textOf(html)

  it('says what is asked for', () => {
    expect(text).toContain('Blog <b> asks Outlet & Sons')
    expect(text).toContain('Please answer by 12 March 2027. If we hear nothing by 12 March 2027')
    expect(text).toContain('Title <i>1</i>1 May 2025')
    expect(text).toContain('the full text, as soon as you agree')
    expect(text).toContain('an excerpt, from 1 March 2027')
    expect(text).toContain('First published in Outlet, 2.')
  })

  it('says who asks, for which authors, blog and use, and how to reach a person', () => {
    expect(text).toContain('Asked byMara Lind, on behalf of Ada <b>Reyes</b> and Bo Li')
    expect(text).toContain('For the blogBlog <b> https://blog.example/notes')
    expect(text).toContain('without a fee, and without an end unless you name one')
    expect(text).toContain('Questionsmara@blog.example')
    expect(text).toContain('AuthorsAda <b>Reyes</b> and Bo Li')
    const asked = renderSignOff(signOffPage('en'))
    expect(textOf(asked)).toContain('Asked byMara Lind, for Blog <b>')
    const bare = letterOf({ sender: { ...sender, name: '', authors: [], mail: '' } })
    expect(textOf(renderLetter(pageOf('en', bare)))).toMatch(/Asked byBlog <b>(?!.*Questions)/)
  })

  it('has three buttons for answers, and a preview of each article', () => {
    const page = documentOf(html)
    const buttons = [...page.querySelectorAll('button')].map(({ name, value }) => [name, value])
    expect(buttons).toEqual([
      ['answer', 'yes'],
      ['answer', 'conditions'],
      ['answer', 'no'],
    ])
    const links = [...page.querySelectorAll('.asked a[target]')]
    expect(links.map((one) => one.getAttribute('href'))).toEqual([
      `${token}/preview/1?lang=en`,
      `${token}/preview/2?lang=en`,
    ])
    expect(page.querySelector('form')?.getAttribute('action')).toBe(`${token}?lang=en`)
  })

  it('asks for one answer where there is one article', () => {
    const page = documentOf(renderLetter(pageOf('en', letterOf({ articles: [article('1')] }))))
    expect(page.querySelector('h1')?.textContent).toBe('May this article be republished?')
    expect(page.querySelector('.each')).toBeNull()
  })

  it('says of silence what the letter says, and nothing without a deadline', () => {
    const without = letterOf({ deadline: null })
    expect(textOf(renderLetter(pageOf('en', without)))).not.toContain('hear nothing')
    const nothing = letterOf({ isSilenceAgreement: false })
    expect(textOf(renderLetter(pageOf('en', nothing)))).not.toContain('hear nothing')
  })

  it('keeps what was typed, and says what is wrong', () => {
    const values = new URLSearchParams({ 'answer-2': 'no', 'from-1': 'soon', words: 'A "link"' })
    const fault = { error: 'day-invalid', field: 'from-1' } as const
    const page = documentOf(renderLetter(pageOf('en', letterOf(), { fault, values })))
    expect(page.querySelector('[role=alert]')?.textContent).toBe(
      languages.en.permission.errors['day-invalid'],
    )
    expect(page.querySelector('textarea')?.value).toBe('A "link"')
    expect(page.querySelector<HTMLSelectElement>('#answer-2')?.value).toBe('no')
    expect(page.querySelectorAll('details[open]')).toHaveLength(3)
    expect(page.querySelector('#from-1')?.getAttribute('aria-invalid')).toBe('true')
  })
})

describe('the second page', () => {
  const page = documentOf(renderConfirm(confirmPage('en')))

  it('shows the answers as they would be recorded', () => {
    const given = [...page.querySelectorAll('.given p')].map(({ textContent }) => textContent)
    expect(given).toEqual(['Yesthe full text, at once', 'Yes, with conditionsfrom 1 April 2027'])
    expect(page.querySelector('blockquote')?.textContent).toBe('A <u>link</u>.')
  })

  it('has the word as text alone, and no field that is filled in but the code', () => {
    expect(page.querySelector('label[for=word] strong')?.textContent).toBe('lantern')
    const fields = [...page.querySelectorAll('input')].map(({ name, value }) => [name, value])
    expect(fields).toEqual([
      ['code', 'the-code'],
      ['name', ''],
      ['role', ''],
      ['word', ''],
    ])
    const attributes = [...page.querySelectorAll('*')].flatMap((one) =>
      one.getAttributeNames().map((name) => one.getAttribute(name)),
    )
    expect(attributes).not.toContain('lantern')
  })
})

describe('the receipt', () => {
  it('says who answered, and what', () => {
    const html = renderReceipt(pageOf('en', answered))
    const text = textOf(html)
    expect(text).toContain('Answered as Jane Doe, Rights, for Outlet & Sons')
    expect(text).toContain('3 January 2027')
    const given = [...documentOf(html).querySelectorAll('.given p')]
    expect(given.map(({ textContent }) => textContent)).toEqual([
      'Yesthe full text, at once',
      'Yes, with conditionsa link',
      'Not answered',
    ])
    expect(text).toContain('An editor reads your conditions first.')
    expect(text).toContain('Was that not you?')
  })

  it('does not wait for an editor who has accepted the conditions', () => {
    const agreed = { agreedCredit: 'With thanks', isAccepted: true }
    const articles = answered.articles.map((one) => ({ ...one, ...agreed }))
    const text = textOf(renderReceipt(pageOf('en', { ...answered, articles })))
    expect(text).not.toContain('An editor reads your conditions first.')
    expect(text).toContain('Yes, with conditionsa link, at onceA link.Credit line: With thanks')
  })

  it('says when an answer came too late', () => {
    const text = textOf(renderReceipt(pageOf('en', answered, { isNoted: true })))
    expect(text).toContain(languages.en.permission.noted)
  })
})
