// Hears of changes from the database. While it does not hear, nothing may be answered from memory.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const channel = 'offprint_change'
const betweenTries = 250
/** In milliseconds: a connection that died without a word is found out by asking. */
const betweenQuestions = 250
/** In milliseconds: after so long without an answer nobody may rely on having heard of everything. */
const longestSilence = 1000

/**
 * @param {string} connectionString
 * @param {() => void} onChange Called for each change, and when the ear is lost or had again.
 */
export function listenForChanges(connectionString, onChange) {
  let client
  let isLive = false
  let isClosed = false
  let heardAt = 0
  let timer
  let asking
  let following
  const isSilent = () => performance.now() - heardAt > longestSilence

  const lose = (gone) => {
    if (gone !== client) {
      return
    }
    client = undefined
    isLive = false
    onChange()
    gone.end().catch(() => undefined)
    if (!isClosed) {
      timer = setTimeout(open, betweenTries)
    }
  }
  const open = async () => {
    const next = new pg.Client({
      connectionString,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      query_timeout: 5000,
    })
    client = next
    next.on('error', () => lose(next))
    next.on('end', () => lose(next))
    next.on('notification', onChange)
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
    } catch {
      lose(next)
      return
    }
    if (client === next) {
      isLive = true
      heardAt = performance.now()
      onChange()
      ask(next)
    }
  }
  /** One question at a time; whoever asks while it is on its way shares the one that follows. */
  const question = () => {
    if (asking) {
      following ??= asking
        .catch(() => undefined)
        .then(() => {
          following = undefined
          return question()
        })
      return following
    }
    asking = (client ? client.query('select 1') : Promise.resolve()).finally(() => {
      asking = undefined
    })
    return asking
  }
  const ask = (one) => {
    timer = setTimeout(async () => {
      try {
        await question()
      } catch {
        lose(one)
        return
      }
      if (client === one) {
        if (isSilent()) {
          onChange()
        }
        heardAt = performance.now()
        ask(one)
      }
    }, betweenQuestions)
  }
  open()

  return {
    /** Done when all that was committed before has been heard: the database tells it before it answers. */
    catchUp: async () => {
      const answered = question().catch(() => undefined)
      await Promise.race([answered, sleep(longestSilence, undefined, { ref: false })])
    },
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
    isLive: () => isLive && !isSilent(),
  }
}
