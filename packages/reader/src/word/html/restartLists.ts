// Numbered lists in the HTML of a Word file: each begins with the number that Word prints. Changes the page.
import { itemPrefix } from '../simplify/numberItems.ts'

const selector = `a[id^="${itemPrefix}"]`

/** Formats of Word that HTML has, too. */
const types: Record<string, string> = {
  lowerLetter: 'a',
  lowerRoman: 'i',
  upperLetter: 'A',
  upperRoman: 'I',
}

export function restartLists(body: Element): void {
  const numbers = new Map<Element, number>()
  for (const anchor of body.querySelectorAll(selector)) {
    const item = anchor.closest('li')
    const [number, format = ''] = anchor.id.slice(itemPrefix.length).split('-')
    if (item && !numbers.has(item)) {
      numbers.set(item, Number(number))
    }
    if (types[format]) {
      item?.parentElement?.setAttribute('type', types[format])
    }
    anchor.remove()
  }
  for (const list of body.querySelectorAll('ol')) {
    restart(list, numbers)
  }
}

/** The converter joins lists that stand next to each other: where numbers begin anew, so does the list. */
function restart(list: Element, numbers: Map<Element, number>): void {
  let current = list
  let expected: number | undefined
  for (const item of list.querySelectorAll(':scope > li')) {
    const number = numbers.get(item) ?? expected ?? 1
    if (expected !== undefined && number !== expected) {
      const next = list.ownerDocument.createElement('ol')
      current.after(next)
      current = next
    }
    if (current !== item.parentElement) {
      current.append(item)
    }
    if (item === current.firstElementChild && number !== 1) {
      current.setAttribute('start', String(number))
    }
    expected = number + 1
  }
}
