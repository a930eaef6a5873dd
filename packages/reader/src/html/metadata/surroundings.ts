// The elements of a page that may say what its article is: those outside of its margins, and those around its title.
import { everyElement } from '../../document/notes/htmlLinks.ts'
import { titleOf } from '../../dom/head/openingLines.ts'

/** What is around the title of an article: from a little before it to where the text begins. */
export interface Surroundings {
  /** All elements of the page that are not in its margins, in their order. */
  all: Element[]
  /** The lower margins of the article itself: programs put its author there. */
  foot: Element[]
  near: Element[]
}

const articles = 'article, .hentry, .post, .h-entry, .blog-post'
const feet = 'aside, footer, [class*="footer"]'

function onlyOne(root: Element, selector: string): Element | undefined {
  const found = root.querySelectorAll(selector)
  return found.length === 1 ? found[0] : undefined
}

const before = 60
const behind = 250

const margins =
  /(?:^|[\s_-])(?:comments?|commentlist|disqus|footer|menu|more-?(?:stories|news|posts)|nav(?:bar|igation)?|newsletter|outbrain|popular|promo|recirc\w*|recommend\w*|related\w*|sidebar|sponsored|taboola|teasers?|trending)(?:$|[\s_-])/i

/** Any element: one whose class names authors holds their names. */
const boxes = /(?:^|[\s_-])(?:share|sharing|widget)(?:$|[\s_-])/i

export function surroundings(document: Document): Surroundings {
  const all: Element[] = []
  const foot: Element[] = []
  const left = new Set<Element>()
  const title = titleOf(document.body)
  const own = title?.closest(articles) ?? onlyOne(document.body, articles)
  for (const { element } of everyElement(document.body)) {
    if ((element.parentElement && left.has(element.parentElement)) || isMargin(element)) {
      left.add(element)
      const isFoot = own?.contains(element) && element.closest(feet) !== null
      foot.push(...(isFoot || element.closest('footer.node__meta') ? [element] : []))
    } else {
      all.push(element)
    }
  }
  const at = title ? all.indexOf(title) : -1
  const from = Math.max(0, at - before)
  const end = endOfHead(all, Math.max(0, at))
  return { all, foot, near: all.slice(from, end) }
}

function isMargin(element: Element): boolean {
  const name = element.localName
  const hints = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 300)
  return (
    ['footer', 'form', 'nav', 'noscript', 'script', 'style', 'svg', 'template'].includes(name) ||
    (name === 'aside' && element.querySelector('h1') === null) ||
    (name !== 'body' &&
      name !== 'article' &&
      name !== 'main' &&
      (margins.test(hints) || (boxes.test(hints) && !/author|byline/i.test(hints))) &&
      element.querySelector('h1, article') === null)
  )
}

/** Behind the second long paragraph that follows the title. */
function endOfHead(all: Element[], at: number): number {
  let paragraphs = 0
  for (let index = at; index < Math.min(all.length, at + behind); index += 1) {
    const element = all[index]
    if (element?.localName === 'p' && (element.textContent ?? '').trim().length > 150) {
      paragraphs += 1
    }
    if (paragraphs === 2) {
      return index
    }
  }
  return Math.min(all.length, at + behind)
}
