// Every word of a source is in a field, in the text or among what was left out, or the source is refused.
import { describe, expect, it } from 'vitest'

import type { Piece } from '../../src/types.ts'

import { SourceUnreadable } from '../../src/errors.ts'
import { readGhost } from '../../src/exports/ghost/readGhost.ts'
import { readPage } from '../../src/html/readPage.ts'
import { readMarkdown } from '../../src/markdown/readMarkdown.ts'
import { readWord } from '../../src/word/readWord.ts'
import { stringsOf, wordsOf } from './lost.ts'
import { generate, type Generated } from './random.ts'
import { ghost, markdown, page, paste, word } from './sources.ts'

type Read = (made: Generated) => Piece | Promise<Piece | undefined> | undefined

const readers: Record<string, Read> = {
  'Ghost exports': (made) => readGhost(ghost(made).json).pieces[0],
  'Markdown files': (made) => readMarkdown(markdown(made)),
  pages: (made) => readPage(page(made)),
  pastes: (made) => readPage(paste(made)),
  'Word files': async (made) => (await readWord(await word(made)))[0],
}

const rounds = 16

/** A reader that refuses what it is given has read nothing. */
const mostRefused = 0.1

describe.each(Object.entries(readers))('%s', (_, read) => {
  it('lose no word', async () => {
    const lost: string[] = []
    let refused = 0
    for (let seed = 1; seed <= rounds; seed += 1) {
      const made = generate(seed)
      const piece = await readOrRefuse(read, made)
      refused += piece ? 0 : 1
      const held = piece ? new Set(stringsOf(piece).flatMap(wordsOf)) : null
      const missing = held ? made.markers.filter((marker) => !held.has(marker)) : []
      lost.push(...(missing.length > 0 ? [`${seed}: ${missing.join(' ')}`] : []))
    }
    expect(lost).toEqual([])
    expect(refused).toBeLessThanOrEqual(mostRefused * rounds)
  })
})

async function readOrRefuse(read: Read, made: Generated): Promise<Piece | undefined> {
  try {
    return await read(made)
  } catch (error) {
    if (error instanceof SourceUnreadable) {
      return undefined
    }
    throw error
  }
}
