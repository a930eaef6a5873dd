import { describe, expect, it, test } from 'vitest'

import type { IssuePost } from '../../../src/newsletter/posts.ts'

import { isAddressRefused, withoutAddresses } from '../../../src/newsletter/deliver.ts'
import { renderIssue } from '../../../src/newsletter/mail/renderIssue.ts'
import { readMailAddress } from '../../../src/newsletter/mailAddress.ts'
// Of the newsletter: what is taken for a mail address, what ends a subscription, and what the mail says.
import { mailSite } from '../../helpers/mailSite.ts'

describe('a mail address', () => {
  test.each([
    ['Ada.Reyes+news@Example.ORG', 'ada.reyes+news@example.org'],
    [' ada@example.org ', 'ada@example.org'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ["o'neil@example.org", "o'neil@example.org"],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%j is %j', (given, address) => {
    expect(readMailAddress(given)).toBe(address)
  })

  test.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'ada@localhost',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    'ada@example.org\r\nBcc: all@example.org',
    'ada@example.org\nBcc: all@example.org',
    'ada@example.org, bob@example.org',
    'ada@example.org;bob@example.org',
    'ada@bob@example.org',
    '"ada bob"@example.org',
    'Ada <ada@example.org>',
    'ada@example.org%0aBcc:bob',
    'ada@exam ple.org',
    'ada@-example.org',
    'ada@example..org',
    '.ada@example.org',
    'ädä@example.org',
    'ada\0@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ada@${'a'.repeat(64)}.org`,
    `ada@${'a.'.repeat(130)}org`,
    `ada@${'ü'.repeat(5000)}.org`,
    null,
    { email: 'ada@example.org' },
  ])('%j is none', (given) => {
    expect(readMailAddress(given)).toBeNull()
  })
})

test.each([
  ['550 5.1.1 No such user', 550, 'RCPT TO', true],
  ['550 No such user', 550, 'RCPT TO', true],
  ['450 4.2.1 Try later', 450, 'RCPT TO', false],
  ['554 5.7.1 Relay access denied', 554, 'RCPT TO', false],
  ['550 relaying denied', 550, 'RCPT TO', false],
  ['550 5.6.0 Spam', 550, 'DATA', false],
  ['535 5.7.8 Wrong password', 535, 'AUTH', false],
])('%s at %s: whether the subscription ends', (message, responseCode, command, isEnd) => {
  expect(isAddressRefused({ command, message, responseCode })).toBe(isEnd)
})

test('what a mail server says is kept without the address', () => {
  expect(withoutAddresses('550 5.1.1 <Ada@example.org>: no mailbox for ada@example.org')).toBe(
    '550 5.1.1 <…>: no mailbox for …',
  )
})

describe('the mail', () => {
  const post = {
    authors: [{ name: 'Ada Reyes' }],
    language: 'de',
    outlet: { name: 'Tidewrack' },
    path: '/2026/11/30/deiche',
    title: 'Deiche <b>',
  } as IssuePost['post']
  const issue = {
    blog: (path: string) => `https://blog.example${path}`,
    introduction: 'One.\n\nTwo.',
    language: 'fr',
    manage: 'https://blog.example/leave',
    posts: [{ note: 'Eine Notiz.', post }],
    subject: null,
  }

  it('has the title as its subject, words of the reader, and the text in its own language', () => {
    const { html, subject, text } = renderIssue(issue, mailSite)
    expect(subject).toBe('Deiche <b>')
    expect(html).toContain('<html dir="ltr" lang="fr">')
    expect(html).toContain('lang="de"')
    expect(html).toContain('Deiche &lt;b')
    expect(html).toContain('Publié d’abord dans Tidewrack')
    expect(text).toContain('\nhttps://blog.example/2026/11/30/deiche\n')
    expect(text).toContain('\nhttps://blog.example/leave\n')
  })

  it('says how many others there are', () => {
    const two = [...issue.posts, ...issue.posts]
    expect(renderIssue({ ...issue, language: 'en', posts: two }, mailSite).subject).toBe(
      'Deiche <b> and one more',
    )
  })

  it('leads from a title to the post, or to the outlet where there is only a link to it', () => {
    const original = { url: 'https://tidewrack.example/dikes' } as typeof post.original
    const linked = { ...post, mode: 'link', original, title: 'Dikes' } as typeof post
    const posts = [...issue.posts, { note: '', post: linked }]
    const { html, text } = renderIssue({ ...issue, posts }, mailSite)
    const titles = [...html.matchAll(/<h2[^>]*><a class="link" href="([^"]+)"/g)]
    expect(titles.map(([, href]) => href)).toEqual([
      'https://blog.example/2026/11/30/deiche',
      original.url,
    ])
    expect(html).toContain('Lire l’article entier dans Tidewrack')
    expect(text).toContain(`\n${original.url}\n`)
  })

  it('loads nothing from elsewhere, and follows no reader', () => {
    const { html } = renderIssue(issue, mailSite)
    expect(html).not.toMatch(/<(?:img|link|script|iframe)\b|url\(|@import/)
    const hrefs = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    expect(new Set(hrefs)).toEqual(
      new Set([
        'https://blog.example/',
        'https://blog.example/2026/11/30/deiche',
        'https://blog.example/leave',
      ]),
    )
  })
})
