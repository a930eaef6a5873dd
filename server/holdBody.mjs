// Holds the body of a request in one buffer until it is whole, then gives it back to be read as if it had just arrived.

const firstCapacity = 4096

/**
 * Node hands over what it has parsed by `push`. An own `push` sees each chunk without consuming the stream, and the
 * parser goes on reading as long as it returns true. One buffer rather than a list: a body of chunks of one byte each
 * would take a hundred times its size.
 */
export class HeldBody {
  #buffer = Buffer.alloc(0)
  /** In bytes, where the client has told it. */
  #declared
  #isEnded = false
  #request
  #settle
  #settled = new Promise((resolve) => (this.#settle = resolve))
  #size = 0
  #terms

  constructor(request, response) {
    this.#declared = Number(request.headers['content-length'] ?? Infinity)
    this.#request = request
    request.push = (chunk) => this.#take(chunk)
    response.once('close', () => {
      this.#settle('gone')
      this.drop()
    })
  }

  /** Gives the memory back. */
  drop() {
    this.#terms?.mayGrow(-this.#buffer.length, 0)
    this.#buffer = Buffer.alloc(0)
    this.#size = 0
  }

  /**
   * @param {{ limit: number, mayGrow: (bytes: number, size: number) => boolean, patience?: number }} terms
   *   `mayGrow` is told how much more memory is wanted for which size, and what is given back (negative);
   *   `patience` in milliseconds
   * @returns {Promise<'busy' | 'gone' | 'too-large' | 'too-slow' | 'whole'>}
   */
  async whole(terms) {
    this.#terms = terms
    terms.mayGrow(this.#buffer.length, 0)
    const timer = terms.patience && setTimeout(() => this.#settle('too-slow'), terms.patience)
    this.#judge()
    const outcome = await this.#settled
    clearTimeout(timer)
    if (outcome === 'whole') {
      const body = this.#buffer.subarray(0, this.#size)
      delete this.#request.push
      this.#request.push(body)
      this.#request.push(null)
    } else {
      this.drop()
    }
    return outcome
  }

  #grow(size) {
    if (size <= this.#buffer.length) {
      return true
    }
    const most = Math.min(this.#declared, this.#terms?.limit ?? Infinity)
    const doubled = Math.max(this.#buffer.length * 2, firstCapacity)
    const capacity = Math.max(size, Math.min(doubled, most))
    if (this.#terms?.mayGrow(capacity - this.#buffer.length, size) === false) {
      return false
    }
    const larger = Buffer.allocUnsafe(capacity)
    this.#buffer.copy(larger, 0, 0, this.#size)
    this.#buffer = larger
    return true
  }

  #judge() {
    if (this.#terms && this.#size > this.#terms.limit) {
      this.#settle('too-large')
    } else if (this.#terms && this.#isEnded) {
      this.#settle('whole')
    }
  }

  #take(chunk) {
    const size = this.#size + (chunk?.length ?? 0)
    if (chunk === null) {
      this.#isEnded = true
    } else if (this.#terms && size > this.#terms.limit) {
      this.#size = size
    } else if (this.#grow(size)) {
      chunk.copy(this.#buffer, this.#size)
      this.#size = size
    } else {
      this.#settle('busy')
    }
    this.#judge()
    return true
  }
}
