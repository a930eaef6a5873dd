// @module-tag nightly
import type { Page } from 'playwright-core'

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Article, Outlet } from '../../src/app/payload-types.ts'

import { waitForIdle } from '../helpers/browser.ts'
import { articleOf, ask } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

type Collection = 'articles' | 'outlets'

/** The machine may be busy. */
const carla = { email: 'carla@example.org', password: 'a long password of Carla' }

const desk = useAdminPanel()
/** Two people with a browser each. */
let ana: Page
let carlas: Page

beforeAll(async () => {
  ana = await desk.openPage()
  await ask(ana, '/api/users', 'POST', { ...carla, name: 'Carla', role: 'admin' })
  const { body } = await ask<{ user: { id: string } }>(ana, '/api/users/me')
  await ask(ana, `/api/users/${body.user.id}`, 'PATCH', { name: 'Ana' })
  carlas = await desk.openPage({ as: carla })
  // A test may end before the form has been loaded again, and the next one leaves it.
  carlas.on('dialog', (dialog) => void dialog.accept())
})

describe('two users who edit the same article', () => {
  let id: string

  beforeEach(async () => {
    id = await newArticle()
    await open('articles', id)
  })

  it('keep both changes in different fields, also when saved with Ctrl+S', async () => {
    await write('Carla’s words. ')
    await anaSaves('articles', id, { title: 'The title of Ana' })
    await pressSave()
    await comparison().getByText('Ana saved at').waitFor()
    expect(await chosen()).toEqual({ body: 'mine', title: 'theirs' })
    await apply()
    const { body, title } = await stored<Article>('articles', id)
    expect(title).toBe('The title of Ana')
    expect(textOf(body)).toEqual(['Carla’s words. First.', 'Second.'])
    await expect.poll(() => editor().innerText()).toContain('Carla’s words. First.')
  })

  it('keep both texts in different paragraphs', async () => {
    await write('Carla’s words. ')
    await anaSaves('articles', id, { body: document('First.', 'Second. Ana’s words.', 'Third.') })
    await pressSave()
    await comparison().waitFor()
    expect(await chosen()).toEqual({ body: 'both' })
    await apply()
    const { body } = await stored<Article>('articles', id)
    expect(textOf(body)).toEqual(['Carla’s words. First.', 'Second. Ana’s words.', 'Third.'])
    await expect.poll(() => editor().innerText()).toContain('Ana’s words.')
  })

  it('lose nothing in the same paragraph: the rejected text can be restored', async () => {
    await write('Carla’s words. ')
    await anaSaves('articles', id, { body: document('First, by Ana.', 'Second.') })
    await pressSave()
    expect(await chosen()).toEqual({ body: '' })
    await comparison().getByRole('button', { name: 'Apply and save' }).click()
    await comparison().getByRole('alert').waitFor()
    expect(textOf((await stored<Article>('articles', id)).body)[0]).toBe('First, by Ana.')
    await comparison().locator('[data-path=body] input[value=theirs]').check()
    await apply('nothing')
    expect(textOf((await stored<Article>('articles', id)).body)[0]).toBe('First, by Ana.')
    await carlas.getByRole('button', { name: 'Restore' }).click()
    await expect.poll(() => editor().innerText()).toContain('Carla’s words. First.')
    await pressSave()
    await expect
      .poll(async () => textOf((await stored<Article>('articles', id)).body)[0])
      .toBe('Carla’s words. First.')
  })

  it('compare again when somebody saves during the comparison', async () => {
    await write('Carla’s words. ')
    await anaSaves('articles', id, { title: 'The title of Ana' })
    await pressSave()
    await comparison().waitFor()
    await anaSavesFirst(id, { series: 'The series of Ana' }, () =>
      comparison().getByRole('button', { name: 'Apply and save' }).click(),
    )
    await comparison().locator('[data-path=series]').waitFor()
    await apply()
    const { body, series, title } = await stored<Article>('articles', id)
    expect({ series, title }).toEqual({ series: 'The series of Ana', title: 'The title of Ana' })
    expect(textOf(body)[0]).toBe('Carla’s words. First.')
  })

  it('can keep typing when the first edit finds a newer state, where Payload’s modal would discard it', async () => {
    await anaSaves('articles', id, { title: 'The title of Ana' })
    await write('Carla’s words. ')
    await carlas.getByRole('button', { name: 'Compare' }).first().waitFor()
    await carlas.keyboard.type('And more. ')
    await waitForIdle(carlas)
    expect(await carlas.locator('#document-stale-data[open]').count()).toBe(0)
    await expect.poll(() => editor().innerText()).toContain('Carla’s words. And more. First.')
    await pressSave()
    await apply()
    expect(textOf((await stored<Article>('articles', id)).body)[0]).toContain('And more. ')
  })

  it('lose nothing to a restored version', async () => {
    await anaSaves('articles', id, { title: 'A second title' })
    await open('articles', id)
    await write('Carla’s words. ')
    const where = `where[parent][equals]=${id}&sort=createdAt&limit=1`
    const { body } = await ask<{ docs: { id: string }[] }>(ana, `/api/articles/versions?${where}`)
    await ask(ana, `/api/articles/versions/${body.docs[0]?.id}`, 'POST')
    await pressSave()
    await comparison().waitFor()
    expect(await chosen()).toEqual({ body: 'mine', title: 'theirs' })
    await apply()
    expect(textOf((await stored<Article>('articles', id)).body)[0]).toBe('Carla’s words. First.')
  })

  it('keep the text of a deleted article and can create a new one from it', async () => {
    await write('Carla’s words. ')
    await ask(ana, `/api/articles/${id}`, 'DELETE')
    await pressSave()
    await carlas.getByRole('button', { name: 'Create as new draft' }).click()
    await carlas.waitForURL(
      (url) => !url.pathname.endsWith(id) && url.pathname.includes('/articles/'),
    )
    const again = carlas.url().split('/').at(-1) ?? ''
    expect(textOf((await stored<Article>('articles', again)).body)[0]).toBe('Carla’s words. First.')
  })

  it('are not interrupted by a save without changes', async () => {
    await write('Carla’s words. ')
    await anaSaves('articles', id, { title: 'Written together' })
    await pressSave()
    await expect
      .poll(async () => textOf((await stored<Article>('articles', id)).body)[0])
      .toBe('Carla’s words. First.')
    expect(await comparison().count()).toBe(0)
  })

  it('are not warned of their own saves: double click, double key press, or after Back', async () => {
    await write('Once. ')
    await waitForIdle(carlas)
    await carlas.keyboard.press('Control+s')
    await carlas.keyboard.press('Control+s')
    await carlas.getByText('Updated successfully.').first().waitFor()
    await carlas.fill('#field-series', 'Series')
    await carlas.getByRole('button', { name: 'Save', exact: true }).dblclick()
    await expect.poll(async () => (await stored<Article>('articles', id)).series).toBe('Series')
    // Until the answer has come, the page asks whether to leave what is not saved.
    await waitForIdle(carlas)
    await carlas.locator('.step-nav a').nth(1).click()
    await carlas.locator('.offprint-found').waitFor()
    await carlas.goBack()
    await carlas.locator('#field-dateline, #field-language').first().waitFor()
    // Typed before the page has loaded anew under the form.
    await carlas.fill('#field-language', 'de')
    await waitForIdle(carlas)
    await pressSave()
    await expect.poll(async () => (await stored<Article>('articles', id)).language).toBe('de')
    expect(await comparison().count()).toBe(0)
    await expect.poll(() => carlas.inputValue('#field-series')).toBe('Series')
  })
})

describe('A move that saves first', () => {
  it('does not move an article that another user has changed, keeps the drawer, and continues after the choice', async () => {
    const { id } = await articleOf(ana, 'Who reads the tide gauge?')
    await open('articles', id)
    await carlas.fill('#field-series', 'The series of Carla')
    await carlas.getByRole('button', { name: 'Republish on blog' }).click()
    const drawer = carlas.getByRole('dialog', { name: 'Republish on blog' })
    await drawer.locator('input[type=text]').first().fill('slug-of-carla')
    await anaSaves('articles', id, { title: 'The title of Ana' })
    await drawer.getByRole('button', { name: 'Save and republish in full' }).click()
    await comparison().waitFor()
    expect(await stored<Article>('articles', id)).toMatchObject({ stage: 'published-at-outlet' })
    await apply()
    await expect
      .poll(() => drawer.locator('input[type=text]').first().inputValue())
      .toBe('slug-of-carla')
    const moved = carlas.waitForResponse(
      (response) =>
        response.url().endsWith('/transition') && response.request().method() === 'POST',
    )
    await drawer.getByRole('button', { name: 'Republish in full' }).click()
    expect((await moved).status()).toBe(200)
    expect(await stored<Article>('articles', id)).toMatchObject({
      series: 'The series of Carla',
      stage: 'republished-on-blog',
      title: 'The title of Ana',
    })
    // Until the form has been loaded again, the page asks whether to leave it.
    await drawer.waitFor({ state: 'detached' })
    await waitForIdle(carlas)
  })

  it('shows the changes of another user before it moves an article without changes in the form', async () => {
    const { id } = await articleOf(ana, 'What the lorries know')
    await open('articles', id)
    await carlas.getByRole('button', { name: 'Republish on blog' }).click()
    const drawer = carlas.getByRole('dialog', { name: 'Republish on blog' })
    await anaSaves('articles', id, { title: 'Another title of Ana' })
    await drawer.getByRole('button', { name: 'Republish in full' }).click()
    await comparison().getByText('Another title of Ana').waitFor()
    await apply('nothing')
    await expect.poll(() => carlas.inputValue('#field-title')).toBe('Another title of Ana')
    expect(await stored<Article>('articles', id)).toMatchObject({ stage: 'published-at-outlet' })
  })
})

describe('two users who edit the same outlet', () => {
  it('keep both changes of its terms', async () => {
    const { body } = await ask<{ docs: Outlet[] }>(ana, '/api/outlets?depth=0&limit=1')
    const id = body.docs[0]?.id ?? ''
    await open('outlets', id)
    await carlas.fill('#field-terms__excerptWords', '77')
    await anaSaves('outlets', id, { terms: { remarks: 'Ana asked them.' } })
    await pressSave()
    await comparison().waitFor()
    expect(await chosen()).toEqual({ 'terms.excerptWords': 'mine', 'terms.remarks': 'theirs' })
    await apply()
    const { terms } = await stored<Outlet>('outlets', id)
    expect(terms).toMatchObject({ excerptWords: 77, remarks: 'Ana asked them.' })
  })
})

async function newArticle(): Promise<string> {
  const data = { body: document('First.', 'Second.'), title: 'Written together' }
  const { body } = await ask<{ doc: Article }>(ana, '/api/articles', 'POST', data)
  return body.doc.id
}

function document(...paragraphs: string[]) {
  const children = paragraphs.map((text) => ({
    type: 'paragraph',
    children: [{ type: 'text', format: 0, text, version: 1 }],
    version: 1,
  }))
  return { root: { type: 'root', children, direction: 'ltr', format: '', indent: 0, version: 1 } }
}

/** The paragraphs of a document. */
function textOf(stored: Article['body']): string[] {
  return (stored?.root.children ?? []).map(({ children }) =>
    (children as { text: string }[]).map(({ text }) => text).join(''),
  )
}

async function open(collection: Collection, id: string): Promise<void> {
  await carlas.goto(`/admin/collections/${collection}/${id}`)
  await carlas.locator('[data-form-ready=true]').first().waitFor()
  if (collection === 'articles') {
    await editor().waitFor()
  }
}

function editor() {
  return carlas.locator('.rich-text-lexical [contenteditable=true]').first()
}

/** At the start of the body. */
async function write(words: string): Promise<void> {
  await editor().click()
  await carlas.keyboard.press('Control+Home')
  await carlas.keyboard.type(words)
  await waitForIdle(carlas)
}

async function anaSaves(collection: Collection, id: string, data: object): Promise<void> {
  const { status } = await ask(ana, `/api/${collection}/${id}`, 'PATCH', data)
  expect(status).toBe(200)
}

/** Carla saves with `save`; Ana does just before that reaches the server: Carla's page cannot have noticed. */
async function anaSavesFirst(id: string, data: object, save: () => Promise<void>): Promise<void> {
  let saved: Promise<void> | undefined
  await carlas.route(`**/api/articles/${id}*`, async (route) => {
    if (route.request().method() === 'PATCH') {
      saved ??= anaSaves('articles', id, data)
      await saved.catch(() => undefined)
    }
    await route.continue()
  })
  const answered = carlas.waitForResponse((answer) => answer.request().method() === 'PATCH')
  try {
    const [answer] = await Promise.all([answered, save()])
    await saved
    expect(answer.status()).toBe(409)
  } finally {
    // Not within the handler: Playwright sends a request at once whose handler is removed.
    await carlas.unrouteAll({ behavior: 'wait' })
  }
}

async function stored<Document>(collection: Collection, id: string): Promise<Document> {
  return (await ask<Document>(ana, `/api/${collection}/${id}?depth=0`)).body
}

async function pressSave(): Promise<void> {
  await waitForIdle(carlas)
  await carlas.keyboard.press('Control+s')
}

function comparison() {
  return carlas.locator('.offprint-newer')
}

/** What is chosen, by field. */
async function chosen(): Promise<Record<string, string>> {
  await comparison().locator('.offprint-compared').first().waitFor()
  const fields = await comparison()
    .locator('.offprint-compared')
    .evaluateAll((all) =>
      all.map((field) => [
        field.getAttribute('data-path') ?? '',
        field.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
      ]),
    )
  return Object.fromEntries(fields) as Record<string, string>
}

/** Applies the choices, and waits until they are saved; where nothing of the form is kept, nothing is saved. */
async function apply(kept: 'nothing' | 'something' = 'something'): Promise<void> {
  const saved =
    kept === 'something' &&
    carlas.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
  await comparison().getByRole('button', { name: 'Apply and save' }).click()
  await comparison().waitFor({ state: 'detached' })
  await saved
  await carlas.locator('[data-form-ready=true]').first().waitFor()
  await waitForIdle(carlas)
}
