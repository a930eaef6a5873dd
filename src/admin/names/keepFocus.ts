// Where what had the focus at the last key is gone, or could not be pressed for a while, what is nearest gets it: a screen
// reader would begin at the top of the page. What moves the focus itself, and another page, are left alone.

/** Milliseconds in which a page that is drawn again moves the focus itself. */
const pause = 250

/** Returns how to end it. */
export function keepFocus(): () => void {
  const leave = new AbortController()
  const { signal } = leave
  let places: Place[] = []
  /** Of what a drawer or a menu was opened from. */
  let outside: Place[] = []
  let page = ''
  let wasDisabled = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = () => {
    places = []
    outside = []
  }
  const remember = () => {
    places = placesOf(document.activeElement)
    outside = document.activeElement?.closest(layers) ? outside : places
    page = location.pathname
    wasDisabled = false
  }
  const giveBack = () => {
    timer = undefined
    const [own] = places
    if (own && isNowhere() && page === location.pathname) {
      const target = targetIn(places) ?? targetIn(outside)
      target?.focus()
    }
  }
  const look = () => {
    const [own] = places
    if (own && !timer && isNowhere()) {
      const isDisabled = own.element.matches(':disabled')
      wasDisabled ||= isDisabled
      if (!own.element.isConnected || (wasDisabled && !isDisabled)) {
        timer = setTimeout(giveBack, pause)
      }
    }
  }
  const observer = new MutationObserver(look)
  observer.observe(document.body, {
    attributeFilter: ['disabled'],
    attributes: true,
    childList: true,
    subtree: true,
  })
  document.addEventListener('keydown', remember, { capture: true, signal })
  document.addEventListener('pointerdown', forget, { capture: true, signal })
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    observer.disconnect()
  })
  return () => leave.abort()
}

/** An element, or one around it, and what followed it. */
interface Place {
  element: HTMLElement
  next: Element | null
}

function placesOf(focused: Element | null): Place[] {
  const places: Place[] = []
  for (let at = focused; at && at !== document.body; at = at.parentElement) {
    places.push({ element: at as HTMLElement, next: at.nextElementSibling })
  }
  return places
}

function targetIn(places: Place[]): HTMLElement | undefined {
  const element = places[0]?.element
  return element?.isConnected ? element : nearest(places)
}

function isNowhere(): boolean {
  return document.activeElement === document.body || document.activeElement === null
}

/** What followed it in the innermost of its places that is left, or the first that is in that place. */
export function nearest(places: Place[]): HTMLElement | undefined {
  for (const { element, next } of places) {
    const [found] = [element.isConnected ? element : next].flatMap(focusableIn)
    if (found) {
      return found
    }
  }
}

function focusableIn(element: Element | null): HTMLElement[] {
  const inside = element?.isConnected ? element.querySelectorAll<HTMLElement>(focusable) : []
  return [...inside].filter((one) => one.checkVisibility({ visibilityProperty: true }))
}

/** What lies over a page, and goes with what was chosen in it. */
const layers = '.payload__modal-item, .popup__content, dialog'

const focusable = ['a[href]', 'button', 'input', 'select', 'textarea', 'summary', '[tabindex]']
  .map((one) => `${one}:not(:disabled, [tabindex='-1'])`)
  .join()
