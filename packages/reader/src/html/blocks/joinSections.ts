// Sections of one text, each in a wrapper of its own: Readability would keep the longest and drop the short ones.
import { wordsOf } from '../../document/fromHTML/dom.ts'

/** Real pages have fewer. */
const most = 200

/** How many elements may hold nothing but the paragraphs of a section. */
const mostHolders = 6

/** Of its words, how many may be links. */
const mostLinked = 0.25

/** Changes the page, before its text is found. */
export function joinSections(root: Element): void {
  for (const first of [...root.querySelectorAll('article section')].slice(0, most)) {
    const core = coreOf(first)
    const last = core && isText(core) ? lastAlike(first, core) : null
    while (core && last?.parentElement && first.nextElementSibling) {
      const next = first.nextElementSibling
      const isLast = next === last
      append(core, next)
      if (isLast) {
        break
      }
    }
  }
}

/** The last of the sections behind it that are made like it. */
function lastAlike(first: Element, core: Element): Element | null {
  let last: Element | null = null
  for (let next = first.nextElementSibling; next; next = next.nextElementSibling) {
    const other = next.localName === 'section' ? coreOf(next) : null
    if (next.localName === 'section') {
      if (!other || !isAlike(first, next) || !isAlike(core, other) || !isText(other)) {
        break
      }
      last = next
    }
  }
  return last
}

function append(core: Element, next: Element): void {
  if (next.localName === 'section') {
    core.append(...(coreOf(next) ?? next).childNodes)
    next.remove()
  } else {
    core.append(next)
  }
}

/** What holds the blocks: its holders have one element each, and no words of their own. */
function coreOf(section: Element): Element | null {
  let core: Element | null = section
  for (let depth = 0; core && depth < mostHolders; depth += 1) {
    if (core.children.length !== 1 || core.querySelector(':scope > p')) {
      return core
    }
    core = core.firstElementChild
  }
  return core
}

function isAlike(one: Element, other: Element): boolean {
  return one.localName === other.localName && one.className === other.className
}

function isText(core: Element): boolean {
  const linked = [...core.querySelectorAll('a')].reduce((sum, a) => sum + wordsOf(a).length, 0)
  return (
    [...core.children].some(({ localName }) => localName === 'p') &&
    linked < mostLinked * wordsOf(core).length &&
    core.closest('nav, aside, footer') === null
  )
}
