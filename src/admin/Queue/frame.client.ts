'use client'
// The frame of the preview: brings the shown page up to date, and passes on its clicks and keys.
import { type RefObject, useEffect } from 'react'

import { unchangedText } from './unchangedText.ts'

/**
 * Without loading it again: nothing flickers, and the place in the text stays.
 * @param page the whole page as HTML; where its text is `unchangedText`, the one that is shown stays.
 */
export function syncDocument(shown: Document, page: string): void {
  const wanted = new DOMParser().parseFromString(page, 'text/html')
  copyAttributes(shown.documentElement, wanted.documentElement)
  const [styles, wantedStyles] = [shown, wanted].map(({ head }) => head.querySelector('style'))
  if (styles && styles.textContent !== wantedStyles?.textContent) {
    styles.textContent = wantedStyles?.textContent ?? ''
  }
  syncElement(shown.body, wanted.body)
}

/** Only what differs is replaced: in a long text, one paragraph. */
function syncElement(shown: Element, wanted: Element): void {
  if (isUnchanged(wanted) || shown.isEqualNode(wanted)) {
    return
  }
  copyAttributes(shown, wanted)
  const [before, after] = [[...shown.childNodes], [...wanted.childNodes]]
  const start = equalAtStart(before, after)
  const end = equalAtStart(before.slice(start).reverse(), after.slice(start).reverse())
  const old = before.slice(start, before.length - end)
  const changed = after.slice(start, after.length - end)
  // Elements of the same kind at the same place are brought up to date from within.
  old.forEach((node, index) => {
    const other = changed[index]
    if (other && isElement(node) && isElement(other) && node.tagName === other.tagName) {
      syncElement(node, other)
    } else if (other) {
      node.replaceWith(other.cloneNode(true))
    } else {
      node.remove()
    }
  })
  const behind = before[before.length - end] ?? null
  changed.slice(old.length).forEach((node) => shown.insertBefore(node.cloneNode(true), behind))
}

function isUnchanged({ childNodes: [only, second] }: Element): boolean {
  return (
    only?.nodeType === Node.COMMENT_NODE && !second && `<!--${only.nodeValue}-->` === unchangedText
  )
}

function equalAtStart(some: ChildNode[], others: ChildNode[]): number {
  const at = some.findIndex((node, index) => !node.isEqualNode(others[index] ?? null))
  return at < 0 ? some.length : at
}

function copyAttributes(to: Element, from: Element): void {
  for (const name of to.getAttributeNames().filter((one) => !from.hasAttribute(one))) {
    to.removeAttribute(name)
  }
  for (const name of from.getAttributeNames()) {
    to.setAttribute(name, from.getAttribute(name) ?? '')
  }
}

/** Of either document: `instanceof` knows only those of its own window. */
function isElement(node: ChildNode): node is ChildNode & Element {
  return node.nodeType === Node.ELEMENT_NODE
}

/** Links open in a new tab, marks scroll, keys reach the queue. */
export function useFrameEvents(frame: RefObject<HTMLIFrameElement | null>): void {
  useEffect(() => {
    const { current } = frame
    const listen = () => {
      current?.contentDocument?.addEventListener('click', onClick)
      current?.contentDocument?.addEventListener('keydown', passOn)
    }
    current?.addEventListener('load', listen)
    return () => current?.removeEventListener('load', listen)
  })
}

function onClick(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest('a')
  const address = link?.getAttribute('href')
  if (!link || !address) {
    return
  }
  event.preventDefault()
  if (address.startsWith('#')) {
    const target = link.ownerDocument.getElementById(decodeURIComponent(address.slice(1)))
    target?.scrollIntoView({ block: 'center' })
    target?.focus({ preventScroll: true })
  } else {
    window.open(link.href, '_blank', 'noopener')
  }
}

function passOn(event: KeyboardEvent): void {
  const { ctrlKey, key, metaKey, repeat, shiftKey } = event
  const copy = new KeyboardEvent('keydown', {
    bubbles: true,
    cancelable: true,
    ctrlKey,
    key,
    metaKey,
    repeat,
    shiftKey,
  })
  // Away from any field, as the focus is.
  document.body.dispatchEvent(copy)
}
