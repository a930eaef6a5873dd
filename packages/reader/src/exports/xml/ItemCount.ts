// Counts the items of a file without parsing it: fewer that are read than counted were lost.

const marks = ['<![CDATA[', '<!--', '<item', '<entry']
const longestMark = 9

export class ItemCount {
  private end = ''
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
      } else if (text.length - next < longestMark + 1) {
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
    const mark = marks.find((one) => text.startsWith(one, at))
    if (mark === '<![CDATA[' || mark === '<!--') {
      this.end = mark === '<!--' ? '-->' : ']]>'
    } else if (mark && /[\s>]/.test(text.charAt(at + mark.length))) {
      this.count += 1
    }
    return at + (mark?.length ?? 1)
  }
}
