import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'

import { nameControls } from '../../../../src/admin/names/nameControls.ts'

const words = {
  payload: (key: string) => key.replace('general:', ''),
  tool: (key: string) => (key === 'bold' ? 'Bold' : ''),
}

/** What the first element that `selector` finds is called afterwards. */
function nameIn(html: string, selector: string): null | string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  nameControls(document, words)
  return document.querySelector(selector)?.getAttribute('aria-label') ?? null
}

function field(inside: string): string {
  return `<div class="field-type"><label class="field-label">Outlet <span>*</span></label>${inside}</div>`
}

describe('what Payload draws without a name is called', () => {
  it.each([
    ['a list by its field', field('<input role="combobox">'), 'input', 'Outlet'],
    [
      'a list without a field by what is chosen',
      '<div class="rs__control"><i class="rs__single-value">Dashboard</i><input role="combobox"></div>',
      'input',
      'Dashboard',
    ],
    [
      'the box of a row by its link',
      '<table><tr><td><input type="checkbox" aria-label=""></td><td><a href="/1">Tidewrack</a></td></tr></table>',
      'input',
      'Tidewrack',
    ],
    [
      'the box of all rows',
      '<input aria-label="" aria-labelledby="select-all" id="select-all" type="checkbox">',
      'input',
      'selectAllRows',
    ],
    [
      'a menu by its field',
      field('<button class="popup-button"></button>'),
      'button',
      'moreOptions: Outlet',
    ],
    [
      'a handle by its row',
      '<div class="collapsible"><div class="collapsible__drag" role="button"></div><span class="row-label">Ada Quill</span></div>',
      '.collapsible__drag',
      'moveUp: Ada Quill',
    ],
    [
      'what folds a row by it',
      '<div class="collapsible"><button class="collapsible__toggle"><span>Toggle block</span></button><span class="row-label">Ada Quill</span></div>',
      'button',
      'fields:toggleBlock: Ada Quill',
    ],
    [
      'an input by a label that belongs to nothing',
      field('<input type="text">').replace('<label', '<label for="field-2"'),
      'input',
      'Outlet',
    ],
    [
      'a tool by its word',
      '<button class="toolbar-popup__button" data-button-key="bold"></button>',
      'button',
      'Bold',
    ],
    [
      'an order by the heading of its column',
      '<div class="sort-column"><span class="sort-column__label">Name</span><button class="sort-column__button" aria-label="Sort by [object Object] Ascending"></button></div>',
      'button',
      'Sort by Name Ascending',
    ],
  ])('%s', (_, html, selector, name) => {
    expect(nameIn(html, selector)).toBe(name)
  })

  it.each([
    ['a name of its own', '<button aria-label="Rows" class="popup-button"></button>', 'Rows'],
    ['words in it', '<button class="popup-button">Locale</button>', null],
  ])('nothing else where it has %s', (_, html, name) => {
    expect(nameIn(html, 'button')).toBe(name)
  })
})

it('takes what only a pointer uses from the order of the focus', () => {
  const { document } = parseHTML(
    '<html><body><button class="drawer__close"></button></body></html>',
  )
  nameControls(document, words)
  expect(document.querySelector('button')?.getAttribute('tabindex')).toBe('-1')
})

it('keeps the keyboard away from what screen readers do not see', () => {
  const { document } = parseHTML(
    '<html><body><i class="clear-indicator" aria-hidden="true" tabindex="0"></i><button class="dropdown-indicator" aria-hidden="true"></button></body></html>',
  )
  nameControls(document, words)
  const [clear, arrow] = [document.querySelector('i'), document.querySelector('button')]
  expect([clear?.hasAttribute('aria-hidden'), clear?.getAttribute('aria-label')]).toEqual([
    false,
    'clear',
  ])
  expect(arrow?.getAttribute('tabindex')).toBe('-1')
})
