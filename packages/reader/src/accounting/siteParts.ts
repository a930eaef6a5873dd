// Parts of a page that its site puts around an article. They only say why words are left out.
import { nameOf } from '../document/fromHTML/dom.ts'

const elements = new Set(['aside', 'button', 'dialog', 'footer', 'form', 'menu', 'nav', 'select'])

const roles =
  /^(?:alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search|toolbar)$/

/** What programs call them. */
const names =
  /(?:^|[\s_-])(?:ads?|advert\w*|breadcrumbs?|comments?|commentlist|consent|cookies?|discussion|footer|masthead|menu|modal|navbar|navigation|newsletter|paywall|popup|privacy|promo\w*|recommended|related|repl(?:y|ies)|responses?|share|sharing|sidebar|signup|subscribe|subscription|teasers?|toolbar|topbar|trending)(?:$|[\s_-])/i

export function isOfSite(element: Element): boolean {
  const name = nameOf(element)
  if (elements.has(name) || roles.test(element.getAttribute('role') ?? '')) {
    return true
  }
  if (name === 'header') {
    return !element.querySelector('h1') && element.closest('article, main') === null
  }
  return isNamedSo(element) && !holdsArticle(element)
}

/** A list of the headings. */
export function isContents(element: Element): boolean {
  const given = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, 400)
  return contents.test(given) && !holdsArticle(element)
}

const contents = /(?:^|[\s_-])(?:toc|table-?of-?contents)(?:$|[\s_-])/i

function isNamedSo(element: Element): boolean {
  const given = `${element.getAttribute('class') ?? ''} ${element.id}`
  return given.length > 1 && names.test(given.slice(0, 400))
}

/** Topics are names of classes, too. */
function holdsArticle(element: Element): boolean {
  return (
    element.matches('article, main, body, p') ||
    element.querySelector('h1, article, main, [itemprop~="articleBody"]') !== null
  )
}
