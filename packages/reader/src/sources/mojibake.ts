// Finds text that was saved in another encoding than it was written in: `â€™` for `’`, `Ã©` for `é`.
import { ifPossible } from '../ifPossible.ts'
import { byteOf, signsOf1252 } from '../values/windows1252.ts'

const signs = String.raw`\u0080-\u00BF${signsOf1252}`

/** Three bytes are no accident; two may be, as in `É…`, so that only usual letters count, and several of them. */
const three = new RegExp(`[\\u00E1-\\u00EF][${signs}]{2}`, 'g')
const two = new RegExp(`[\\u00C2\\u00C3\\u00C4\\u00C5\\u00CE\\u00CF\\u00D0\\u00D1][${signs}]`, 'g')
const fewest = 3

/** What is printed, and what it stands for. */
export interface Mojibake {
  after: string
  before: string
}

export function findMojibake(text: string): Mojibake | null {
  const [long] = readable(text, three)
  const short = readable(text, two)
  const known = new Set(short.map(({ before }) => before))
  const count = (text.match(two) ?? []).filter((one) => known.has(one)).length
  return long ?? (count >= fewest ? (short[0] ?? null) : null)
}

function readable(text: string, pattern: RegExp): Mojibake[] {
  const found = [...new Set(text.match(pattern) ?? [])]
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return found.flatMap((before) => {
    const bytes = Uint8Array.from(before, byteOf)
    const after = ifPossible(() => decoder.decode(bytes), '', TypeError)
    return /[\p{L}\p{P}\p{S}\p{Zs}]/u.test(after) ? [{ after, before }] : []
  })
}
