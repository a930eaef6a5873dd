// In which encoding a source is read, and what is said of it.
import { describe, expect, it } from 'vitest'

import { decodeText } from '../../src/sources/decodeText.ts'
import { findMojibake } from '../../src/sources/mojibake.ts'
import { parseSource } from '../../src/sources/parseSource.ts'

/** Bytes in base 64, each with a line break at the end. */
const encoded = [
  [
    'Windows-1252',
    'The “pilots” of the port — they’re old — know the bank; it’s a café with 20 € entry.',
    'VGhlIJNwaWxvdHOUIG9mIHRoZSBwb3J0IJcgdGhleZJyZSBvbGQglyBrbm93IHRoZSBiYW5rOyBpdJJzIGEgY2Fm6SB3aXRoIDIwIIAgZW50cnkuCg==',
  ],
  [
    'Windows-1250',
    '„Zażółć gęślą jaźń”, mówią piloci portu. Wszystkie łodzie są już w porcie.',
    'hFphv/Oz5iBn6pxsuSBqYZ/xlCwgbfN3abkgcGlsb2NpIHBvcnR1LiBXc3p5c3RraWUgs29kemllIHO5IGp1vyB3IHBvcmNpZS4K',
  ],
  [
    'ISO-8859-2',
    'Zażółć gęślą jaźń, mówią piloci portu. Wszystkie łodzie są już w porcie.',
    'WmG/87PmIGfqtmyxIGphvPEsIG3zd2mxIHBpbG9jaSBwb3J0dS4gV3N6eXN0a2llILNvZHppZSBzsSBqdb8gdyBwb3JjaWUuCg==',
  ],
  [
    'Windows-1251',
    'Лоцманы порта знают эту отмель уже двести лет и потеряли только три корабля.',
    'y+727ODt+yDv7vDy4CDn7eD+8iD98vMg7vLs5ev8IPPm5SDk4uXx8ugg6+XyIOgg7+7y5fD/6+gg8u7r/OruIPLw6CDq7vDg4ev/Lgo=',
  ],
  [
    'KOI8-R',
    'Лоцманы порта знают эту отмель уже двести лет и потеряли только три корабля.',
    '7M/DzcHO2SDQz9LUwSDazsHA1CDc1NUgz9TNxczYINXWxSDE18XT1MkgzMXUIMkg0M/UxdLRzMkg1M/M2MvPINTSySDLz9LBwszRLgo=',
  ],
  [
    'Shift-JIS',
    '港の水先人はこの浅瀬を二百年前から知っている。失った船は三隻だけだ。',
    'jWCCzJCFkOaQbILNgrGCzJDzkKOC8JPxlVOUTpFPgqmC55JtgsGCxIKigumBQo64gsGCvZFEgs2OT5DHgr6Cr4K+gUIK',
  ],
  [
    'EUC-JP',
    '港の水先人はこの浅瀬を二百年前から知っている。失った船は三隻だけだ。',
    'ucGkzr/lwOi/zaTPpLOkzsD1wKWk8sbzybTHr8GwpKuk6cPOpMOkxqSkpOuho7y6pMOkv8GlpM+7sMDJpMCksaTAoaMK',
  ],
  [
    'ISO-2022-JP',
    '港の水先人はこの浅瀬を二百年前から知っている。失った船は三隻だけだ。',
    'GyRCOUEkTj9lQGg/TSRPJDMkTkB1QCUkckZzSTRHL0EwJCskaUNOJEMkRiQkJGshIzw6JEMkP0ElJE87MEBJJEAkMSRAISMbKEIK',
  ],
  [
    'GB18030',
    '港口的引水员两百年来一直了解这片浅滩，只损失了三艘船。',
    'uNu/2rXE0v3LrtSxwb2w2cTqwLTSu9axwcu94tXixqzHs8yyo6zWu8vwyqfBy8j9y9K0rKGjCg==',
  ],
  [
    'Big5',
    '港口的引水員兩百年來一直瞭解這片淺灘，只損失了三艘船。',
    'tOSkZqq6pN6k9K37qOKmyqZ+qNOkQKq9wUG40bNvpPmyTMV5oUGldbdspaKkRqRUv7Sy7qFDCg==',
  ],
  [
    'EUC-KR',
    '항구의 도선사들은 이 여울을 이백 년 동안 알고 있었고 배를 세 척만 잃었다.',
    'x9exuMDHILW1vLG757XpwLogwMwgv6m/78C7IMDMuekgs+Igtb++yCC+y7DtIMDWvvqw7SC56LimILy8IMO0uLggwNK++rTZLgo=',
  ],
  [
    'UTF-16LE',
    'The pilots know the bank, and lost three ships.',
    'VABoAGUAIABwAGkAbABvAHQAcwAgAGsAbgBvAHcAIAB0AGgAZQAgAGIAYQBuAGsALAAgAGEAbgBkACAAbABvAHMAdAAgAHQAaAByAGUAZQAgAHMAaABpAHAAcwAuAAoA',
  ],
  [
    'UTF-16BE',
    'The pilots know the bank, and lost three ships.',
    'AFQAaABlACAAcABpAGwAbwB0AHMAIABrAG4AbwB3ACAAdABoAGUAIABiAGEAbgBrACwAIABhAG4AZAAgAGwAbwBzAHQAIAB0AGgAcgBlAGUAIABzAGgAaQBwAHMALgAK',
  ],
] as const

describe('a text that does not say how it is encoded', () => {
  it.each(encoded)('is read as %s, which is said', async (encoding, text, bytes) => {
    expect(await decodeText({ bytes: Buffer.from(bytes, 'base64') })).toEqual({
      text: `${text}\n`,
      warnings: [{ code: 'source-read-as', values: { encoding } }],
    })
  })
  it('is UTF-8 where it can be, which needs no word', async () => {
    expect(await decodeText({ bytes: Buffer.from('Café\n') })).toEqual({
      text: 'Café\n',
      warnings: [],
    })
  })
  it('is refused where its bytes are no text', async () => {
    const bytes = Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 256)
    await expect(decodeText({ bytes })).rejects.toMatchObject({ name: 'SourceUnreadable' })
  })
  it('is an article as well', async () => {
    const text = `Low water\n\nBy Mina Holt\n\n${'The pilots’ bank moved again, and they’re tired of it. '.repeat(4)}\n`
    const bytes = Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')
    const { pieces, warnings } = await parseSource({ bytes })
    expect(pieces).toMatchObject([{ title: 'Low water' }])
    expect(warnings).toEqual([{ code: 'source-read-as', values: { encoding: 'Windows-1252' } }])
  })
})

describe('a page', () => {
  it.each([
    ['<meta charset="shift_jis">', ''],
    ['<meta http-equiv="content-type" content="text/html; charset=Shift_JIS">', ''],
    ['', 'text/html; charset=shift_jis'],
  ])('is read as %j or %j says', async (meta, contentType) => {
    const line = Buffer.from(encoded[5][2], 'base64')
    const bytes = Buffer.concat([Buffer.from(`${meta}<p>`), line])
    const { text, warnings } = await decodeText({ bytes, contentType })
    expect(text).toContain(encoded[5][1])
    expect(warnings).toEqual([])
  })
})

describe('a text that was saved in a wrong encoding', () => {
  it.each([
    ['They donâ€™t know', 'â€™', '’'],
    ['Ã©tÃ© Ã  la cÃ´te', 'Ã©', 'é'],
    ['ÐŸÐ¾Ñ€Ñ‚ Ð¸ Ð¼Ð¾Ñ€Ðµ', 'ÐŸ', 'П'],
  ])('is seen in %s', (text, before, after) => {
    expect(findMojibake(text)).toEqual({ after, before })
  })
  it.each(['Ça va à Noël, été compris: «déjà vu».', 'NÃO, É… QUALITÉ… Â«', '“They’re” — 20 €'])(
    'is none in %s',
    (text) => {
      expect(findMojibake(text)).toBeNull()
    },
  )
  it('is said', async () => {
    const { warnings } = await decodeText({ bytes: Buffer.from('They donâ€™t know') })
    expect(warnings).toEqual([{ code: 'source-mojibake', values: { after: '’', before: 'â€™' } }])
  })
})
