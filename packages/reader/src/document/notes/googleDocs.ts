// Pages that Google Docs saves: formats are classes of a style sheet, and each level of a list is a list of its own.

/** Of each kind: pages of people have fewer. */
const most = 5000

const longestSheet = 200_000

const formats: [RegExp, style: string][] = [
  [/font-weight:\s*(?:bold|[6-9]00)/i, 'font-weight:700'],
  [/font-style:\s*italic/i, 'font-style:italic'],
  [/vertical-align:\s*super/i, 'vertical-align:super'],
  [/vertical-align:\s*sub(?!-|per)/i, 'vertical-align:sub'],
]

export function tidyGoogleDocs(root: Element): void {
  putStyles(root)
  nestLists(root)
}

/** The rules of single classes, `.c3{font-style:italic}`, become styles of their elements. */
function putStyles(root: Element): void {
  const sheets = [...root.ownerDocument.querySelectorAll('style')]
    .map((one) => one.textContent ?? '')
    .join('\n')
    .slice(0, longestSheet)
  const rules = [...sheets.matchAll(/\.(c\d{1,4})\{([^{}]{0,2000})\}/g)].slice(0, 500)
  for (const [, name = '', rule = ''] of rules) {
    const found = formats.filter(([pattern]) => pattern.test(rule)).map(([, style]) => style)
    const elements = found.length > 0 ? [...root.querySelectorAll(`span.${name}`)] : []
    for (const element of elements.slice(0, most)) {
      element.setAttribute('style', [element.getAttribute('style') ?? '', ...found].join(';'))
    }
  }
}

/** `lst-kix_abc-1` is the second level of the list before it, and goes on unless it has the class `start`. */
function nestLists(root: Element): void {
  let open: (Element | undefined)[] = []
  for (const list of [...root.querySelectorAll('ol, ul')].slice(0, most)) {
    const level = /(?:^|\s)lst-kix_\w+-(\d)(?=\s|$)/.exec(list.className)?.[1]
    if (level !== undefined) {
      open = list.previousElementSibling === open[0] ? open : []
      open = place(list, Number(level), open)
    }
  }
}

function place(list: Element, level: number, open: (Element | undefined)[]) {
  const same = open[level]
  const goesOn = same?.localName === list.localName && !list.classList.contains('start')
  const above = open.slice(0, level).findLast(Boolean)?.lastElementChild
  if (goesOn) {
    same.append(...list.childNodes)
    list.remove()
    return open.slice(0, level + 1)
  }
  above?.append(list)
  const lower = Array.from({ length: level }, (_, index) => open[index])
  return above ? [...lower, list] : [list]
}
