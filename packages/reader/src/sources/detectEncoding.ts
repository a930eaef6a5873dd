// Which encoding the bytes of a text show, where nothing names one.

/** In bytes: more does not change what is found. */
const sample = 64_000

/** Of 100: what is less sure is taken for the encoding of most old files. */
const leastSure = 15

const usual = 'windows-1252'

/** With bytes that the standard leaves free, it is the encoding of Windows that has letters there. */
const ofWindows: Record<string, string> = {
  'iso-8859-1': usual,
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
}

/** A label of `TextDecoder`; null where the bytes are no text. */
export async function detectEncoding(bytes: Uint8Array): Promise<null | string> {
  const wide = wideEncoding(bytes)
  if (wide || bytes.includes(0)) {
    return wide
  }
  // Loaded where it is needed: nearly all sources are UTF-8.
  const { analyse } = await import('chardet')
  const [best] = analyse(bytes.subarray(0, sample)).filter(({ name }) => isKnown(name))
  const name = best && best.confidence >= leastSure ? best.name.toLowerCase() : usual
  const isOfWindows = name === 'iso-8859-1' || bytes.some((byte) => byte >= 0x80 && byte < 0xa0)
  return (isOfWindows ? ofWindows[name] : undefined) ?? name
}

/** As people know it. */
export function nameOf(encoding: string): string {
  const names: Record<string, string> = { big5: 'Big5', gb18030: 'GB18030', shift_jis: 'Shift-JIS' }
  return names[encoding] ?? encoding.toUpperCase().replace('WINDOWS', 'Windows')
}

/** Those that this platform can decode, and that are not UTF-8, which the text is not. */
function isKnown(name: string): boolean {
  return /^(?:big5|euc-(?:jp|kr)|gb18030|iso-2022-jp|iso-8859-\d|koi8-r|shift_jis|windows-125\d)$/i.test(
    name,
  )
}

/** So much of a text is made of signs of its script, of spaces and of punctuation. */
const leastPlain = 0.9

const scripts = 'Latin Cyrillic Greek Arabic Hebrew Han Hiragana Katakana Hangul Thai'.split(' ')
const plain = new RegExp(
  String.raw`[${scripts.map((name) => String.raw`\p{Script=${name}}`).join('')}\p{P}\p{S}\d\s]`,
  'gu',
)

/** UTF-16 without a mark: a space or a line break has a zero byte in it, on the side that says which of the two it is. */
function wideEncoding(bytes: Uint8Array): 'utf-16be' | 'utf-16le' | null {
  const head = bytes.subarray(0, sample - (sample % 2))
  if (bytes.length % 2 !== 0 || !head.includes(0)) {
    return null
  }
  const readings = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({ encoding, text: new TextDecoder(encoding).decode(head) }))
    .filter(({ text }) => !text.includes('\0') && isPlain(text))
    .map(({ encoding, text }) => ({ count: (text.match(separators) ?? []).length, encoding }))
  const [best] = readings.toSorted((one, other) => other.count - one.count)
  return best && best.count > 0 ? best.encoding : null
}

/** With its bytes the wrong way round, a Latin text looks like Chinese, but has none of these. */
const separators = /[\n ,.、。，]/g

function isPlain(text: string): boolean {
  return (text.match(plain) ?? []).length >= leastPlain * [...text].length
}
