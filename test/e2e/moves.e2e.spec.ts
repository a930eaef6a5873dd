import type { Page } from 'playwright-core'

import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'

import { withReadableDays } from '../../src/translations/deskDays.ts'
import { drawerIn, openArticle, waitForIdle } from '../helpers/browser.ts'
import { articleOf, ask, moveByAPI, readerGets } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const owed = 'Who reads the tide gauge?'
const embargoed = 'What the lorries know'
const asked = 'The romance of the bucket chain'

const desk = useAdminPanel()
let page: Page

beforeEach(async () => {
  page = await desk.openPage()
})

function button(name: string) {
  return page.getByRole('button', { name, exact: true })
}
function obstacles() {
  return page.locator('.offprint-obstacles')
}
function step() {
  return page.locator('.offprint-steps [aria-current=step]')
}
function drawer() {
  return drawerIn(page)
}
function log() {
  return page.locator('.offprint-log__move')
}

/** Follows the panel's link to a field, and waits for the cursor to be there. */
async function goTo(field: string, target: string): Promise<void> {
  await button(`Go to “${field}”`).click()
  await expect
    .poll(() => page.evaluate((where) => document.activeElement?.matches(where), target))
    .toBe(true)
}

async function isStill(element: Element): Promise<boolean> {
  const { y } = element.getBoundingClientRect()
  await new Promise((resolve) => setTimeout(resolve, 200))
  return element.getBoundingClientRect().y === y
}

async function choose(option: string): Promise<void> {
  await page.keyboard.type(option)
  await page.locator('.rs__option', { hasText: option }).first().click()
}

/** Presses what moves the article, and waits for the page that shows where it is then. */
async function confirm(name: string, stage: string): Promise<void> {
  await drawer().getByRole('button', { name, exact: true }).click()
  await page.getByText(`is now: ${stage}.`).waitFor()
  await expect.poll(() => step().innerText()).toContain(stage)
}

async function createDraft(title: string): Promise<void> {
  await page.goto('/admin/collections/articles/create')
  await page.locator('.rich-text-lexical [contenteditable=true]').first().waitFor()
  await expect.poll(() => step().innerText()).toContain('Drafted')
  await expect
    .poll(() => page.locator('.offprint-stage').innerText())
    .toContain('A new article is drafted.')
  expect(await page.locator('.offprint-stage button').count()).toBe(0)
  await page.fill('input[name=title]', title)
  await button('Save').click()
  await page.waitForURL(/articles\/[0-9a-f-]{36}$/)
  await obstacles().waitFor()
}

async function fillInOutlet(): Promise<void> {
  await goTo('Outlet', '#field-outlet input')
  await choose('Marrow Sound Brief')
  await goTo('Outlet URL', '#field-outletUrl')
  await page.keyboard.type('https://marrowsound.example/briefs/the-way-to-the-blog')
  await goTo('Published', '#field-publishedAt input')
  await page.keyboard.type('2 Nov 2026')
  await page.keyboard.press('Tab')
  // A row that is added while the form still asks about an earlier edit may stay empty: Payload's own doing.
  await expect.poll(() => obstacles().innerText()).not.toContain('Date at the outlet is required')
  await goTo('Byline', '#field-byline button')
  await page.keyboard.press('Enter')
  await page.locator('#field-byline__0__author input').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('.rs__option').first().click()
}

async function writeText(): Promise<void> {
  await goTo('Body', '[data-field-path=body] [contenteditable=true]')
  await page.keyboard.type('The water came in twice that day.')
  await goTo('Byline as printed', '#field-bylineText button')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Somebody is a fellow of somewhere')
}

async function writeNote(): Promise<void> {
  await goTo('Note', '[data-field-path=note] textarea')
  await page.keyboard.type('I have an article out on two tides.')
}

describe('the transitions of an article', () => {
  it('from a new title to the blog and back', async () => {
    const title = 'The way to the blog'
    await createDraft(title)
    await fillInOutlet()
    await expect.poll(() => obstacles().innerText()).toContain('Nothing is missing.')
    await button('Mark as published at outlet').click()
    await confirm('Save and move', 'Published at outlet')

    await expect.poll(() => obstacles().innerText()).toContain('Required to republish')
    await writeText()
    await writeNote()
    await expect.poll(() => obstacles().innerText()).toContain('Nothing is missing.')
    await button('Republish on blog').click()
    await expect.poll(() => drawer().getByLabel('In full').isChecked()).toBe(true)
    await expect
      .poll(() => drawer().getByLabel('Credit line').inputValue())
      .toContain('Marrow Sound Brief')
    await drawer().getByLabel('Slug').fill('Two Tides')
    const path = await drawer().locator('code').innerText()
    expect(path).toMatch(/^\/\d{4}\/\d{2}\/\d{2}\/two-tides$/)
    await drawer().getByLabel('Reason (optional)').fill('The editor said yes')
    await confirm('Save and republish in full', 'Republished on blog')

    expect((await readerGets(desk.app, path)).body).toContain('The water came in twice that day.')
    expect(
      await page.locator('.offprint-stage').getByRole('link').first().getAttribute('href'),
    ).toBe(`${desk.app.url}${path}`)
    await expect.poll(() => log().count()).toBe(2)
    await expect.poll(() => log().first().innerText()).toContain('The editor said yes')

    await button('Take down from blog').click()
    const off = drawer().getByRole('button', { name: 'Take down from blog' })
    await expect.poll(() => off.isDisabled()).toBe(true)
    await expect.poll(() => drawer().innerText()).toContain('Reason is required.')
    await drawer().getByLabel('Reason').fill('The outlet asked us to')
    await confirm('Take down from blog', 'Published at outlet')
    expect((await readerGets(desk.app, path)).status).toBe(404)
    await expect.poll(() => log().first().innerText()).toContain('The outlet asked us to')
    await expect.poll(() => log().count()).toBe(3)
  })
})

describe('blocked by an embargo', () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const free = withReadableDays(day(30), 'en').replaceAll('\u00A0', ' ')
  const schedule = () => page.locator('.offprint-stage__notice')
  const modesOf = async (id: string) => {
    const { body } = await ask<{ docs: { mode: string }[] }>(
      page,
      `/api/republications?where[article][equals]=${id}`,
    )
    return body.docs.map(({ mode }) => mode)
  }
  const openDrawer = async (name = 'Republish on blog') => {
    await openArticle(page, desk.app, embargoed)
    await button(name).click()
    await drawer().waitFor()
  }

  it('proposes the day on which it is free, which can be changed and cancelled', async () => {
    const { id } = await articleOf(page, embargoed)
    // As it was before a first try.
    await ask(page, `/api/articles/${id}/schedule`, 'DELETE')
    await ask(page, `/api/articles/${id}`, 'PATCH', { publishedAt: new Date().toISOString() })
    await openDrawer()
    await expect.poll(() => drawer().getByLabel('In full').isDisabled()).toBe(true)
    await expect.poll(() => drawer().getByLabel('As an excerpt').isDisabled()).toBe(true)
    const reason = withReadableDays(day(30), 'en')
    await expect
      .poll(() => drawer().locator('#offprint-mode-full-help').innerText())
      .toContain(reason)
    await expect
      .poll(() => drawer().getByLabel(`Republish when free (${free})`).isChecked())
      .toBe(true)
    await drawer().getByRole('button', { name: 'Schedule', exact: true }).click()
    await page.getByText(`“${embargoed}” goes on the blog on ${free}.`).waitFor()
    await schedule().waitFor()
    await expect
      .poll(() => schedule().innerText())
      .toContain(`Scheduled: in full when it is free, on ${free}`)
    await expect.poll(() => schedule().innerText()).toContain('Set by ')
    await expect.poll(() => step().innerText()).toContain('Published at outlet')
    await page.goto('/admin/collections/articles')
    await expect
      .poll(() => page.getByRole('row', { name: embargoed }).innerText())
      .toContain('Scheduled')

    await openDrawer('Change schedule')
    await drawer().getByLabel('On a day').check()
    const later = withReadableDays(day(40), 'en').replaceAll('\u00A0', ' ')
    await drawer().getByLabel('Day', { exact: true }).fill(later)
    await page.keyboard.press('Tab')
    await drawer().getByRole('button', { name: 'Schedule', exact: true }).click()
    await expect.poll(() => schedule().innerText()).toContain(`Scheduled: in full on ${later}`)

    await button('Cancel schedule').click()
    await page.getByText(`“${embargoed}” is no longer scheduled.`).waitFor()
    await button('Republish on blog').waitFor()
    expect(await schedule().count()).toBe(0)
  })

  it('posts a link now and the full text later as one choice', { tags: 'nightly' }, async () => {
    const { id } = await articleOf(page, embargoed)
    await openDrawer()
    await drawer().getByLabel(`Post a link now, the full text when it is free (${free})`).check()
    await drawer().getByRole('button', { name: 'Post a link and schedule the full text' }).click()
    await schedule().waitFor()
    expect(await modesOf(id)).toEqual(['link'])
    await expect
      .poll(() => schedule().innerText())
      .toContain(`Scheduled: in full when it is free, on ${free}`)
    await page.goto('/admin/collections/articles')
    await expect
      .poll(() => page.getByRole('row', { name: embargoed }).innerText())
      .toContain('link only')
    await moveByAPI(page, id, { reason: 'for the next test', to: 'published-at-outlet' })
  })

  it('posts a link alone only if that was chosen, and offers the full text once it is free', async () => {
    const { id } = await articleOf(page, embargoed)
    await openDrawer()
    await drawer().getByLabel('A link only').check()
    const path = await drawer().locator('code').innerText()
    await confirm('Post a link', 'Republished on blog')
    expect(await modesOf(id)).toEqual(['link'])
    expect((await readerGets(desk.app, path)).status).toBe(200)
    await page.getByText(`The full text is free from ${free}`).waitFor()

    await page.getByRole('button', { name: 'Permission and reminders' }).click()
    await page.fill('#field-permission__grantedBy', 'The editor of the magazine')
    await page.locator('#field-permission__mode input').first().focus()
    await choose('In full')
    await page.getByText('The full text is free now.').waitFor()
    await button('Republish in full').click()
    const loaded = page.waitForEvent('load')
    await drawer().getByRole('button', { name: 'Save and republish in full' }).click()
    await expect.poll(() => modesOf(id)).toEqual(['full'])
    await loaded
  })

  it('is shown if a new publication date would put an article on the blog too early', async () => {
    const { id } = await articleOf(page, embargoed)
    await ask(page, `/api/articles/${id}`, 'PATCH', { permission: { grantedBy: '', mode: null } })
    await page.goto(`/admin/collections/articles/${id}`)
    await page.getByText('On the blog before the embargo ended').waitFor()
    await page.goto('/admin/collections/articles')
    const row = page.getByRole('row', { name: embargoed })
    await expect.poll(() => row.innerText()).toContain('too early')
  })
})

describe('a refusal', () => {
  it('has its name and data also on pages that were opened before the first API request', async () => {
    await page.goto('/admin')
    const { id } = await articleOf(page, 'The romance of the bucket chain')
    const path = `/api/articles/${id}/transition`
    const refused = await ask<Refused>(page, path, 'POST', { to: 'republished-on-blog' })
    expect(refused).toMatchObject({
      body: {
        errors: [
          {
            name: 'TransitionRefused',
            data: {
              refusals: expect.arrayContaining([
                expect.objectContaining({ code: 'permission-missing' }),
              ]),
            },
          },
        ],
      },
      status: 400,
    })
    const invalid = await ask<Refused>(page, `/api/articles/${id}`, 'PATCH', { outletUrl: 'none' })
    expect(invalid.body.errors).toMatchObject([
      { name: 'ValidationError', data: { errors: [{ path: 'outletUrl' }] } },
    ])
  })
})

describe('the stage bar', () => {
  it('shows moves before the scripts have come, and opens them by a click of then once they respond', async () => {
    const { id } = await articleOf(page, owed)
    let arrive: () => void = () => undefined
    const arrival = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/_next/static/**/*.js', async (route) => {
      await arrival
      await route.continue()
    })
    await page.goto(`/admin/collections/articles/${id}`, { waitUntil: 'commit' })
    const move = page.locator('.offprint-stage__moves button').first()
    await move.waitFor()
    await move.click()
    arrive()
    await drawer().waitFor()
  })

  it('names the pictures that will not be shown on the blog, and can change their rights', async () => {
    const { id } = await articleOf(page, owed)
    const image = await uploadPicture('A harbour')
    await ask(page, `/api/articles/${id}`, 'PATCH', { leadImage: { image } })
    const away = '1 picture will not be shown on the blog'
    await openArticle(page, desk.app, owed)
    await page.locator('.offprint-pictures').waitFor()
    await expect
      .poll(() => page.locator('.offprint-stage').innerText())
      .toContain('“A harbour”: its rights are unknown.')
    await button('Republish on blog').click()
    await expect.poll(() => drawer().innerText()).toContain(away)
    await drawer().getByLabel('A link only').check()
    expect(await drawer().innerText()).not.toContain(away)
    await drawer().getByLabel('In full').check()
    await confirm('Republish in full', 'Republished on blog')
    await expect.poll(() => page.locator('.offprint-stage').innerText()).toContain(away)

    await page.getByRole('button', { name: 'Open picture “A harbour”' }).click()
    await drawer().locator('#field-rights input').first().focus()
    await choose('Owned')
    await drawer().getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => page.locator('.offprint-pictures').count()).toBe(0)
    await moveByAPI(page, id, { reason: 'as it was', to: 'published-at-outlet' })
    await ask(page, `/api/articles/${id}`, 'PATCH', { leadImage: { image: null } })
  })

  it('stays in view, and covers nothing that it leads to', async () => {
    await openArticle(page, desk.app, asked)
    await goTo('Byline as printed', '#field-bylineText *')
    const bar = page.locator('.offprint-stage__head')
    const [above, field] = await Promise.all([
      bar.boundingBox(),
      page.locator('#field-bylineText').boundingBox(),
    ])
    await expect.poll(() => bar.isVisible()).toBe(true)
    expect(field?.y ?? 0).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0))
    // The page scrolls there slowly: a button that moves between press and release is not clicked.
    await expect.poll(() => bar.evaluate(isStill)).toBe(true)
    await button('Republish on blog').click()
    await drawer().getByRole('button', { name: 'Cancel' }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Republish on blog')
  })

  it('names the contact of an outlet that has to be asked, and proposes nothing', async () => {
    await openArticle(page, desk.app, asked)
    await obstacles().getByRole('link', { name: 'hello@tidewrack.example' }).waitFor()
    await button('Republish on blog').click()
    await expect
      .poll(() => drawer().innerText())
      .toContain('Choose how the article goes on the blog.')
    expect(await drawer().getByRole('radio', { checked: true }).count()).toBe(0)
    await drawer().getByRole('button', { name: 'Cancel' }).click()
  })

  it('does not report an article as ready while its form cannot be saved', async () => {
    await openArticle(page, desk.app, owed)
    await expect.poll(() => obstacles().innerText()).toContain('Nothing is missing.')
    const address = await page.inputValue('#field-outletUrl')
    await page.fill('#field-outletUrl', 'example.org/harbour')
    await expect.poll(() => obstacles().innerText()).toContain('The form cannot be saved yet')
    await expect.poll(() => obstacles().innerText()).toContain('“Outlet URL” has an invalid value.')
    expect(await obstacles().innerText()).not.toContain('Nothing is missing')
    await page.fill('#field-outletUrl', address)
    await expect.poll(() => obstacles().innerText()).toBe('Nothing is missing.')
  })

  it('shows that the user is signed out, and recovers after the next login', async () => {
    await openArticle(page, desk.app, owed)
    await obstacles().waitFor()
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await page.fill('input[name=series]', 'Not lost')
    await page.getByText('You are signed out. Sign in in another tab').waitFor()
    await page.context().addCookies(cookies)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect.poll(() => page.getByText('You are signed out').count()).toBe(0)
    await expect.poll(() => page.inputValue('input[name=series]')).toBe('Not lost')
  })
})

/** A picture that nobody has said anything of. */
async function uploadPicture(alt: string): Promise<string> {
  const background = { b: 120, g: 90, r: 60 }
  const picture = sharp({ create: { background, channels: 3, height: 150, width: 300 } }).png()
  const buffer = await picture.toBuffer()
  const answer = await page.request.post('/api/media', {
    headers: { 'sec-fetch-site': 'same-origin' },
    multipart: {
      _payload: JSON.stringify({ alt }),
      file: { name: 'harbour.png', buffer, mimeType: 'image/png' },
    },
  })
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}

/** Changes the series, and waits for the check for newer states that Payload runs at the first edit. */
async function edit(series: string): Promise<void> {
  const checked = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().includes('/admin/'),
  )
  await page.fill('input[name=series]', series)
  await checked
}

interface Refused {
  errors: { data: object; name: string }[]
}

describe('a transition', () => {
  it('can be made with the keyboard', async () => {
    await openArticle(page, desk.app, owed)
    await obstacles().waitFor()
    await page.locator('h1').first().click()
    await tabTo('Republish on blog')
    await page.keyboard.press('Enter')
    await drawer().getByRole('button', { name: 'Republish in full' }).waitFor()
    await tabTo('Republish in full', '[role=dialog] *, dialog *')
    await page.keyboard.press('Space')
    await page.getByText('is now: Republished on blog.').waitFor()
    await expect.poll(() => step().innerText()).toContain('Republished on blog')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-stage')
  })

  it('that another user made first is reported and overwrites nothing', async () => {
    const { id } = await articleOf(page, owed)
    await openArticle(page, desk.app, owed)
    await button('Take down from blog').click()
    await moveByAPI(page, id, { reason: 'quicker', to: 'published-at-outlet' })
    await drawer().getByLabel('Reason').fill('slower')
    await drawer().getByRole('button', { name: 'Take down from blog' }).click()
    await drawer().getByText('This article was moved to another stage in the meantime.').waitFor()
    await drawer().getByRole('button', { name: 'Reload' }).click()
    await expect.poll(() => step().innerText()).toContain('Published at outlet')
    await expect.poll(() => log().first().innerText()).toContain('quicker')
  })

  it(
    'that failed is reported, and unsaved changes stay in the form',
    { tags: 'nightly' },
    async () => {
      const { id } = await articleOf(page, owed)
      await moveByAPI(page, id, { to: 'republished-on-blog' })
      await openArticle(page, desk.app, owed)
      await edit('Kept all the same')
      await button('Take down from blog').click()
      await drawer().getByLabel('Reason').fill('slower again')
      await moveByAPI(page, id, { reason: 'quicker', to: 'published-at-outlet' })
      await drawer().getByRole('button', { name: 'Save and move' }).click()
      await drawer().getByText('The article was moved to another stage in the meantime.').waitFor()
      await drawer().getByRole('button', { name: 'Close' }).first().click()
      await drawer().waitFor({ state: 'detached' })
      await expect.poll(() => step().innerText()).toContain('Published at outlet')
      // A save that the move of the other user refuses is repeated.
      await page.locator('#action-save').click()
      await expect
        .poll(() => articleOf(page, owed))
        .toMatchObject({ series: 'Kept all the same', stage: 'published-at-outlet' })
    },
  )

  it('that failed is reported in its drawer, even if the page already has the new stage', async () => {
    const { id } = await articleOf(page, owed)
    await moveByAPI(page, id, { to: 'republished-on-blog' })
    await openArticle(page, desk.app, owed)
    // The page learns of the other move by the check of the edit, while the drawer is open.
    await button('Take down from blog').waitFor()
    await page.route(
      /outlook$/,
      async (route) => {
        await drawer().waitFor()
        await moveByAPI(page, id, { reason: 'quicker', to: 'published-at-outlet' })
        await route.continue()
      },
      { times: 1 },
    )
    const asked = page.waitForRequest(/outlook$/)
    await edit('Changed meanwhile')
    await button('Take down from blog').click()
    const answer = await (await asked).response()
    expect(await answer?.json()).toMatchObject({ stage: 'published-at-outlet' })
    await drawer().getByLabel('Reason').fill('slower still')
    await drawer().getByRole('button', { name: 'Save and move' }).click()
    await drawer().getByText('The article was moved to another stage in the meantime.').waitFor()
    await drawer().getByRole('button', { name: 'Close' }).first().click()
    await drawer().waitFor({ state: 'detached' })
    await button('Republish on blog').waitFor()
  })

  it('is checked against the values of the form, also after a failed save', async () => {
    await openArticle(page, desk.app, owed)
    const address = page.locator('#field-outletUrl')
    await address.fill('no address')
    await page.fill('input[name=series]', 'Not stored')
    for (const remove of await page
      .locator('#field-bylineText .offprint-lines__line button')
      .all()) {
      await remove.click()
    }
    await expect.poll(() => obstacles().innerText()).toContain('Byline as printed is required')
    // A state of the form that was asked for before the save would take the mark of the field away again.
    await waitForIdle(page)
    await button('Save').click()
    await page.getByText('The following field is invalid').first().waitFor()
    await expect.poll(() => obstacles().innerText()).toContain('Byline as printed is required')
    await expect.poll(() => button('Save').isEnabled()).toBe(true)
    expect((await articleOf(page, owed)).series).not.toBe('Not stored')
    await page.locator('.field-type.error #field-outletUrl').waitFor()
  })

  it('is not possible while the form cannot be saved', async () => {
    await openArticle(page, desk.app, owed)
    await page.fill('input[name=title]', '')
    await expect.poll(() => button('Save').isEnabled()).toBe(true)
    await button('Republish on blog').click()
    await drawer().getByRole('button', { name: 'Save and republish in full' }).click()
    // A state of the form that was asked for before the save may take the mark of the field away.
    const sentence = /Correct the fields that are marked\.|The following field is invalid: Title\. /
    await drawer().getByText(sentence).waitFor()
    expect((await articleOf(page, owed)).stage).toBe('published-at-outlet')
  })
})

it('saving a form that was opened before a transition does not undo the transition', async () => {
  await openArticle(page, desk.app, owed)
  await page.fill('input[name=series]', 'A series')
  const { id } = await articleOf(page, owed)
  // Otherwise the page may hear of the move before the save, which then is of the newer state.
  await page.route(/\/presence$/, () => undefined)
  await moveByAPI(page, id, { to: 'republished-on-blog' })
  await button('Save').click()
  await page.getByText('in the meantime. Your changes are saved.').waitFor()
  const { series, stage } = await articleOf(page, owed)
  expect([series, stage]).toEqual(['A series', 'republished-on-blog'])
})

/** Presses Tab until a button of this name has the focus. */
async function tabTo(name: string, among = '*'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const isThere = await page.evaluate(
      ([text, where]) => {
        const { activeElement } = document
        return activeElement?.matches(where) && activeElement.textContent === text
      },
      [name, among] as const,
    )
    if (isThere) {
      return
    }
  }
  throw new Error(`The keyboard does not reach "${name}".`)
}
