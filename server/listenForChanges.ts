// Listens for change notifications of the database. While none can arrive, nothing may be served from the cache.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const channel = 'offprint_change'
/** In milliseconds. */
const reconnectDelay = 250
/** In milliseconds. Only a query reveals that a connection was lost without being closed. */
const probeInterval = 250
/** In milliseconds. After this time without a result notifications may have been missed. */
const maxSilence = 1000

export interface Changes {
  /** Resolves when all notifications of earlier commits have arrived: the database sends them before a query result. */
  catchUp: () => Promise<void>
  close: () => Promise<void>
  isLive: () => boolean
}

/** @param onChange called for each change, and when the connection is lost or restored */
export function listenForChanges(
  connectionString: string | undefined,
  onChange: () => void,
): Changes {
  let client: pg.Client | undefined
  let isLive = false
  let isClosed = false
  let answeredAt = 0
  let timer: NodeJS.Timeout | undefined
  const probe = createProbe(() => client)
  const isSilent = () => performance.now() - answeredAt > maxSilence

  const reconnect = (lost: pg.Client) => {
    if (lost !== client) {
      return
    }
    client = undefined
    isLive = false
    onChange()
    lost.end().catch(() => undefined)
    if (!isClosed) {
      timer = setTimeout(() => void open(), reconnectDelay)
    }
  }
  const open = async () => {
    const next = createClient(connectionString)
    client = next
    next.on('error', () => reconnect(next))
    next.on('end', () => reconnect(next))
    next.on('notification', onChange)
    try {
      await next.connect()
      await next.query(`listen ${channel}`)
    } catch {
      reconnect(next)
      return
    }
    if (client === next) {
      isLive = true
      answeredAt = performance.now()
      onChange()
      watch(next)
    }
  }
  const watch = (one: pg.Client) => {
    const onAnswer = () => {
      if (client === one) {
        if (isSilent()) {
          onChange()
        }
        answeredAt = performance.now()
        watch(one)
      }
    }
    timer = setTimeout(() => void probe().then(onAnswer, () => reconnect(one)), probeInterval)
  }
  void open()

  return {
    catchUp: async () => {
      const answered = probe().catch(() => undefined)
      await Promise.race([answered, sleep(maxSilence, undefined, { ref: false })])
    },
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await client?.end().catch(() => undefined)
    },
    isLive: () => isLive && !isSilent(),
  }
}

function createClient(connectionString: string | undefined): pg.Client {
  return new pg.Client({
    connectionString,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    query_timeout: 5000,
  })
}

/** Returns a function that runs one query at a time. Callers that arrive while it runs share the next one. */
function createProbe(currentClient: () => pg.Client | undefined): () => Promise<unknown> {
  let running: Promise<unknown> | undefined
  let following: Promise<unknown> | undefined
  const run = () => {
    const client = currentClient()
    running = (client ? client.query('select 1') : Promise.resolve()).finally(() => {
      running = undefined
    })
    return running
  }
  const probe = (): Promise<unknown> => {
    if (!running) {
      return run()
    }
    following ??= running
      .catch(() => undefined)
      .then(() => {
        following = undefined
        return probe()
      })
    return following
  }
  return probe
}
