// Who signed out in this browser while a form of theirs may still be open in a tab: no copy of it is written any more.

interface Message {
  isSignedIn: boolean
  user: string
}

const signedOut = new Set<string>()
const listeners = new Set<(user: string) => void>()
let channel: BroadcastChannel | undefined

export function isSignedOut(user: string): boolean {
  return signedOut.has(user)
}

/** In every tab of this browser. */
export function markSignedOut(user: string): void {
  signedOut.add(user)
  post({ isSignedIn: false, user })
}

/** In every tab of this browser. */
export function markSignedIn(user: string): void {
  signedOut.delete(user)
  post({ isSignedIn: true, user })
}

/** Called for what other tabs say too. */
export function whenSignedOut(listener: (user: string) => void): void {
  listeners.add(listener)
  openChannel()
}

function post(message: Message): void {
  openChannel()?.postMessage(message)
}

function openChannel(): BroadcastChannel | undefined {
  if (!channel && typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel('offprint-signed-out')
    channel.onmessage = ({ data }: MessageEvent<Message>) => receive(data)
  }
  return channel
}

function receive({ isSignedIn, user }: Message): void {
  if (isSignedIn) {
    signedOut.delete(user)
    return
  }
  signedOut.add(user)
  for (const listener of listeners) {
    listener(user)
  }
}
