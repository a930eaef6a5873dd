// Lists in the HTML that Word writes: paragraphs with a sign or a number before each. They become lists.
import { textIn } from './htmlLinks.ts'

const items = 'p[style*="mso-list:"]'
const markers = 'span[style*="mso-list:Ignore"], span[style*="mso-list: Ignore"]'

/** Lists and levels that are looked at. */
const most = 3000

interface OpenList {
  element: Element
  level: number
  type: 'ol' | 'ul'
}

export function listParagraphs(root: Element): void {
  const found = [...root.querySelectorAll(items)].slice(0, most)
  let open: OpenList[] = []
  let last: Element | null = null
  for (const paragraph of found) {
    const level = levelOf(paragraph)
    if (level > 0) {
      const isNext: boolean = last !== null && paragraph.previousElementSibling === last
      open = placeItem(paragraph, level, isNext ? open : [])
      last = open[0]?.element ?? null
    }
  }
}

/** 0 where it is none: `mso-list:none` takes a paragraph out of a list. */
function levelOf(paragraph: Element): number {
  const [, level] =
    /mso-list:\s*l\d+\s+level(\d)/i.exec(paragraph.getAttribute('style') ?? '') ?? []
  return Number(level ?? 0)
}

function placeItem(paragraph: Element, level: number, before: OpenList[]): OpenList[] {
  const marker = takeMarker(paragraph)
  const number = /^\(?(\d{1,4}|[a-z]{1,4})[.)]/i.exec(marker)?.[1]
  const type = number === undefined ? 'ul' : 'ol'
  const open = before.filter((one) => one.level <= level)
  const same = open.at(-1)
  const { ownerDocument } = paragraph
  const isOpen = same?.level === level && (same.type === type || open.length > 1)
  const list = isOpen ? same.element : ownerDocument.createElement(type)
  if (!isOpen) {
    const parent = open.findLast((one) => one.level < level)?.element.lastElementChild
    if (parent) {
      parent.append(list)
    } else {
      paragraph.before(list)
    }
    if (/^\d+$/.test(number ?? '') && number !== '1') {
      list.setAttribute('start', number ?? '')
    }
  }
  const item = ownerDocument.createElement('li')
  item.append(...paragraph.childNodes)
  list.append(item)
  paragraph.remove()
  return isOpen
    ? open
    : [...open.filter((one) => one.level < level), { type, element: list, level }]
}

function takeMarker(paragraph: Element): string {
  const marker = paragraph.querySelector(markers)
  const text = marker ? textIn(marker) : ''
  marker?.remove()
  return text
}
