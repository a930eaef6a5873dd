// Counts the items of a file without parsing it: fewer that are read than counted were lost.
import { ownPrefix } from './prefixes.ts'

const sections = ['<![CDATA[', '<!--']

export class ItemCount {
  private end = ''
  /** In characters: a mark, or as much of the first element as says what its parts are called. */
  private longest = 40
  /** Null before the first element. */
  private marks: null | string[] = null
  private rest = ''
  count = 0

  add(chunk: string): void {
    const text = this.rest + chunk
    let at = 0
    while (at < text.length) {
      const next = this.end ? text.indexOf(this.end, at) : text.indexOf('<', at)
      if (next < 0) {
        at = this.end ? Math.max(at, text.length - 2) : text.length
        break
      }
      if (this.end) {
        at = next + this.end.length
        this.end = ''
      } else if (text.length - next < this.longest) {
        // It may go on in the next chunk.
        at = next
        break
      } else {
        at = this.begin(text, next)
      }
    }
    this.rest = text.slice(at)
  }

  private begin(text: string, at: number): number {
    if (!this.marks && /[\p{L}_]/u.test(text.charAt(at + 1))) {
      const prefix = ownPrefix(text.slice(at + 1, at + this.longest))
      this.marks = ['item', 'entry'].map((name) => `<${prefix}${name}`)
      this.longest = Math.max(10, prefix.length + 7)
    }
    const mark = [...sections, ...(this.marks ?? [])].find((one) => text.startsWith(one, at))
    if (mark === '<![CDATA[' || mark === '<!--') {
      this.end = mark === '<!--' ? '-->' : ']]>'
    } else if (mark && /[\s>]/.test(text.charAt(at + mark.length))) {
      this.count += 1
    }
    return at + (mark?.length ?? 1)
  }
}
