// @vitest-environment jsdom
import { runInThisContext } from 'node:vm'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { earlyInput } from '../../../../src/admin/PanelHead/earlyInput.ts'

interface Fiber {
  alternate: null
  flags: number
  return: { alternate: null; flags: number; return: null; stateNode: object } | null
}

/** As React does: until it has taken over the whole part, what it knows of it has a flag, and clicks are lost. */
function takeOver(name: string): Fiber {
  const root = { current: { memoizedState: { isDehydrated: false } } }
  const fiber: Fiber = {
    alternate: null,
    flags: 4096,
    return: { alternate: null, flags: 0, return: null, stateNode: root },
  }
  Object.assign(button(name), { __reactFiber$x: fiber })
  return fiber
}

function hydrate(name: string, onClick: () => void): void {
  takeOver(name).flags = 0
  button(name).addEventListener('click', onClick)
}

function button(name: string): HTMLButtonElement {
  return document.querySelector(`[name=${name}]`)!
}

function isBusy(name: string): boolean {
  return button(name).matches('[aria-busy=true]')
}

/** jsdom has none. */
class Clipboard {
  readonly files = []
  private readonly texts = new Map<string, string>()
  get types() {
    return [...this.texts.keys()]
  }
  getData(type: string) {
    return this.texts.get(type) ?? ''
  }
  setData(type: string, text: string) {
    this.texts.set(type, text)
  }
}

class PasteEvent extends Event {
  readonly clipboardData: Clipboard
  constructor(type: string, init: { clipboardData: Clipboard } & EventInit) {
    super(type, init)
    this.clipboardData = init.clipboardData
  }
}

function clipboardOf(text: string) {
  const clipboardData = new Clipboard()
  clipboardData.setData('text/plain', text)
  return { bubbles: true, cancelable: true, clipboardData }
}

beforeAll(() => {
  runInThisContext(earlyInput)
})

describe('before the page responds', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    document.body.innerHTML = `
      <button name="drawer" aria-haspopup="dialog"><span>Move</span></button>
      <button name="menu" class="popup-button">Snooze</button>
      <button name="write">Save</button>
      <textarea name="box" data-keeps-input></textarea>`
    return () => vi.useRealTimers()
  })

  it('a click on what opens something is kept until it does, and is pressed once', () => {
    const open = vi.fn()
    button('drawer').querySelector('span')!.click()
    button('drawer').click()
    expect(isBusy('drawer')).toBe(true)
    vi.advanceTimersByTime(5000)
    hydrate('drawer', open)
    vi.advanceTimersByTime(1000)
    expect(open).toHaveBeenCalledTimes(1)
    expect(isBusy('drawer')).toBe(false)
    button('drawer').click()
    expect(open).toHaveBeenCalledTimes(2)
  })

  it('it is pressed although the browser finds no idle moment', () => {
    vi.stubGlobal('requestIdleCallback', (act: () => void, options?: { timeout?: number }) => {
      if (options?.timeout) {
        setTimeout(act, options.timeout)
      }
    })
    const open = vi.fn()
    button('drawer').click()
    hydrate('drawer', open)
    vi.advanceTimersByTime(2000)
    vi.unstubAllGlobals()
    expect(open).toHaveBeenCalledTimes(1)
  })

  it('a click on what React is just taking over is kept, too', () => {
    const open = vi.fn()
    takeOver('drawer')
    button('drawer').click()
    expect(isBusy('drawer')).toBe(true)
    hydrate('drawer', open)
    vi.advanceTimersByTime(1000)
    expect(open).toHaveBeenCalledTimes(1)
  })

  it('only the last one is kept', () => {
    const [drawer, menu] = [vi.fn(), vi.fn()]
    button('drawer').click()
    button('menu').click()
    hydrate('drawer', drawer)
    hydrate('menu', menu)
    vi.advanceTimersByTime(1000)
    expect([drawer.mock.calls.length, menu.mock.calls.length]).toEqual([0, 1])
  })

  it('what was pasted is kept in its order, whatever is pressed meanwhile', () => {
    vi.stubGlobal('DataTransfer', Clipboard)
    vi.stubGlobal('ClipboardEvent', PasteEvent)
    const [open, read] = [vi.fn(), vi.fn()]
    const box = document.querySelector<HTMLElement>('[name=box]')!
    const paste = (text: string) => box.dispatchEvent(new PasteEvent('paste', clipboardOf(text)))
    expect([paste('one'), paste('two')]).toEqual([false, false])
    button('drawer').click()
    hydrate('drawer', open)
    hydrate('box', () => undefined)
    box.addEventListener('paste', (event) => {
      event.preventDefault()
      read(event.clipboardData?.getData('text/plain'))
    })
    vi.advanceTimersByTime(1000)
    vi.unstubAllGlobals()
    expect(read.mock.calls).toEqual([['one'], ['two']])
    expect(open).toHaveBeenCalledTimes(1)
    expect(isBusy('box')).toBe(false)
  })

  it('a click on what writes is not', () => {
    const write = vi.fn()
    button('write').click()
    hydrate('write', write)
    vi.advanceTimersByTime(1000)
    expect(write).not.toHaveBeenCalled()
  })
})
