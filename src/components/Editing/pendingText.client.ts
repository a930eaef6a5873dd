'use client'
// Text that an input still holds for itself reaches the form before anything can read the form: a save, a hotkey, the
// end of the page. Inputs that hand over later than at each key register here.

/** Hands over what the input still holds. `isSync`: the form must have it when this returns. */
export type HandOver = (isSync: boolean) => void

const inputs = { inner: new Set<HandOver>(), outer: new Set<HandOver>() }
let savesInFlight = 0

/** `inner` inputs write into an outer one, as the fields of a picture write into its text. */
export function registerPending(handOver: HandOver, layer: keyof typeof inputs): () => void {
  if (inputs.inner.size + inputs.outer.size === 0) {
    listen('addEventListener')
  }
  inputs[layer].add(handOver)
  return () => {
    inputs[layer].delete(handOver)
    if (inputs.inner.size + inputs.outer.size === 0) {
      listen('removeEventListener')
    }
  }
}

/** To be called before the form is read by a program; the events of a person are listened to. */
export function handOverPending(isSync = true): void {
  for (const handOver of [...inputs.inner, ...inputs.outer]) {
    handOver(isSync)
  }
}

/** While a save is in flight, its answer may be merged into the form at any moment: each key is handed over at once. */
export function beginSaving(): () => void {
  savesInFlight += 1
  return () => {
    savesInFlight -= 1
  }
}

export function isSaving(): boolean {
  return savesInFlight > 0
}

const onDocument = { click, focusout, keydown, pointerdown: click, submit: click } as const

function listen(how: 'addEventListener' | 'removeEventListener'): void {
  for (const [name, listener] of Object.entries(onDocument)) {
    document[how](name, listener as EventListener, true)
  }
  document[how]('visibilitychange', click, true)
  window[how]('pagehide', click, true)
  window[how]('beforeunload', click, true)
}

function click(): void {
  handOverPending()
}

/** React may move the focus while it renders, when nothing can be rendered in between. */
function focusout(): void {
  handOverPending(false)
}

function keydown({ ctrlKey, isComposing, metaKey, target }: KeyboardEvent): void {
  const isTyping = target instanceof Element && target.closest('[data-lexical-editor]') !== null
  if (!isComposing && (ctrlKey || metaKey || !isTyping)) {
    handOverPending()
  }
}
