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
  let underWay: Promise<unknown> = Promise.resolve()
  const beatIn = (delay: number) => {
    window.clearTimeout(timer)
    timer = isStopped ? 0 : window.setTimeout(() => void beat(), delay)
  }
  const beat = async () => {
    lastAt = Date.now()
    const sending = sendFirst(url, isChanged())
    underWay = sending
    const answer = await sending
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
  window.addEventListener('pageshow', beatSoon, { signal: events.signal })
  beatIn(0)
  return {
    beatSoon,
    stop: () => {
      isStopped = true
      window.clearTimeout(timer)
      events.abort()
      // A heartbeat that the server handles after the leave would make it open again.
      void underWay.then(leave)
    },
  }
}

/** The same document may be open twice in a tab, on the page and in a drawer: the tab has left it after both. */
const opened = new Map<string, number>()

function enter(url: string): () => void {
  if (opened.size === 0) {
    window.addEventListener('pagehide', leavePage)
    window.addEventListener('pageshow', returnToPage)
  }
  opened.set(url, (opened.get(url) ?? 0) + 1)
  return () => {
    const left = (opened.get(url) ?? 1) - 1
    opened.set(url, left)
    if (left === 0) {
      opened.delete(url)
      sendLeave(url)
    }
    if (opened.size === 0) {
      window.removeEventListener('pagehide', leavePage)
      window.removeEventListener('pageshow', returnToPage)
    }
  }
}

/** Also while the page goes away. */
function sendLeave(url: string, body = leaving()): void {
  navigator.sendBeacon(url, new Blob([body], { type: 'application/json' }))
}

function leaving(): string {
  return JSON.stringify({ leave: true, tab: tabId() })
}

/** Where the next page of this tab finds what this one has left. */
const leftKey = 'offprint-left'

/** A heartbeat that is under way may reach the server after this: the next page of this tab says it again. */
function leavePage(): void {
  const body = leaving()
  const urls = [...opened.keys()]
  urls.forEach((url) => sendLeave(url, body))
  store(JSON.stringify({ body, urls }))
}

/** A browser may cache a page that is left, and show it again. */
function returnToPage({ persisted }: PageTransitionEvent): void {
  if (persisted) {
    store(null)
  }
}

let repeated: Promise<unknown> | undefined

/** The first heartbeat of a page waits until the page before it has left. */
async function sendFirst(url: string, isChanged: boolean): Promise<null | PresenceResponse> {
  await (repeated ??= repeatLeave())
  return send(url, isChanged).catch(() => null)
}

async function repeatLeave(): Promise<void> {
  const { body = '', urls = [] } = readLeft()
  store(null)
  await Promise.all(urls.map((url) => post(url, body).catch(() => undefined)))
}

function readLeft(): { body?: string; urls?: string[] } {
  try {
    return JSON.parse(sessionStorage.getItem(leftKey) ?? '{}') as object
  } catch {
    // Some browsers forbid it.
    return {}
  }
}

function store(left: null | string): void {
  try {
    if (left === null) {
      sessionStorage.removeItem(leftKey)
    } else {
      sessionStorage.setItem(leftKey, left)
    }
  } catch {
    // As above.
  }
}

async function send(url: string, isChanged: boolean): Promise<null | PresenceResponse> {
  const response = await post(url, JSON.stringify({ isChanged, tab: tabId() }))
  return response.ok ? ((await response.json()) as PresenceResponse) : null
}

function post(url: string, body: string): Promise<Response> {
  return fetch(url, {
    body,
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    method: 'POST',
    signal: AbortSignal.timeout(20_000),
  })
}

let tab: string | undefined

/** Not stored in the session of the tab: a duplicated tab would have the same. */
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
