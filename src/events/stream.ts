// A stream of public events, as Server-Sent Events: https://html.spec.whatwg.org/multipage/server-sent-events.html
import type { Payload } from 'payload'

import { randomInt } from 'node:crypto'

import type { StoredEvent } from './read.ts'

import { EventsExpired } from '../errors.ts'
import { hubOf, stopHubIfUnused, streamsOfProcess } from './hub.ts'

/** Of one process. */
export const mostStreams = 200
/** In milliseconds. */
const heartbeat = 15_000
/** In milliseconds. When a process stops, its clients come again at different moments. */
const [shortestRetry, longestRetry] = [2000, 10_000]
/** In milliseconds: a stream that nobody begins to read until then is given up. */
const longestStart = 5000

export interface EventStream {
  chunks: AsyncGenerator<Uint8Array>
  end: () => void
}

interface StreamInput {
  signal: AbortSignal | null | undefined
  since: number
  /** As JSON. */
  toData: (event: StoredEvent) => object
}

/** @returns null if there are as many as this process bears. */
export function openStream(payload: Payload, input: StreamInput): EventStream | null {
  const streams = streamsOfProcess()
  if (streams.end.size >= mostStreams) {
    return null
  }
  const ending = new AbortController()
  const end = () => {
    streams.end.delete(end)
    ending.abort()
    stopHubIfUnused()
  }
  streams.end.add(end)
  input.signal?.addEventListener('abort', end, { once: true })
  const start = setTimeout(end, longestStart).unref()
  return { chunks: chunksOf(payload, input, { end, signal: ending.signal, start }), end }
}

interface Life {
  end: () => void
  signal: AbortSignal
  start: NodeJS.Timeout
}

/** The first chunk names the position from which a client that is cut off goes on. */
async function* chunksOf(
  payload: Payload,
  { since, toData }: StreamInput,
  { end, signal, start }: Life,
): AsyncGenerator<Uint8Array> {
  clearTimeout(start)
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  try {
    let [position, spokenAt] = [since, performance.now()]
    yield encode(`: events\nretry: ${randomInt(shortestRetry, longestRetry)}\nid: ${since}\n\n`)
    while (!signal.aborted) {
      const { events, next } = await readOrWait(payload, position)
      position = next
      if (events.length > 0) {
        yield encode(events.map((event) => messageOf(event, toData)).join(''))
        spokenAt = performance.now()
        continue
      }
      const rest = heartbeat - (performance.now() - spokenAt)
      if (rest <= 0) {
        yield encode(':\n\n')
        spokenAt = performance.now()
      } else {
        await Promise.race([hubOf(payload).changed(rest), ended])
      }
    }
  } finally {
    end()
  }
}

/** While the database is away nothing is new. A client that is too slow is told when it comes again. */
async function readOrWait(payload: Payload, position: number) {
  return hubOf(payload)
    .read(position)
    .catch((error: unknown) => {
      if (error instanceof EventsExpired) {
        throw error
      }
      return { events: [], next: position }
    })
}

function messageOf(event: StoredEvent, toData: StreamInput['toData']): string {
  return `id: ${event.position}\ndata: ${JSON.stringify(toData(event))}\n\n`
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
