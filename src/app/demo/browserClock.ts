// The clock of the browser follows that of the demo: the admin panel works out days with it.

const Machine = Date
let isMoved = false

/** @param ahead in milliseconds. Once a page: after the clock was moved, the page is loaded again. */
export function moveBrowserClock(ahead: number): void {
  if (isMoved || ahead === 0 || typeof window === 'undefined') {
    return
  }
  isMoved = true
  const now = () => Machine.now() + ahead
  window.Date = new Proxy(Machine, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    get: (target, key, receiver) =>
      key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown),
  })
}
