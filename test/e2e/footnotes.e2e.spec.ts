import type { Locator, Page } from 'playwright-core'

import { beforeEach, describe, expect, it } from 'vitest'

import type { Article } from '../../src/app/payload-types.ts'

import { samples } from '../../packages/reader/test/document/notes/samples.ts'
import { openArticle, save, waitForIdle } from '../helpers/browser.ts'
import { articleOf } from '../helpers/desk.ts'
import { useAdminPanel } from '../helpers/useAdminPanel.ts'

const shortPiece = 'Who reads the tide gauge?'
const journalPiece = 'Whose Mud Is It? Sediment, Tolls and the Politics of the Small Port'

const desk = useAdminPanel()
let page: Page

beforeEach(async () => {
  page = await desk.openPage()
})

function notes() {
  return page.locator('.offprint-footnote')
}
function marks() {
  return page.locator('.offprint-footnote-mark')
}
function numbersTo(last: number) {
  return Array.from({ length: last }, (_, index) => String(index + 1))
}
function marksIn(html: string) {
  return [...html.matchAll(/role="doc-noteref"[^>]*>([^<]*)</g)].map(([, shown]) => shown)
}

/** React gives an element new properties whenever it is drawn. */
async function propsOf(part: Locator): Promise<{ isSame: () => Promise<boolean> }> {
  const read = (element: Element) =>
    Object.entries(element).find(([name]) => name.startsWith('__reactProps'))?.[1] as unknown
  const before = await part.evaluateHandle(read)
  return {
    isSame: async () => {
      const now = await part.evaluateHandle(read)
      return page.evaluate(([a, b]) => a !== undefined && a === b, [before, now])
    },
  }
}

/** What the attribute says, and what React reads. */
function editableAs(root: HTMLElement) {
  return { attribute: root.getAttribute('contenteditable'), react: root.contentEditable }
}

interface List {
  children: object[]
}

function lastBlock(body: Article['body']): List {
  return body?.root.children.at(-1) as unknown as List
}

async function pathOf(title: string): Promise<string> {
  const where = new URLSearchParams({ depth: '1', limit: '100' })
  const answer = await fetch(`${desk.app.url}/api/republications?${where.toString()}`)
  const { docs } = (await answer.json()) as { docs: { article: { title: string }; path: string }[] }
  const found = docs.find(({ article }) => article.title === title)
  if (!found) {
    throw new Error(`"${title}" is not on the blog.`)
  }
  return found.path
}

async function publicPage(title: string) {
  return (await fetch(desk.app.url + (await pathOf(title)))).text()
}

describe('a footnote', () => {
  it('is edited in the admin panel and shown on the blog', async () => {
    await openArticle(page, desk.app, journalPiece)
    const third = notes().nth(2).locator('p').first()
    await third.click()
    await page.keyboard.press('End')
    await waitForIdle(page)
    const linkForm = await propsOf(page.locator('.link-editor .link-edit').first())
    const editable = await page.locator('.ContentEditable__root').first().evaluate(editableAs)
    expect(editable, 'React would note the selection').toEqual({
      attribute: 'true',
      react: 'inherit',
    })
    await page.keyboard.type(' Checked <again> in spring.')
    await waitForIdle(page)
    // Far from a link, keys do not draw Payload's form for links anew: in a long text, that is a third of their cost.
    expect(await linkForm.isSame()).toBe(true)
    await save(page)
    const html = await publicPage(journalPiece)
    expect(html).toContain('Checked &lt;again&gt; in spring.')
    await page.reload()
    await notes().nth(2).waitFor()
    await expect.poll(() => notes().nth(2).textContent()).toContain('Checked <again> in spring.')
    await expect.poll(() => notes().count()).toBe(8)
  })

  it('is left by Escape, which leads out of the text', async () => {
    await openArticle(page, desk.app, journalPiece)
    const body = page.getByRole('textbox', { name: 'Body', exact: true })
    await body.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain(
      'paragraph-at-end',
    )
  })

  it('beside it, no link is left where its drawer is left by Escape', async () => {
    await openArticle(page, desk.app, journalPiece)
    const first = page.locator('[data-lexical-editor] > p').first()
    const links = first.locator('a')
    const before = await links.count()
    await first.click()
    await page.keyboard.press('End')
    await page.keyboard.press('Shift+Control+ArrowLeft')
    await page.locator('.fixed-toolbar button[data-button-key=link]').click()
    await expect.poll(() => links.count()).toBe(before + 1)
    await page.locator('.lexical-link-edit-drawer input[name=url]').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => links.count()).toBe(before)
  })

  it('is inserted with the toolbar, and its note is in the list', () =>
    isInserted('the toolbar', () =>
      page.locator('.fixed-toolbar__group-footnotes button').first().click(),
    ))
  it('is inserted with the slash menu, and its note is in the list', { tags: 'nightly' }, () =>
    isInserted('the slash menu', async () => {
      await page.keyboard.type(' /footnote')
      await page.getByRole('button', { name: 'Footnote' }).last().waitFor()
      await waitForIdle(page)
      await page.keyboard.press('Enter')
    }),
  )

  async function isInserted(way: string, insert: () => Promise<void>) {
    await openArticle(page, desk.app, journalPiece)
    const before = await notes().count()
    const paragraph = page.locator('[data-lexical-editor] > p').first()
    await paragraph.click()
    await page.keyboard.press('End')
    await insert()
    await expect.poll(() => notes().count()).toBe(before + 1)
    await expect.poll(() => marks().allInnerTexts()).toEqual(numbersTo(before + 1))
    await page.keyboard.type(`Added from ${way}.`)
    await waitForIdle(page)
    await save(page)
    const html = await publicPage(journalPiece)
    expect(html).toContain(`Added from ${way}.`)
    const fragment =
      /href="#([^"]+)"[^>]*role="doc-backlink"|role="doc-backlink"[^>]*href="#([^"]+)"/
    const [, one, other] = fragment.exec(html.slice(html.indexOf(`Added from ${way}.`))) ?? []
    expect(html).toContain(`id="${one ?? other}"`)
    expect(marksIn(html)).toEqual(numbersTo(before + 1))
  }
})

describe('a deleted mark', () => {
  const bodyOf = async (title: string) => JSON.stringify((await articleOf(page, title)).body)
  const undo = () => page.getByRole('button', { name: 'Undo', exact: true })
  const status = () => page.locator('.offprint-footnote-removal [role=status]')

  /** The caret behind the nth mark. */
  async function caretBehind(nth: number): Promise<void> {
    await marks()
      .nth(nth - 1)
      .evaluate((mark) => {
        const range = document.createRange()
        range.setStartAfter(mark.closest('sup') ?? mark)
        mark.closest<HTMLElement>('[data-lexical-editor]')?.focus()
        getSelection()?.removeAllRanges()
        getSelection()?.addRange(range)
      })
    await waitForIdle(page)
  }

  async function deleteSecondMark(): Promise<void> {
    await marks().nth(2).waitFor()
    await caretBehind(2)
    await page.keyboard.press('Backspace')
    await status()
      .getByText(/^Footnote 2 deleted: “/)
      .waitFor()
  }

  async function undoByTab(): Promise<void> {
    await page.keyboard.press('Tab')
    await expect.poll(() => undo().evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
  }

  it('is announced at the caret without moving it, and can be restored by mouse and by keyboard', async () => {
    const before = await bodyOf(shortPiece)
    await openArticle(page, desk.app, shortPiece)
    const editor = page.locator('[data-lexical-editor]').first()
    const ways = [() => undo().click(), undoByTab, () => page.keyboard.press('Control+Alt+z')]
    for (const takeBack of ways) {
      await deleteSecondMark()
      await expect.poll(() => marks().allInnerTexts()).toEqual(['1', '2'])
      expect(await editor.evaluate((one) => one === document.activeElement)).toBe(true)
      await takeBack()
      await expect.poll(() => marks().allInnerTexts()).toEqual(['1', '2', '3'])
    }
    await waitForIdle(page)
    await save(page)
    expect(await bodyOf(shortPiece)).toBe(before)
  })

  it('keeps its note in the list, from where it can be restored into the edited text', async () => {
    await openArticle(page, desk.app, shortPiece)
    await deleteSecondMark()
    await page.keyboard.type(' And here somebody wrote on and on.')
    await page.getByText('Saving removes 1 footnote.').waitFor()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.keyboard.press('Enter')
    await expect.poll(() => marks().allInnerTexts()).toEqual(['1', '2', '3'])
    expect(await page.locator('.offprint-footnote [data-removed]').count()).toBe(0)
    await expect
      .poll(() => page.locator('[data-lexical-editor]').first().innerText())
      .toContain('And here somebody wrote on and on.')
  })

  it('removes its note from the article and the blog when the article is saved', async () => {
    const before = (await articleOf(page, journalPiece)).body
    const notesBefore = lastBlock(before).children
    await openArticle(page, desk.app, journalPiece)
    await deleteSecondMark()
    await page.locator('.offprint-footnote [data-removed]').waitFor()
    expect(await bodyOf(journalPiece)).toBe(JSON.stringify(before))
    await waitForIdle(page)
    await save(page)
    const after = (await articleOf(page, journalPiece)).body
    expect(lastBlock(after).children).toEqual(notesBefore.toSpliced(1, 1))
    expect(JSON.stringify(after)).not.toContain('removedMarks')
    expect(marksIn(await publicPage(journalPiece))).toEqual(numbersTo(notesBefore.length - 1))
    await expect.poll(() => notes().count()).toBe(notesBefore.length - 1)
  })
})

describe('the list beside the text', () => {
  const rows = () => page.locator('.offprint-notes li')
  const order = () => rows().locator('.offprint-footnote-number').allInnerTexts()
  const inText = async () =>
    (await notes().locator('.offprint-footnote-number').allInnerTexts()).map(Number.parseFloat)
  const textOf = (nth: number) => rows().nth(nth).getByRole('button').last()
  const isFocused = (nth: number) =>
    textOf(nth).evaluate((button) => button === document.activeElement)

  beforeEach(async () => {
    await openArticle(page, desk.app, journalPiece)
    await rows().nth(7).waitFor()
    await waitForIdle(page)
  })

  it('leads to the mark and to the note, follows the cursor, and shows what nothing refers to', async () => {
    const current = page.locator('.offprint-notes [aria-current]')
    const noteAround = () =>
      page.evaluate(() => {
        const at = getSelection()?.anchorNode?.parentElement
        return at?.closest('.offprint-footnote-content')?.textContent
      })
    await textOf(5).click()
    await expect.poll(noteAround).toContain('Port Averil Town Council')
    await rows().nth(3).getByRole('button').first().click()
    await expect.poll(noteAround).toBeUndefined()
    await expect.poll(() => current.innerText()).toContain('Harbours Act 1874')
    await page.keyboard.press('Backspace')
    await expect.poll(order).toEqual(['1', '2', '3', '–', '4', '5', '6', '7'])
    const told = rows().nth(3).getByText('No reference left. Saving removes it.')
    const [box, row] = [await told.boundingBox(), await rows().nth(3).boundingBox()]
    expect(box && row && box.y + box.height <= row.y + row.height).toBe(true)
  })

  it('moves a note by pointer to any place, and takes that back in one step', async () => {
    await rows().nth(7).scrollIntoViewIfNeeded()
    const drop = async (from: number, to: number, part: number) => {
      const height = (await rows().nth(to).boundingBox())?.height ?? 0
      const targetPosition = { x: 60, y: height * part }
      await rows().nth(from).dragTo(rows().nth(to), { targetPosition })
    }
    await drop(0, 7, 0.9)
    const moved = ['2', '3', '4', '5', '6', '7', '8', '1']
    await expect.poll(order).toEqual(moved)
    expect(await inText()).toEqual(moved.map(Number))
    expect(await marks().allInnerTexts()).toEqual(numbersTo(8))
    await drop(7, 0, 0.1)
    await expect.poll(order).toEqual(numbersTo(8))
    await textOf(2).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(order).toEqual(moved)
  })

  it('moves a note by keys, which keeps the focus, and takes that back', async () => {
    await textOf(1).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(order).toEqual(['1', '3', '2', '4', '5', '6', '7', '8'])
    expect(await isFocused(2)).toBe(true)
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(order).toEqual(['1', '3', '4', '2', '5', '6', '7', '8'])
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(order).toEqual(['1', '3', '2', '4', '5', '6', '7', '8'])
    expect(await isFocused(2)).toBe(true)
    await page.getByText('Footnote 2 is now 3 of 8.').waitFor({ state: 'attached' })
    await page.keyboard.press('Control+z')
    await expect.poll(order).toEqual(['1', '3', '4', '2', '5', '6', '7', '8'])
  })
})

describe('footnotes from elsewhere', () => {
  const core = samples['WordPress core']?.html ?? ''

  /** As somebody who selects all of a page and copies it. */
  async function copyPage(html: string): Promise<void> {
    const source = await page.context().newPage()
    await source.setContent(html)
    await source.keyboard.press('Control+a')
    await source.keyboard.press('Control+c')
    await source.close()
    await page.bringToFront()
  }

  async function paste(entries: Record<string, string>): Promise<void> {
    await page
      .locator('[data-lexical-editor]')
      .first()
      .evaluate((editor, data) => {
        const clipboardData = new DataTransfer()
        Object.entries(data).forEach(([type, entry]) => clipboardData.setData(type, entry))
        editor.dispatchEvent(
          new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
        )
      }, entries)
  }

  async function caretInFirst(): Promise<void> {
    await page.locator('[data-lexical-editor] > p').first().click()
    await page.keyboard.press('End')
    await waitForIdle(page)
  }

  it('are pasted as footnotes, taken back in one step, and shown on the blog', async () => {
    await openArticle(page, desk.app, journalPiece)
    const before = await notes().count()
    await copyPage(core)
    await caretInFirst()
    await page.keyboard.press('Control+v')
    await expect.poll(() => marks().allInnerTexts()).toEqual(numbersTo(before + 2))
    await page.keyboard.press('Control+z')
    await expect.poll(() => notes().count()).toBe(before)
    await expect.poll(() => marks().allInnerTexts()).toEqual(numbersTo(before))
    await page.keyboard.press('Control+v')
    await expect.poll(() => notes().count()).toBe(before + 2)
    await waitForIdle(page)
    await save(page)
    const html = await publicPage(journalPiece)
    expect(html).toContain('Private letter')
    expect(marksIn(html)).toEqual(numbersTo(before + 2))
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.filter((id) => !html.includes(`id="${id}"`))).toEqual([])
  })

  it('are told apart from marks and notes without a counterpart, which are said', async () => {
    await openArticle(page, desk.app, journalPiece)
    const before = await notes().count()
    await caretInFirst()
    await paste({ 'text/plain': 'One[^1] two[^2].\n\n[^1]: First\n[^3]: Third' })
    await page.getByText('The note for mark 2 is missing.').waitFor()
    await page.getByText('Nothing in the pasted text refers to note 3.').waitFor()
    await expect.poll(() => notes().count()).toBe(before + 1)
  })

  it(
    'are refused where no document can hold them, and the editor stays usable',
    { tags: 'nightly' },
    async () => {
      await openArticle(page, desk.app, journalPiece)
      const before = await notes().count()
      await caretInFirst()
      const many = Array.from({ length: 100_000 }, (_, n) => n)
      const refs = many.map((n) => `<sup><a href="#fn${n}" id="r${n}">${n}</a></sup>`).join(' x ')
      const items = many.map((n) => `<li id="fn${n}">Note <a href="#r${n}">↩</a></li>`).join('')
      await paste({ 'text/html': `<p>${refs}</p><ol>${items}</ol>` })
      await page.getByText('Nothing was pasted').waitFor()
      await page.keyboard.type(' Still here.')
      await page.getByText('Still here.').first().waitFor()
      await expect.poll(() => notes().count()).toBe(before)
    },
  )
})

describe('on the blog', () => {
  it('notes and references link to each other without JavaScript', async () => {
    const reader = await desk.openPage({ as: 'nobody', javaScriptEnabled: false })
    await reader.goto(await pathOf(journalPiece))
    const reference = reader.locator('[role=doc-noteref]').first()
    const back = `#${await reference.getAttribute('id')}`
    await reference.click()
    const note = new URL(reader.url()).hash
    await expect.poll(() => reader.locator(note).count()).toBe(1)
    await reader.locator(`${note} [role=doc-backlink]`).first().click()
    expect(new URL(reader.url()).hash).toBe(back)
  })
})
