import { describe, expect, it } from 'vitest'

import type { User } from '../../../src/app/payload-types.ts'
import type { DigestRun } from '../../../src/reminders/delivery/report.ts'
import type { Desk } from '../../helpers/bootPayload.ts'
import type { ArticleIds } from '../../helpers/documents.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { query } from '../../../postgres/connection.ts'
import { remindersOf } from '../../../src/reminders/delivery/remindersOf.ts'
import { expireLeases, ledgerOf, makeOwed, makePerson } from '../../helpers/reminders.ts'
import { useMailDesk } from '../../helpers/useMailDesk.ts'

let desk: Desk
let article: ArticleIds
let server: MailServer

useMailDesk(async (started) => {
  ;({ desk, server } = started)
  article = await makeOwed(desk)
}, quickly)

function quickly(url: string) {
  const sender = '"The desk, London" <desk@example.org>'
  return { MAIL_FROM: sender, MAIL_RATE: '100000', SMTP_URL: url }
}

function run(input: DigestRun = {}) {
  return remindersOf(desk.payload).run(input)
}
function mailsTo(email: string) {
  return server.received.filter(({ to }) => to.includes(email))
}
function idOf(raw: string) {
  return /^Message-ID: (.*)$/m.exec(raw)?.[1]
}

describe('a digest', () => {
  it('has sender, recipient, headers and links, and is recorded in the ledger', async () => {
    const began = Date.now()
    const person = await makePerson(desk, { name: 'Ann "A." O’Neill, editor' })
    expect(await run()).toMatchObject({ error: null, sent: 1, unsent: 0 })
    const [received] = mailsTo(person.email)
    const { mail, raw } = received ?? {}
    expect(mail?.subject).toMatch(/^1 article to republish, waiting for \d+ years$/)
    expect(mail?.from?.value).toEqual([{ name: 'The desk, London', address: 'desk@example.org' }])
    expect(mail?.to).toMatchObject({ value: [{ address: person.email }] })
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
    expect(raw).toMatch(/^List-Unsubscribe:\s+<http:\/\/localhost:3000\/api\/reminders\/\S+>$/m)
    // The header has whole seconds.
    expect(mail?.date?.getTime()).toBeGreaterThan(began - 1000)
    expect(mail?.date?.getTime()).toBeLessThanOrEqual(Date.now())
    expect(mail?.messageId).toMatch(/^<offprint\.[\da-f]{32}@example\.org>$/)
    expect(mail?.html).toContain(`/admin/collections/articles/${article.article}`)
    expect(mail?.text).toContain(`/admin/collections/articles/${article.article}`)
    const [row] = await ledgerOf(desk, person)
    expect(row).toMatchObject({ attempts: 1, error: null, state: 'sent' })
    expect(row?.message_id).toBe(mail?.messageId)
    expect(row?.sent_at).not.toBeNull()
  })

  it.each(['Pacific/Honolulu', 'Pacific/Kiritimati'])(
    'shows days as stored to a recipient in %s',
    async (timeZone) => {
      const person = await makePerson(desk, { digest: { timeZone } })
      await run({ asOf: '2026-03-01' })
      const { html, text } = mailsTo(person.email)[0]?.mail ?? {}
      for (const part of [html, text]) {
        expect(part).toMatch(/published 2 years ago, 2 Jan 2024/)
        expect(part).toContain('free since 2 Jan 2024')
      }
    },
  )

  it('is sent once a period, however many runs there are', async () => {
    const person = await makePerson(desk)
    await run()
    expect(await run()).toMatchObject({ rows: expect.anything(), sent: 0, unsent: 0 })
    await expireLeases(desk)
    await run()
    expect(mailsTo(person.email)).toHaveLength(1)
  })

  it('is sent again in the next period', async () => {
    const person = await makePerson(desk)
    await run({ asOf: '2026-03-01' })
    await run({ asOf: '2026-03-01' })
    await run({ asOf: '2026-03-02' })
    const ids = mailsTo(person.email).map(({ mail }) => mail.messageId)
    expect(new Set(ids).size).toBe(2)
    expect((await ledgerOf(desk, person)).map(({ period }) => period)).toEqual([
      '2026-03-01',
      '2026-03-02',
    ])
    // A clock that goes back brings none of them again, nor one of the days between.
    await run({ asOf: '2026-02-27' })
    await run({ asOf: '2026-03-01' })
    expect(mailsTo(person.email)).toHaveLength(2)
  })

  it('is not sent if it would list nothing', async () => {
    const person = await makePerson(desk, { role: 'author' })
    const { rows } = await run({ to: person.email })
    expect(rows).toMatchObject([{ email: person.email, status: 'nothing-owed' }])
    expect(await ledgerOf(desk, person)).toEqual([])
  })

  it('begins with the comments that mention whoever gets it, until they are resolved', async () => {
    const [mentioned, other] = [await makePerson(desk), await makePerson(desk)]
    const { id } = await desk.payload.create({
      collection: 'article-comments',
      data: { article: article.article, mentions: [mentioned.id], text: 'Is <b>it</b> & ours?' },
      overrideAccess: true,
    } as never)
    await run({ asOf: '2026-03-01' })
    const { html, text } = mailsTo(mentioned.email)[0]?.mail ?? {}
    expect(text).toMatch(/Comments for you: 1.*Is <b>it<\/b> & ours\?.*To republish/s)
    expect(html).toContain('Is &lt;b>it&lt;/b> &amp; ours?')
    expect(mailsTo(other.email)[0]?.mail.text).not.toContain('ours?')
    const resolved = { id, collection: 'article-comments', data: { resolved: true } } as const
    await desk.payload.update({ ...resolved, overrideAccess: true })
    await run({ asOf: '2026-03-02' })
    expect(mailsTo(mentioned.email)[1]?.mail.text).not.toContain('ours?')
  })

  it('lists only their own articles for authors, and all or their own for editors', async () => {
    const other = await makeOwed(desk)
    const byRole = async (role: 'author' | 'editor', scope: 'all' | 'own') =>
      makePerson(desk, { author: other.author, digest: { scope }, role })
    const [author, greedy, editor, modest] = await Promise.all([
      byRole('author', 'own'),
      byRole('author', 'all'),
      byRole('editor', 'all'),
      byRole('editor', 'own'),
    ])
    await run()
    const tells = (person: { email: string }) =>
      [article, other].map(({ article }) => mailsTo(person.email)[0]?.mail.text?.includes(article))
    expect(tells(author)).toEqual([false, true])
    expect(tells(greedy)).toEqual([false, true])
    expect(tells(editor)).toEqual([true, true])
    expect(tells(modest)).toEqual([false, true])
  })

  it('escapes titles and names with headers, markup or direction characters', async () => {
    const evil = '"><script>alert(1)</script>\r\nBcc: all@example.org\u202E'
    await makeOwed(desk, { data: { title: evil } })
    const person = await makePerson(desk, { name: evil })
    await run()
    const [received] = mailsTo(person.email)
    expect(received?.to).toEqual([person.email])
    expect(received?.mail.bcc).toBeUndefined()
    expect(received?.mail.html).not.toContain('<script')
    expect(received?.mail.html).toContain('&lt;script>')
    expect(`${received?.mail.html}${received?.mail.text}`).not.toContain('\u202E')
  })
})

describe('a setting that changes shortly after a mail', () => {
  it.each([
    ['the hour', { hour: 23 }],
    ['the zone', { timeZone: 'Pacific/Kiritimati' }],
    ['the zone, the other way', { timeZone: 'Pacific/Pago_Pago' }],
    ['the cadence', { cadence: 'weekly' as const }],
  ])('%s: causes no second mail', async (_, digest) => {
    const person = await makePerson(desk)
    await run()
    const changed = { ...person.digest, ...digest } as never
    await desk.payload.update({
      id: person.id,
      collection: 'users',
      data: { digest: changed },
      overrideAccess: true,
    })
    await run()
    await query(desk.databaseURL, `update users set digest_cadence = 'daily'`)
    await run()
    expect(mailsTo(person.email)).toHaveLength(1)
  })

  it('off: stops mails, and on again does not repeat the last one', async () => {
    const person = await makePerson(desk)
    const set = (cadence: string) =>
      query(desk.databaseURL, `update users set digest_cadence = '${cadence}'`)
    await run()
    await set('off')
    expect((await run()).rows).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ email: person.email, status: 'off' })]),
    )
    await set('daily')
    await run()
    expect(mailsTo(person.email)).toHaveLength(1)
  })
})

describe('a mail server', () => {
  it('with a permanent error gets no further attempt', async () => {
    const person = await makePerson(desk)
    server.setBehaviour(() => ({ code: 550, text: 'No such mailbox' }))
    expect(await run()).toMatchObject({ sent: 0, unsent: 1 })
    expect(await ledgerOf(desk, person)).toMatchObject([
      { attempts: 1, error: expect.stringContaining('No such mailbox'), state: 'failed' },
    ])
    server.setBehaviour(() => 'taken')
    await expireLeases(desk)
    await run()
    expect(mailsTo(person.email)).toEqual([])
  })

  it('with a temporary error gets another attempt after a pause', async () => {
    const person = await makePerson(desk)
    server.setBehaviour(() => ({ code: 451, text: 'Later, please' }))
    expect(await run()).toMatchObject({ sent: 0, unsent: 1 })
    server.setBehaviour(() => 'taken')
    expect(await run()).toMatchObject({ sent: 0, unsent: 1 })
    expect(mailsTo(person.email)).toEqual([])
    await expireLeases(desk)
    expect(await run()).toMatchObject({ sent: 1, unsent: 0 })
    expect(mailsTo(person.email)).toHaveLength(1)
    expect(await ledgerOf(desk, person)).toMatchObject([
      { attempts: 2, error: null, state: 'sent' },
    ])
  })

  it('with temporary errors only gets six attempts', async () => {
    const person = await makePerson(desk)
    server.setBehaviour(() => ({ code: 451, text: 'Later, please' }))
    for (let n = 0; n < 9; n += 1) {
      await run()
      await expireLeases(desk)
    }
    expect(await ledgerOf(desk, person)).toMatchObject([{ attempts: 6, state: 'failed' }])
  })

  it('that disconnects after the message gets the same Message-ID again', async () => {
    const person = await makePerson(desk)
    server.setBehaviour(() => 'lost')
    expect(await run()).toMatchObject({ sent: 0, unsent: 1 })
    expect(mailsTo(person.email)).toHaveLength(1)
    server.setBehaviour(() => 'taken')
    await expireLeases(desk)
    await run()
    const ids = mailsTo(person.email).map(({ raw }) => idOf(raw))
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect(await ledgerOf(desk, person)).toMatchObject([{ attempts: 2, state: 'sent' }])
  })

  it('that refuses one recipient still gets the mails of the others', async () => {
    const people = await Promise.all([0, 1, 2, 3, 4].map(() => makePerson(desk)))
    const [first] = people
    server.setBehaviour((to) => (to === first?.email ? { code: 550, text: 'Gone' } : 'taken'))
    expect(await run()).toMatchObject({ sent: 4, unsent: 1 })
  })

  it('that is unavailable ends the run, and a later run sends all mails', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => makePerson(desk)))
    server.setBehaviour(() => ({ code: 421, text: 'Shutting down' }))
    const report = await run()
    expect(report).toMatchObject({ error: expect.stringContaining('Shutting down'), unsent: 8 })
    expect(report.rows.filter(({ status }) => status === 'postponed').length).toBeGreaterThan(2)
    server.setBehaviour(() => 'taken')
    await expireLeases(desk)
    expect(await run()).toMatchObject({ error: null, sent: 8, unsent: 0 })
    expect(new Set(server.received.flatMap(({ to }) => to)).size).toBe(people.length)
  })
})

describe('a mail that was not sent in its period', () => {
  it('is given up when the next period begins', async () => {
    const person = await makePerson(desk)
    server.setBehaviour(() => ({ code: 451, text: 'Later, please' }))
    await run({ asOf: '2026-03-01' })
    server.setBehaviour(() => 'taken')
    await expireLeases(desk)
    await run({ asOf: '2026-03-02' })
    expect(mailsTo(person.email)).toHaveLength(1)
    expect(await ledgerOf(desk, person)).toMatchObject([
      { error: expect.stringContaining('next period'), period: '2026-03-01', state: 'failed' },
      { period: '2026-03-02', state: 'sent' },
    ])
  })
})

describe('during a run', () => {
  /** Does something to a person while the first mail arrives; who was mailed in the end. */
  async function whileSending(people: User[], change: () => Promise<unknown>): Promise<string[]> {
    const release = server.hold()
    server.messages = 0
    const running = run()
    await expect.poll(() => server.messages).toBeGreaterThan(0)
    await change()
    release()
    await running
    return people.map(({ email }) => email).filter((email) => mailsTo(email).length > 0)
  }

  it('users who turn off mails or are deleted get none, and the run continues', async () => {
    const people = []
    for (let n = 0; n < 8; n += 1) {
      people.push(await makePerson(desk))
    }
    const [off, gone] = [people[6], people[7]]
    const mailed = await whileSending(people, async () => {
      await query(
        desk.databaseURL,
        `update users set digest_cadence = 'off' where id = '${off?.id}'`,
      )
      await query(desk.databaseURL, `delete from users where id = '${gone?.id}'`)
    })
    expect(mailed).toEqual(people.slice(0, 6).map(({ email }) => email))
  })

  it('users who lose their role get no mail about articles that they may not read', async () => {
    const people = []
    for (let n = 0; n < 8; n += 1) {
      people.push(await makePerson(desk))
    }
    const id = people[7]?.id
    const mailed = await whileSending(people, () =>
      query(
        desk.databaseURL,
        `update users set role = 'author', author_id = null where id = '${id}'`,
      ),
    )
    expect(mailed).toHaveLength(7)
  })
})

it('invalid settings of one user do not affect the mails of others', async () => {
  const [odd, other] = [await makePerson(desk), await makePerson(desk)]
  const set = (what: string) =>
    query(desk.databaseURL, `update users set ${what} where id = '${odd.id}'`)
  await set(`digest_hour = 99, digest_time_zone = 'PST', digest_weekday = null`)
  expect(await run()).toMatchObject({ error: null, sent: 2 })
  expect([odd, other].map(({ email }) => mailsTo(email).length)).toEqual([1, 1])
})

describe('a dry run', () => {
  it('says who would get a mail, and sends and writes nothing', async () => {
    const person = await makePerson(desk)
    const report = await run({ dryRun: true })
    expect(report.rows.find(({ email }) => email === person.email)).toMatchObject({
      counts: { owed: expect.any(Number) },
      status: 'would-send',
    })
    expect(server.received).toEqual([])
    expect(await ledgerOf(desk)).toEqual([])
    const runs = await desk.payload.count({ collection: 'reminder-runs', overrideAccess: true })
    await run({ dryRun: true })
    expect(await desk.payload.count({ collection: 'reminder-runs', overrideAccess: true })).toEqual(
      runs,
    )
  })
})

it('a run for one user sends to that user only', async () => {
  const [one, other] = [await makePerson(desk), await makePerson(desk)]
  expect(await run({ to: one.email.toUpperCase() })).toMatchObject({ sent: 1 })
  expect(mailsTo(other.email)).toEqual([])
  expect(mailsTo(one.email)).toHaveLength(1)
})
