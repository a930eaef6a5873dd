// An admin makes a webhook at the desk: the secret is shown once, a test shows its answer, and deliveries are listed.
// @module-tag nightly
import type { Page } from 'playwright-core'

import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { articleOf, ask, moveByAPI } from '../helpers/desk.ts'
import { type Receiver, startReceiver } from '../helpers/receiver.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const desk = useAdminPanel(() => ({ WEBHOOKS_ALLOW_PRIVATE: 'true' }))
let page: Page
let receiver: Receiver
let secret: string

beforeAll(async () => {
  receiver = await startReceiver()
  page = await desk.openPage()
})
afterAll(() => receiver.close())

function panel() {
  return page.getByRole('region', { name: 'Deliveries' })
}

function press(name: string) {
  return page.getByRole('button', { name, exact: true }).click()
}

it('shows the secret once, and sends a test that it signs', async () => {
  await page.goto(`${desk.app.url}/admin/collections/webhooks/create`)
  await page.locator('#field-name').fill('Static site')
  await page.locator('#field-url').fill(`${receiver.url}/hook`)
  await press('Save')
  await press('Show secret')
  secret = await panel().locator('code').first().innerText()
  expect(secret).toMatch(/^whsec_/)
  await press('Send a test')
  await page.getByText(/^200, \d+ ms\. ok$/).waitFor()
  const [test] = receiver.received
  new Webhook(secret).verify(test!.body, test!.headers)
  await page.reload()
  await page.getByRole('button', { name: 'Rotate secret' }).waitFor()
  expect(await page.content()).not.toContain(secret)
})

it('lists what was delivered, and sends it again', async () => {
  const { id } = await articleOf(page, 'Who reads the tide gauge?')
  await moveByAPI(page, id, { to: 'republished-on-blog' })
  const types = () => receiver.received.map(({ message }) => message.type)
  await expect.poll(types).toContain('post.published')
  await page.reload()
  await panel().getByText('delivered').waitFor()
  await press('Send again')
  await expect.poll(() => types().filter((type) => type === 'post.published').length).toBe(2)
})

it('is not shown to editors', async () => {
  const editor = { email: 'eve@example.org', password: 'a long password of hers' }
  await ask(page, '/api/users', 'POST', { ...editor, name: 'Eve', role: 'editor' })
  const hers = await desk.openPage({ as: editor, path: '/admin' })
  await hers.getByRole('link', { name: 'Articles' }).first().waitFor()
  expect(await hers.getByRole('link', { name: 'Webhooks' }).count()).toBe(0)
})
