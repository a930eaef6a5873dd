// When a session is asked about, and when it is made to last longer. Times are in milliseconds.

/** Somebody who types is asked for at most this often. */
const pause = 60_000

/** Payload's timers are held for this long: less than the longest time of a browser's timer. */
export const holdFor = 20 * 24 * 60 * 60 * 1000

interface Times {
  /** When the server was last asked. */
  askedAt: number
  /** When the session ends; null where that is not known. */
  endsAt: null | number
  /** How long a session lasts. */
  life: number
  now: number
}

/** What is due while somebody types: a new end close to the old one, now and then whether the session still is. */
export function dutyOfTyping({ askedAt, endsAt, life, now }: Times): 'ask' | 'nothing' | 'refresh' {
  const close = Math.min(life / 4, 15 * 60_000)
  if (now - askedAt < Math.min(pause, close / 2)) {
    return 'nothing'
  }
  const isClose = endsAt !== null && endsAt - now < close
  return isClose && endsAt > now ? 'refresh' : 'ask'
}
