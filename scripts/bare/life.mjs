// From the first line to the last: whoever asks us to stop, everything that we began is ended, once, in reverse.
import { explain } from './explain.mjs'

const askedToStop = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }

/** @typedef {ReturnType<typeof beginLife>} Life */

export function beginLife() {
  /** @type {(() => unknown)[]} */
  const endings = []
  let serving = false
  /** @type {Promise<void> | undefined} */
  let stopping
  const stopped = new AbortController()

  /** @param {number} code */
  const stop = (code) => {
    stopped.abort()
    return (stopping ??= end(endings, code))
  }
  const life = {
    /** @param {() => unknown} ending */
    atEnd: (ending) => endings.push(ending),
    /** @param {() => unknown} ending Of what has ended by itself. */
    forget: (ending) => {
      const place = endings.indexOf(ending)
      if (place >= 0) {
        endings.splice(place, 1)
      }
    },
    isStopping: () => stopping !== undefined,
    /** From now on a stop that somebody asks for is no failure: a server has run as long as it should. */
    isServing: () => (serving = true),
    /** Aborted when somebody asks us to stop: for work that takes long. */
    signal: stopped.signal,
    stop,
  }
  for (const [signal, code] of Object.entries(askedToStop)) {
    // Ctrl-C comes twice under npm: from the terminal, and passed on by npm. Hence on, not once.
    process.on(signal, () => stop(serving ? 0 : code))
  }
  watchParent(() => stop(serving ? 0 : askedToStop.SIGHUP))
  stayQuietWhenNobodyListens()
  process.on('uncaughtException', (error) => {
    console.error(explain(error))
    stop(1)
  })
  return life
}

async function end(endings, code) {
  for (let ending = endings.pop(); ending; ending = endings.pop()) {
    try {
      await ending()
    } catch (error) {
      console.error(explain(error))
      code ||= 1
    }
  }
  process.exit(code)
}

// A killed npm takes nobody with it: its children live on, with a new parent.
function watchParent(orphaned) {
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event || parent <= 1) {
    return
  }
  setInterval(() => process.ppid !== parent && orphaned(), 300).unref()
}

// Whoever read our output may be gone before we are: that must not cut the ending short.
function stayQuietWhenNobodyListens() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') {
        throw error
      }
    })
  }
}
