// Cuts a JSON text that comes in chunks into the parts that are wanted, so that no more than one of them is held.

/** What becomes of the container at a path: each of its parts is wanted, or those of containers in it, or nothing. */
export type Wanted = 'nothing' | 'parts' | 'within'

export interface JSONPart {
  /** Null where it is longer than any part that is held. */
  json: null | string
  /** Of an object; of a list, the number. */
  key: string
  /** Of the container, such as `db/0/data/posts`. */
  path: string
}

interface Container {
  isList: boolean
  key: string
  number: number
  path: string
  wanted: Wanted
}

/** In characters, of a part. */
const longest = 64_000_000

const inText = /["\\]/g
const marks = /["[\]{},:]/g

export class JSONSplitter {
  /** Containers that are open around the place, those within a part or of no interest only counted. */
  private readonly containers: Container[] = []
  private deeper = 0
  private found: JSONPart[] = []
  private isEscaped = false
  private isInText = false
  /** That it ends where it should. */
  isWhole = false
  private length = 0
  /** Of a part or a key, from its beginning; null outside of both. */
  private pieces: null | string[] = null

  constructor(private readonly wantedAt: (path: string) => Wanted) {}

  /** @throws SyntaxError where brackets do not match; what is within parts is not looked at */
  add(chunk: string): JSONPart[] {
    this.found = []
    let from = 0
    for (let at = 0; at < chunk.length;) {
      if (this.isInText) {
        at = this.passText(chunk, at)
        continue
      }
      marks.lastIndex = at
      const mark = marks.exec(chunk)
      if (!mark) {
        break
      }
      at = mark.index + 1
      from = this.take(mark[0], chunk, from, mark.index)
    }
    this.hold(chunk.slice(from))
    return this.found
  }

  private close(isList: boolean): void {
    if (this.deeper > 0) {
      this.deeper -= 1
      return
    }
    this.finish()
    if (this.containers.pop()?.isList !== isList) {
      throw new SyntaxError('a bracket is closed that is not open')
    }
    this.isWhole = this.containers.length === 0
    this.pieces = null
  }

  /** A part ends. */
  private finish(): void {
    const container = this.containers.at(-1)
    const json = this.pieces?.join('').trim()
    if (container?.wanted === 'parts' && json) {
      const { isList, key, number, path } = container
      const isLong = this.length > longest
      this.found.push({ json: isLong ? null : json, key: isList ? String(number) : key, path })
    }
  }

  /** What stands in containers of no interest is passed over. */
  private hold(text: string): void {
    const isHeld = this.deeper === 0 || this.containers.at(-1)?.wanted === 'parts'
    if (this.pieces && text && isHeld) {
      this.length += text.length
      if (this.length > longest) {
        this.pieces = ['…']
      } else {
        this.pieces.push(text)
      }
    }
  }

  /** What follows belongs to the next part, or is a key. */
  private next(): void {
    this.pieces = []
    this.length = 0
  }

  private open(isList: boolean): void {
    const container = this.containers.at(-1)
    const path = container ? pathOf(container) : ''
    const wanted = this.deeper > 0 ? 'nothing' : this.wantedAt(path)
    if (wanted === 'nothing' && container) {
      this.deeper += 1
      return
    }
    this.containers.push({ isList, key: '', number: 0, path, wanted })
    this.next()
  }

  /** Returns where the text ends, or the chunk. */
  private passText(chunk: string, at: number): number {
    if (this.isEscaped) {
      this.isEscaped = false
      return at + 1
    }
    inText.lastIndex = at
    const sign = inText.exec(chunk)
    if (!sign) {
      return chunk.length
    }
    this.isEscaped = sign[0] === '\\'
    this.isInText = this.isEscaped
    return sign.index + 1
  }

  /** Returns where what is held goes on. */
  private take(mark: string, chunk: string, from: number, at: number): number {
    const container = this.containers.at(-1)
    if (mark === '"') {
      this.isInText = true
      return from
    }
    if (mark === '[' || mark === '{') {
      const before = this.containers.length
      this.open(mark === '[')
      return this.containers.length > before ? at + 1 : from
    }
    if (mark === ']' || mark === '}') {
      if (this.deeper > 0) {
        this.close(mark === ']')
        return from
      }
      this.hold(chunk.slice(from, at))
      this.close(mark === ']')
      return at + 1
    }
    if (this.deeper > 0 || !container) {
      return from
    }
    this.hold(chunk.slice(from, at))
    if (mark === ':') {
      container.key = keyIn(this.pieces ?? [])
    } else {
      this.finish()
      container.number += 1
    }
    this.next()
    return at + 1
  }
}

function pathOf({ isList, key, number, path }: Container): string {
  return `${path ? `${path}/` : ''}${isList ? number : key}`
}

/** In quotes; one of another form is not wanted. */
function keyIn(pieces: string[]): string {
  return pieces.join('').trim().slice(1, -1)
}
