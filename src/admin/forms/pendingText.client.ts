'use client'
// Text that an input still holds for itself reaches the form before anything can read the form: a save, a hotkey, the
// end of the page. Inputs that hand over later than at each key register here.

export interface Occasion {
  /** Where a person has pressed something; null where everything is to be handed over. */
  from: Element | null
  /** The form must have the text when this returns. */
  isSync: boolean
}

/** Hands over what the input still holds. */
type HandOver = (occasion: Occasion) => void

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
export function handOverPending(occasion: Occasion = { from: null, isSync: true }): void {
  for (const handOver of [...inputs.inner, ...inputs.outer]) {
    handOver(occasion)
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

const onDocument = { click: press, focusout, keydown, pointerdown: press, submit: end } as const

function listen(how: 'addEventListener' | 'removeEventListener'): void {
  for (const [name, listener] of Object.entries(onDocument)) {
    document[how](name, listener as EventListener, true)
  }
  document[how]('visibilitychange', end, true)
  window[how]('pagehide', end, true)
  window[how]('beforeunload', end, true)
}

function press({ target }: Event): void {
  handOverPending({ from: target instanceof Element ? target : null, isSync: true })
}

function end(): void {
  handOverPending()
}

/** React may move the focus while it renders, when nothing can be rendered in between. */
function focusout(): void {
  handOverPending({ from: null, isSync: false })
}

function keydown(event: KeyboardEvent): void {
  const { ctrlKey, isComposing, key, metaKey, target } = event
  if (isComposing) {
    return
  }
  if ((ctrlKey || metaKey) && /^(?:s|enter)$/i.test(key)) {
    end()
  } else if (target instanceof Element && !target.closest('[data-lexical-editor]')) {
    press(event)
  }
}
