// Names for what Payload draws without one, for screen readers: lists to choose from, boxes of rows, menus, handles and
// the tools of the editor. Of what can be said by a word that is on the page already, that word.

export interface Words {
  /** Payload's, by their keys. */
  payload: (key: string) => string
  /** Of a tool of the editor, by its key; '' for one that is not known. */
  tool: (key: string) => string
}

type Name = (control: Element, words: Words) => string

interface Rule {
  name: Name
  selector: string
}

const unnamed = ':not([aria-label]:not([aria-label=""]), [aria-labelledby])'

const rules: Rule[] = [
  {
    name: nameOfField,
    selector: `:is(input[role=combobox], .field-type :is(input[type=text], textarea))${unnamed}`,
  },
  { name: (_, { payload }) => payload('general:selectAllRows'), selector: 'input#select-all' },
  { name: nameOfRow, selector: `td input[type=checkbox]${unnamed}` },
  { name: nameOfMenu, selector: `.popup-button${unnamed}, .collapsible .array-actions__button` },
  {
    name: (_, { payload }) => payload('general:previous'),
    selector: `.clickable-arrow--left${unnamed}`,
  },
  {
    name: (_, { payload }) => payload('general:next'),
    selector: `.clickable-arrow--right${unnamed}`,
  },
  {
    name: (one, { payload }) => named(payload('general:moveUp'), one),
    selector: '.collapsible__drag',
  },
  { name: nameOfTool, selector: `.toolbar-popup__button${unnamed}` },
  { name: (_, { payload }) => payload('general:clear'), selector: `.clear-indicator${unnamed}` },
  { name: nameOfSorting, selector: '.sort-column__button[aria-label*="[object Object]"]' },
]

const pointerOnly = '.drawer__close, .draggable-block-menu, .add-block-menu'

export function nameControls(root: ParentNode, words: Words): void {
  const { payload } = words
  for (const { name, selector } of rules) {
    for (const control of root.querySelectorAll(selector)) {
      const found = control.textContent.trim() ? '' : name(control, words)
      if (found && found !== control.getAttribute('aria-label')) {
        control.setAttribute('aria-label', found)
        control.removeAttribute('aria-labelledby')
      }
    }
  }
  // The keyboard reaches the button that empties a list; the arrow beside it is for the pointer only.
  root.querySelectorAll('.clear-indicator[aria-hidden]').forEach((one) => {
    one.removeAttribute('aria-hidden')
  })
  root.querySelectorAll('.dropdown-indicator[aria-hidden]').forEach((one) => {
    one.setAttribute('tabindex', '-1')
  })
  for (const toggle of root.querySelectorAll('.collapsible__toggle')) {
    toggle.setAttribute('aria-label', named(payload('fields:toggleBlock'), toggle))
  }
  // For the pointer only: a key closes a drawer, and moves and adds a block.
  root.querySelectorAll(pointerOnly).forEach((one) => one.setAttribute('tabindex', '-1'))
  // They say that they are a list of links, or a button, and hold something else.
  root
    .querySelectorAll('ul.doc-tabs__tabs')
    .forEach((one) => one.setAttribute('role', 'presentation'))
  root.querySelectorAll('.rs__multi-value[role=button]').forEach((one) => {
    one.setAttribute('role', 'group')
  })
}

/** Names what is there, and what comes later. Returns how to end it. */
export function watchControls(words: Words): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    timer = undefined
    nameControls(document, words)
  }
  const observer = new MutationObserver((changes) => {
    if (!timer && changes.some(addsControls)) {
      timer = setTimeout(look, pause)
    }
  })
  observer.observe(document.body, { characterData: true, childList: true, subtree: true })
  look()
  return () => {
    clearTimeout(timer)
    observer.disconnect()
  }
}

/** After a change the page is drawn first. */
const pause = 200

/** What somebody writes in an editor is none. */
function addsControls({ type, addedNodes, target }: MutationRecord): boolean {
  if (type === 'characterData') {
    return target.parentElement?.classList.contains('row-label') ?? false
  }
  const isText = target instanceof Element && target.closest('[data-lexical-editor]') !== null
  return !isText && [...addedNodes].some((node) => node instanceof Element)
}

/** Those of Payload's drawers have a label that belongs to nothing. */
function nameOfField(control: Element): string {
  if ((control as HTMLInputElement).labels?.length) {
    return ''
  }
  const field = control.closest('.field-type')
  const label = field?.querySelector('.field-label')
  const chosen = control.closest('.rs__control')?.querySelector('.rs__single-value')
  return wordsOf(label) || wordsOf(chosen)
}

function nameOfRow(control: Element): string {
  const row = control.closest('tr')
  return wordsOf(row?.querySelector('td a, td:nth-child(2)'))
}

function nameOfMenu(control: Element, { payload }: Words): string {
  return named(payload('general:moreOptions'), control)
}

function nameOfTool(control: Element, { tool }: Words): string {
  const key = control.getAttribute('data-button-key') ?? ''
  return tool(key) || key
}

/** Of a column whose heading is an element. */
function nameOfSorting(control: Element): string {
  const heading = wordsOf(control.closest('.sort-column')?.querySelector('.sort-column__label'))
  return (control.getAttribute('aria-label') ?? '').replace('[object Object]', heading)
}

/** With what it is about: the row, or the field. */
function named(words: string, control: Element): string {
  const row = control.closest('.collapsible')?.querySelector('.row-label')
  const field = control.closest('.field-type')?.querySelector('.field-label')
  const about = wordsOf(row) || wordsOf(field)
  return about ? `${words}: ${about}` : words
}

/** Without the star of what is required. */
function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\*\s*$/, '').trim()
}
