'use client'
// Says at intervals that a document is open in this tab, and asks who else has it open.
import type { PresenceResponse } from '../../api/presence.ts'

/** In milliseconds. A hidden tab, whose timers browsers hold back for up to a minute, still sends in time. */
const [usual, whenHidden, longest] = [30_000, 50_000, 300_000]
/** Not more often than this, whatever happens in the form. */
const shortest = 3000

export interface Heartbeat {
  /** Soon, because something has changed. */
  beatSoon: () => void
  stop: () => void
}

interface Options {
  isChanged: () => boolean
  /** Null where the server has not answered for so long that nobody knows who is there. */
  onAnswer: (answer: null | PresenceResponse) => void
  url: string
}

/** In milliseconds. After failures less and less often. */
export function delayAfter(failures: number, isHidden: boolean): number {
  return Math.min((isHidden ? whenHidden : usual) * 2 ** failures, longest)
}

/** A failed heartbeat is ignored: it does not affect the user. */
export function startHeartbeat({ isChanged, onAnswer, url }: Options): Heartbeat {
  const leave = enter(url)
  let [failures, isStopped, lastAt, timer] = [0, false, 0, 0]
  const beatIn = (delay: number) => {
    window.clearTimeout(timer)
    timer = isStopped ? 0 : window.setTimeout(() => void beat(), delay)
  }
  const beat = async () => {
    lastAt = Date.now()
    const answer = await send(url, isChanged()).catch(() => null)
    if (isStopped) {
      return
    }
    failures = answer ? 0 : failures + 1
    if (answer || failures === 2) {
      onAnswer(answer)
    }
    beatIn(delayAfter(failures, document.hidden))
  }
  const beatSoon = () => beatIn(Math.max(0, lastAt + shortest - Date.now()))
  const onVisible = () => (document.hidden ? undefined : beatSoon())
  const events = new AbortController()
  document.addEventListener('visibilitychange', onVisible, { signal: events.signal })
  window.addEventListener('online', beatSoon, { signal: events.signal })
  // A page may be kept by the browser when it is left, and shown again.
  window.addEventListener('pagehide', () => tell(url), { signal: events.signal })
  window.addEventListener('pageshow', beatSoon, { signal: events.signal })
  beatIn(0)
  return {
    beatSoon,
    stop: () => {
      isStopped = true
      window.clearTimeout(timer)
      events.abort()
      leave()
    },
  }
}

/** The same document may be open twice in a tab, on the page and in a drawer: the tab has left it after both. */
const opened = new Map<string, number>()

function enter(url: string): () => void {
  opened.set(url, (opened.get(url) ?? 0) + 1)
  return () => {
    const left = (opened.get(url) ?? 1) - 1
    opened.set(url, left)
    if (left === 0) {
      opened.delete(url)
      tell(url)
    }
  }
}

/** Also while the page goes away. */
function tell(url: string): void {
  const body = JSON.stringify({ leave: true, tab: tabId() })
  navigator.sendBeacon(url, new Blob([body], { type: 'application/json' }))
}

async function send(url: string, isChanged: boolean): Promise<null | PresenceResponse> {
  const response = await fetch(url, {
    body: JSON.stringify({ isChanged, tab: tabId() }),
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    method: 'POST',
    signal: AbortSignal.timeout(20_000),
  })
  return response.ok ? ((await response.json()) as PresenceResponse) : null
}

let tab: string | undefined

/** Not kept in the session of the tab: a duplicated tab would have the same. */
function tabId(): string {
  tab ??= newUUID()
  return tab
}

/** `crypto.randomUUID` is there over https only. */
function newUUID(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))]
  const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}
