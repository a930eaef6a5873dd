// Accounts in the browser of whoever they belong to: sessions that somebody ends, invitations, deactivation.
import type { Page } from 'playwright-core'

import { beforeEach, expect, it } from 'vitest'

import { faultsIn } from '../helpers/accessibility.ts'
import { sendLogin, waitForEditor, waitForHydration, waitForIdle } from '../helpers/browser.ts'
import { articleOf, ask } from '../helpers/desk.ts'
import { useMailPanel } from '../helpers/useMailPanel.ts'

const title = 'The romance of the bucket chain'
const password = 'a long password of hers'

let admin: Page

const { desk, mailServer } = useMailPanel()

beforeEach(async () => {
  admin = await desk.openPage()
})

it('a session that is ended in another browser asks for the password, and its text is kept', async () => {
  const person = { email: 'bea@example.org', password }
  const data = { ...person, name: 'Bea', role: 'editor' }
  expect((await ask(admin, '/api/users', 'POST', data)).status).toBe(201)
  const { id } = await articleOf(admin, title)
  const there = await desk.openPage({ as: 'nobody', isNewVisitor: true })
  await sendLogin(there, desk.app.url, person)
  await there.waitForURL('**/admin')
  await there.goto(`/admin/collections/articles/${id}`)
  await waitForEditor(there)
  await there.fill('#field-series', 'Words that must stay')
  await waitForIdle(there)

  const here = await desk.openPage({ as: 'nobody', isNewVisitor: true })
  await sendLogin(here, desk.app.url, person)
  await here.waitForURL('**/admin')
  await here.goto('/admin/account')
  const sessions = here.locator('.offprint-account')
  await sessions.getByText('this session').waitFor()
  expect(await faultsIn(here, '.offprint-account')).toEqual([])
  await sessions.getByRole('button', { name: 'End', exact: true }).click()
  await expect.poll(() => sessions.getByRole('listitem').count()).toBe(1)

  expect((await ask(there, `/api/articles/${id}/work`)).status).toBe(403)
  await there.keyboard.press('Control+s')
  const dialog = there.getByRole('dialog', { name: 'Your session has ended.' })
  await dialog.getByLabel('Password').fill(password)
  const saved = there.waitForResponse(
    (one) => one.request().method() === 'PATCH' && one.status() === 200,
  )
  await there.keyboard.press('Enter')
  await saved
  expect((await articleOf(admin, title)).series).toBe('Words that must stay')
})

it('whoever is invited sets a password by the mail, works, is put out at once when deactivated, and comes back', async () => {
  const email = 'dora@example.org'
  await admin.goto('/admin/collections/users')
  const form = admin.getByRole('form', { name: 'Invite by mail' })
  await waitForHydration(form)
  await form.getByRole('heading', { name: 'Invite by mail' }).waitFor()
  expect(await faultsIn(admin, '.offprint-account')).toEqual([])
  await form.getByLabel('Name').fill('Dora')
  await form.getByLabel('Email').fill(email)
  await form.getByRole('button', { name: 'Invite' }).click()
  await admin.getByRole('link', { name: 'Dora' }).waitFor()
  await expect.poll(() => mailServer().received.map(({ to }) => to)).toEqual([[email]])
  const [link = ''] = /http\S+\/reset\/\w+/.exec(mailServer().received[0]?.mail.text ?? '') ?? []

  const dora = await desk.openPage({ as: 'nobody', isNewVisitor: true })
  await dora.goto(link)
  await dora.getByRole('heading', { name: 'Set a password' }).waitFor()
  await dora.fill('input[name=password]', password)
  await dora.fill('input[name=confirm-password]', password)
  await dora.getByRole('button', { name: 'Set a password' }).click()
  await dora.waitForURL('**/admin')
  const late = await desk.openPage({ as: 'nobody', isNewVisitor: true })
  await late.goto(link)
  await late.fill('input[name=password]', password)
  await late.fill('input[name=confirm-password]', password)
  await late.getByRole('button', { name: 'Set a password' }).click()
  await late.getByText('The link has expired or was used already.').waitFor()

  await admin.getByRole('link', { name: 'Dora' }).click()
  const account = admin.locator('.offprint-account')
  await account.getByRole('button', { name: 'Deactivate account' }).click()
  await account.getByText('Nobody can sign in with this account.').waitFor()
  await dora
    .getByRole('link', { name: 'Drafts' })
    .or(dora.getByRole('link', { name: 'New article' }))
    .first()
    .click()
  await dora.waitForURL('**/admin/login**')
  await sendLogin(dora, desk.app.url, { email, password })
  await dora.getByText('The email or password is incorrect.').waitFor()
  await account.getByRole('button', { name: 'Reactivate account' }).click()
  await account.getByText('No session is open.').waitFor()
  await sendLogin(dora, desk.app.url, { email, password })
  await dora.waitForURL('**/admin')
})
