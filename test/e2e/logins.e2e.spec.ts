// Error messages of the login limits, for weak passwords and for invalid uploads.
import type { Page, Response } from 'playwright-core'

import { TOTP } from 'otpauth'
import { beforeAll, expect, it } from 'vitest'

import { seriousFaultsIn } from '../helpers/accessibility.ts'
import { signInByForm, waitForHydration } from '../helpers/browser.ts'
import { ask } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const desk = useAdminPanel()

beforeAll(async () =>
  signInByForm(await desk.openPage({ as: 'nobody', isNewVisitor: true }), desk.app),
)

// Before the others use up the tries of this address.
it('a second factor is set up in the account, and asked for at the next sign-in', async () => {
  const person = { email: 'second@example.org', password: 'a long password of hers' }
  const admin = await desk.openPage({ path: '/admin/account' })
  await ask(admin, '/api/users', 'POST', { ...person, name: 'Tess', role: 'author' })
  const page = await desk.openPage({ as: person, path: '/admin/account' })
  const part = page.getByRole('region', { name: 'Second Factor' })
  await part.getByRole('button', { name: 'Set up a second factor' }).click()
  await part.getByLabel('Current Password').fill(person.password)
  await part.getByRole('button', { name: 'Continue' }).click()
  const secret = (await part.locator('code').textContent()) ?? ''
  const codeOf = (timestamp: number) => new TOTP({ secret }).generate({ timestamp })
  await part.getByLabel('Code of the app').fill(codeOf(Date.now()))
  await part.getByRole('button', { name: 'Continue' }).click()
  await part.getByText('On. 10 recovery codes are left.').waitFor()
  expect((await part.locator('pre').textContent())?.split('\n')).toHaveLength(10)
  expect(await seriousFaultsIn(page, '.offprint-factor')).toEqual([])

  const stranger = await desk.openPage({ as: 'nobody', path: '/admin/login?redirect=/admin/queue' })
  expect(await stranger.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0)
  await stranger.fill('input[name=email]', person.email)
  await stranger.fill('input[name=password]', person.password)
  await stranger.click('button[type=submit]')
  const code = stranger.getByLabel('Code of the app')
  await code.fill('000000')
  expect(await seriousFaultsIn(stranger, 'main')).toEqual([])
  await stranger.click('button[type=submit]')
  await stranger.getByText('The code is wrong or was used already.').waitFor()
  // The one of now was used above.
  await code.fill(codeOf(Date.now() + 30_000))
  await stranger.click('button[type=submit]')
  await stranger.waitForURL('**/admin/queue')
})

it.each([
  ['wide', 1440],
  ['narrow', 390],
])('the %s login shows that there were too many attempts', async (name, width) => {
  const viewport = { height: 900, width }
  const stranger = await desk.openPage({ as: 'nobody', path: '/admin/login', viewport })
  const guess = { email: `${name}@example.org`, password: 'a guess' }
  // From the browser: a request of the test may come from another address (IPv6 instead of IPv4).
  await stranger.evaluate(async (data) => {
    const init = {
      body: JSON.stringify(data),
      headers: { 'content-type': 'application/json' },
      method: 'POST',
    }
    await Promise.all(Array.from({ length: 5 }, () => fetch('/api/users/login', init)))
  }, guess)
  await stranger.fill('input[name=email]', guess.email)
  await stranger.fill('input[name=password]', guess.password)
  await stranger.click('button[type=submit]')
  const told = stranger.getByText(/^Too many attempts\. Try again in \d+ minutes\.$/)
  await told.waitFor()
  const box = await told.boundingBox()
  expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)
})

it('the admin, who has signed in from this address before, can still sign in', async () => {
  await signInByForm(await desk.openPage({ as: 'nobody', isNewVisitor: true }), desk.app)
})

it('a weak password is reported at its field', async () => {
  const page = await desk.openPage({ path: '/admin/collections/users/create' })
  await page.fill('input[name=email]', 'somebody@example.org')
  await page.fill('input[name=password]', 'password2026!')
  await page.fill('input[name=confirm-password]', 'password2026!')
  await page.fill('input[name=name]', 'Somebody')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page
    .locator('.field-type.password', { hasText: 'This password is too common or too simple.' })
    .waitFor()
})

it(
  'the own password is changed with the current one, whose field says if it is wrong',
  { tags: 'nightly' },
  async () => {
    const { password } = desk.app.admin
    const page = await desk.openPage({ path: '/admin/account' })
    const current = page.locator('input[name=currentPassword]')
    await waitForHydration(page.locator('#change-password'))
    expect(await current.count()).toBe(0)
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await page.click('#change-password')
    await current.waitFor()
    await expect.poll(focused).toBe('field-password')
    const save = page.getByRole('button', { name: 'Save', exact: true })
    const guess = 'a guess of mine'
    const [refused] = await Promise.all([
      page.waitForResponse(isPatch),
      typeAndSave(page, { 'confirm-password': password, currentPassword: guess, password }),
    ])
    expect(refused.status()).toBe(400)
    await page.getByText('The following field is invalid: Current Password').waitFor()
    await expect.poll(focused).toBe('field-currentPassword')
    expect(await page.locator('input[name=password]').count()).toBe(1)
    // What Payload asks about a value that was typed may take the message away from a field.
    const asked = page.waitForResponse(isFormState)
    await current.fill('another guess')
    await asked
    await save.click()
    await page
      .locator('.field-type.password', { hasText: 'This is not your current password.' })
      .waitFor()
    const [answer] = await Promise.all([
      page.waitForResponse(isPatch),
      typeAndSave(page, { currentPassword: password }),
    ])
    expect(answer.status()).toBe(200)
    await current.waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('change-password')
    // The password is not sent again.
    await page.fill('input[name=name]', 'The first admin')
    const later = page.waitForResponse(isPatch)
    await save.click()
    expect((await later).status()).toBe(200)
    // The email needs it as well.
    const { email } = desk.app.admin
    for (const next of [`other-${email}`, email]) {
      await page.fill('input[name=email]', next)
      await current.fill(password)
      const changed = page.waitForResponse(isPatch)
      await save.click()
      expect((await changed).status()).toBe(200)
      await current.waitFor({ state: 'detached' })
    }
  },
)

it('a picture must be uploaded as a file, and any other file is refused', async () => {
  const page = await desk.openPage({ path: '/admin/collections/media/create' })
  const save = page.getByRole('button', { name: 'Save', exact: true })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await waitForHydration(page.getByRole('button', { name: 'Select a file' }))
  expect(await page.getByRole('button', { name: 'Paste URL' }).count()).toBe(0)
  await page.fill('input[name=alt]', 'A harbour')
  await save.click()
  await page.getByText('No files were uploaded').first().waitFor()
  await page.setInputFiles('input[type=file]', {
    name: 'harbour.png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    mimeType: 'image/png',
  })
  await save.click()
  await page.getByText('The file is not a picture in one of these formats').first().waitFor()
  // What has never been stored is not said to be deleted.
  expect(asked.filter((url) => url.includes('/media/undefined'))).toEqual([])
})

/** In one task of the page: no check that Payload delays has run when Save is clicked. */
async function typeAndSave(page: Page, values: Record<string, string>): Promise<void> {
  await page.evaluate((all) => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    for (const [name, value] of Object.entries(all)) {
      const input = document.querySelector(`input[name=${name}]`)
      setValue?.call(input, value)
      input?.dispatchEvent(new Event('input', { bubbles: true }))
    }
    document.querySelector<HTMLElement>('#action-save')?.click()
  }, values)
}

function isPatch(response: Response): boolean {
  return response.request().method() === 'PATCH'
}

function isFormState(response: Response): boolean {
  const request = response.request()
  return request.method() === 'POST' && Boolean(request.postData()?.includes('"form-state"'))
}
