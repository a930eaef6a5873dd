// The name, tagline, portrait, colours and typeface of the blog, on all that outlets, authors, readers and staff get.
import { beforeAll, expect, it } from 'vitest'

import type { Desk } from '../../helpers/bootPayload.ts'
import type { MailServer } from '../../helpers/mailServer.ts'

import { coloursOf } from '../../../src/blog/face/look.ts'
import { remindersOf } from '../../../src/reminders/delivery/remindersOf.ts'
import { backdateTransitions } from '../../helpers/backdateTransitions.ts'
import { makeArticle, makePicture, moveTo, publishArticle } from '../../helpers/documents.ts'
import { makeLetter, visitorOf } from '../../helpers/letters.ts'
import { makeOwed, makePerson } from '../../helpers/reminders.ts'
import { useMailDesk } from '../../helpers/useMailDesk.ts'

const site = 'http://localhost:3000'
const [light, dark] = coloursOf({ accent: 'purple', typeface: 'sans' })
const tagline = 'On the mud & the tide'
let desk: Desk
let server: MailServer

useMailDesk((started) => {
  ;({ desk, server } = started)
})
beforeAll(async () => {
  const { id: portrait } = await makePicture(desk.payload, 'owned')
  await setBlog({
    name: 'Low water',
    accent: 'purple',
    letter: { on: true },
    portrait,
    tagline,
    typeface: 'sans',
  })
})

function setBlog(data: object) {
  return desk.payload.updateGlobal({ slug: 'blog', data, overrideAccess: true })
}

async function mailTo(email: string) {
  await expect.poll(() => server.received.some(({ to }) => to.includes(email))).toBe(true)
  const { html, text = '' } = server.received.find(({ to }) => to.includes(email))!.mail
  return { html: html || '', text }
}

async function digest() {
  await makeOwed(desk, { data: { title: 'Harbours' } })
  const { email } = await makePerson(desk)
  await remindersOf(desk.payload).run({ to: email })
  return mailTo(email)
}

async function letter(kind: 'permission' | 'sign-off' = 'permission') {
  const { article, outlet } = await makeArticle(desk.payload, { data: { title: 'Estuaries' } })
  await moveTo(desk.payload, article, 'published-at-outlet')
  return makeLetter(desk, outlet, [{ article }], { kind })
}

async function sentLetter() {
  const { email: to } = await makePerson(desk)
  const { article, outlet } = await makeArticle(desk.payload, { data: { title: 'Sandbanks' } })
  const { id } = await makeLetter(desk, outlet, [{ article }], { status: 'draft', to })
  const { token } = await desk.login('editor')
  const sent = await desk.rest<object>('POST', `/permission-requests/${id}/send`, { token })
  expect(sent).toMatchObject({ status: 200 })
  return mailTo(to)
}

async function confirmation(email: string) {
  await visitorOf(desk)('POST', '/blog/subscribe', { body: { email } as never })
  return mailTo(email)
}

function linkIn({ text }: { text: string }, path: string): string {
  return new RegExp(`/api(${path}\\S+)`).exec(text)?.[1] ?? ''
}

async function issue() {
  const { token } = await desk.login('editor')
  const { article } = await publishArticle(desk.payload, { data: { title: 'Groynes' } })
  await backdateTransitions(desk, 60)
  const { id } = await desk.payload.create({
    collection: 'newsletters',
    data: { kind: 'weekly', posts: [{ article }], state: 'draft' },
    overrideAccess: true,
  })
  const { email } = (await desk.rest<{ user: { email: string } }>('GET', '/users/me', { token }))
    .body.user
  server.received.length = 0
  await desk.rest('POST', `/newsletters/${id}/test`, { token })
  return mailTo(email)
}

async function newPassword() {
  const { email } = await makePerson(desk)
  await visitorOf(desk)('POST', '/users/forgot-password', { body: { email } })
  return mailTo(email)
}

it.each([
  ['digest', digest],
  ['letter to an outlet', sentLetter],
  ['newsletter', issue],
  ['mail that asks to confirm', () => confirmation('one@reader.example')],
  ['mail for a new password', newPassword],
])('the %s wears the settings of the blog', async (_, make) => {
  const { html } = await make()
  expect(html).toMatch(/>Low water<\/a>/)
  expect(html).toContain('>On the mud &amp; the tide</p>')
  expect(html).toMatch(new RegExp(`<img alt="[^"]+"[^>]* src="${site}/api/media/file/[^"]+"`))
  expect(html).toContain(`color:${light}`)
  expect(html).toContain(`color: ${dark} !important`)
  expect(html).toContain('font-family:system-ui,')
  expect(html).not.toMatch(/Helvetica|#0b57a4|#8fc1ff/)
})

it.each([
  ['page of a letter', async () => (await letter()).path],
  ['preview for an outlet', async () => `${(await letter()).path}/preview/1`],
  ['page of a sign-off', async () => (await letter('sign-off')).path],
  ['page of a letter that there is not', () => '/permission/none'],
  ['page that snoozes', async () => linkIn(await digest(), '/reminders/snooze')],
  ['page that ends a digest', async () => linkIn(await digest(), '/reminders/unsubscribe')],
  ['form of the newsletter', () => '/blog/subscribe'],
  [
    'page that confirms',
    async () => linkIn(await confirmation('two@reader.example'), '/blog/subscribe/confirm'),
  ],
  ['link that is none', () => '/blog/subscribe/leave?token=none'],
])('the %s wears the settings of the blog', async (_, pathOf) => {
  const { body } = await visitorOf(desk)('GET', await pathOf())
  expect(body).toMatch(
    /<img alt class="portrait"[^>]* src="\/api\/media\/file\/[^"]+"[^>]*>Low water<\/a>/,
  )
  expect(body).toContain(tagline.replace('&', '&amp;'))
  expect(body).toContain(`--link:${light}`)
  expect(body).toContain('--serif:system-ui')
})

it('a portrait that is not public stands nowhere, and without settings there are the options', async () => {
  const { id: portrait } = await makePicture(desk.payload, 'outlet-only')
  await setBlog({ name: '', accent: null, portrait, tagline: '', typeface: null })
  const { html } = await digest()
  expect(html).not.toContain('<img')
  expect(html).toContain(`color:${coloursOf({ accent: null, typeface: null })[0]}`)
  expect(html).toContain('Georgia,serif')
  const { body } = await visitorOf(desk)('GET', (await letter()).path)
  expect(body).not.toContain('<img')
})
