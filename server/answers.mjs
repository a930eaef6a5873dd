// Answers kept in memory: bounded in bytes, the longest unused go first, and none outlives a change.

/** In bytes. */
const usualMost = 64 * 1024 * 1024
/** A larger answer is not kept: it would push out many. In bytes. */
const largest = 4 * 1024 * 1024

/**
 * An answer with `until` (by `performance.now()`) is not handed out after that moment.
 * What is asked for twice at once is made once. A change (`forget`) drops all that is kept, and what is being made
 * is handed only to those who asked before it: it may have been read before the change.
 */
export function keepAnswers({ most = usualMost } = {}) {
  let kept = new Map()
  let making = new Map()
  let bytes = 0

  const drop = (key, answer) => {
    kept.delete(key)
    bytes -= sizeOf(answer)
  }
  const keep = (key, answer) => {
    if (sizeOf(answer) > largest) {
      return
    }
    kept.set(key, answer)
    bytes += sizeOf(answer)
    for (const [oldest, one] of kept) {
      if (bytes <= most) {
        break
      }
      drop(oldest, one)
    }
  }

  return {
    get bytes() {
      return bytes
    },
    get count() {
      return kept.size
    },
    /** Of a change, or where one can no longer know of changes. */
    forget() {
      kept = new Map()
      making = new Map()
      bytes = 0
    },
    /** The kept answer, or undefined. */
    get(key) {
      const answer = kept.get(key)
      if (answer && isOver(answer)) {
        drop(key, answer)
        return undefined
      }
      if (answer) {
        kept.delete(key)
        kept.set(key, answer)
      }
      return answer
    },
    /** Counts what an answer has grown by, such as its compressed forms. */
    grown(key, answer, by) {
      if (kept.get(key) === answer) {
        answer.grown = (answer.grown ?? 0) + by
        bytes += by
      }
    },
    /** Makes an answer, or waits for the one that is being made; keeps it where `mayKeep` says so afterwards. */
    make(key, makeOne, mayKeep) {
      const mine = making
      const begun = mine.get(key)
      if (begun) {
        return begun
      }
      const made = makeOne().finally(() => mine.delete(key))
      mine.set(key, made)
      return made.then((answer) => {
        if (mine === making && mayKeep(answer) && kept.get(key) !== answer) {
          keep(key, answer)
        }
        return answer
      })
    },
  }
}

function isOver({ until = Number.POSITIVE_INFINITY }) {
  return until <= performance.now()
}

function sizeOf({ body, grown = 0 }) {
  // What the entry itself, its key and its headers take.
  return body.length + grown + 1024
}
