// @vitest-environment jsdom
import { expect, it } from 'vitest'

import { syncDocument } from '../../../../src/admin/Queue/frame.client.ts'
import { unchangedText } from '../../../../src/admin/Queue/unchangedText.ts'

function pageOf(title: string, text: string): string {
  return `<!doctype html><html lang="en"><head></head><body><main><h1>${title}</h1><div class="e-content">${text}</div></main></body></html>`
}

it('brings a page up to date and lets a text stand that has not changed', () => {
  const shown = new DOMParser().parseFromString(pageOf('Before', '<p>One.</p>'), 'text/html')
  const paragraph = shown.querySelector('p')
  syncDocument(shown, pageOf('After', unchangedText))
  expect(shown.querySelector('h1')?.textContent).toBe('After')
  expect(shown.querySelector('p')).toBe(paragraph)
  syncDocument(shown, pageOf('After', '<p>Two.</p>'))
  expect(shown.querySelector('.e-content')?.innerHTML).toBe('<p>Two.</p>')
})
