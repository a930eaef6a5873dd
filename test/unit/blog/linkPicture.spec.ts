import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Drawer } from '../../../src/blog/linkPicture/drawer.ts'
import type { DrawnElement, LinkPictureInput } from '../../../src/blog/linkPicture/layout.ts'

import { openDrawer } from '../../../src/blog/linkPicture/drawer.ts'
import { layOut } from '../../../src/blog/linkPicture/layout.ts'

let drawer: Drawer
beforeAll(() => {
  drawer = openDrawer({ sharp } as Parameters<typeof openDrawer>[0])!
})

const given: LinkPictureInput = {
  accent: '#5b3a8e',
  authors: 'Ada Brook',
  mark: null,
  outlet: 'First published in The Tide',
  portrait: null,
  siteName: 'The Blog',
  title: 'Ports at night',
}

function textsOf({ props: { children } }: DrawnElement): string[] {
  return typeof children === 'string' ? [children] : (children ?? []).flatMap(textsOf)
}
function textsWith(changes: Partial<LinkPictureInput>): null | string[] {
  const element = layOut({ ...given, ...changes }, drawer.fonts)
  return element && textsOf(element)
}

describe('the picture of a link', () => {
  it('says the title, who wrote it, and where it first appeared', () => {
    expect(textsWith({})).toEqual([
      'Ports at night',
      'Ada Brook',
      'First published in The Tide',
      'The Blog',
    ])
  })

  it.each(['2022年上海峰會', 'مرحبا بالعالم', 'שלום', 'Ports 😀', 'नमस्ते', '₿itcoin ꙮ'])(
    'leaves out what the fonts do not have: %s',
    (title) => {
      expect(textsWith({ title })?.[0]).toBe('Ada Brook')
      expect(textsWith({ authors: title, outlet: title, siteName: title, title })).toBeNull()
    },
  )

  it.each([
    'Việt Nam, Ağaoğlu and Škoda',
    'Что знают порты',
    'Τι ξέρουν τα λιμάνια',
    '“Quotes” – dashes… €5',
    'Ete\u0301 dans\u00a0la\u00adville',
  ])('has whatever the fonts have: %s', (title) => {
    expect(textsWith({ title })?.[0]).not.toBe('Ada Brook')
  })

  it('cuts a long title after a word, and breaks a word that is wider than the picture', () => {
    const lines = textsWith({ title: 'The tides and harbours of the world '.repeat(20) }) ?? []
    expect(lines.slice(0, -3).at(-1)).toMatch(/ (?:The|tides|and|harbours|of|the|world)…$/)
    expect(
      textsWith({ title: 'W'.repeat(60) })
        ?.slice(0, -3)
        .join(''),
    ).toBe('W'.repeat(60))
  })

  it('is the same file for the same words', async () => {
    const element = layOut(given, drawer.fonts)!
    const [one, other] = [await drawer.draw(element), await drawer.draw(element)]
    expect(one.equals(other)).toBe(true)
    expect(await sharp(one).metadata()).toMatchObject({ format: 'png', height: 630, width: 1200 })
  })

  it('is in the colour of the blog, with its portrait beside its name', async () => {
    const mark = `data:image/png;base64,${(
      await sharp({
        create: { background: '#333', channels: 3, height: 4, width: 4 },
      })
        .png()
        .toBuffer()
    ).toString('base64')}`
    const drawn = JSON.stringify(layOut({ ...given, mark }, drawer.fonts))
    expect(drawn).toContain(`14px solid ${given.accent}`)
    expect(drawn).toContain(mark)
    expect(textsWith({ mark })).toEqual(textsWith({}))
    // A sans serif where the pages have one.
    const sans = openDrawer({ sharp } as Parameters<typeof openDrawer>[0], 'sans')!
    const files = await Promise.all(
      [drawer, sans].map((one) => one.draw(layOut({ ...given, mark }, one.fonts)!)),
    )
    expect(files[0]!.equals(files[1]!)).toBe(false)
  })

  it('needs sharp', () => {
    expect(openDrawer({} as Parameters<typeof openDrawer>[0])).toBeNull()
  })
})
