// Wakes the streams of a process when something has happened, and has them share their queries.
import type { Payload } from 'payload'

import { listen } from '../database/listen.ts'
import { eventStreams } from '../processState.ts'
import { readEvents, type StoredEvent } from './read.ts'

/** In milliseconds. What no notification has told of is found then. */
const pollInterval = 1000
/** Events in one read. */
const batchSize = 100

type Batch = { events: StoredEvent[]; next: number }

export interface Hub {
  /** Resolves when there may be news, or after this many milliseconds. */
  changed: (within: number) => Promise<void>
  /** Streams that have read equally far share it. */
  read: (since: number) => Promise<Batch>
}

/** Of a process, whose modules may be there more than once. */
export interface Streams {
  end: Set<() => void>
  hub?: { stop: () => void } & Hub
}

export function streamsOfProcess(): Streams {
  const globals = globalThis as { [eventStreams]?: Streams }
  return (globals[eventStreams] ??= { end: new Set() })
}

/** Ends all streams of this process: their clients connect again, to another one. */
export async function endEventStreams(): Promise<void> {
  streamsOfProcess().end.forEach((end) => end())
  return Promise.resolve()
}

/** One for all streams, as long as there are any. */
export function hubOf(payload: Payload): Hub {
  const streams = streamsOfProcess()
  return (streams.hub ??= startHub(payload))
}

export function stopHubIfUnused(): void {
  const streams = streamsOfProcess()
  if (streams.end.size === 0) {
    streams.hub?.stop()
    delete streams.hub
  }
}

function startHub(payload: Payload): NonNullable<Streams['hub']> {
  let reads = new Map<number, Promise<Batch>>()
  let waiting: (() => void)[] = []
  const wake = () => {
    reads = new Map()
    waiting.splice(0).forEach((resolve) => resolve())
  }
  const timer = setInterval(wake, pollInterval).unref()
  const listening = listen(payload, wake)
  return {
    changed: (within) =>
      new Promise((resolve) => {
        const late = setTimeout(resolve, within).unref()
        waiting.push(() => {
          clearTimeout(late)
          resolve()
        })
      }),
    read: (since) => {
      const known = reads.get(since)
      const read = known ?? readEvents(payload, { isPublic: true, limit: batchSize, since })
      reads.set(since, read)
      return read
    },
    stop: () => {
      clearInterval(timer)
      waiting = []
      void listening.stop()
    },
  }
}
