import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'

import { Filters } from '../../../../src/admin/ArticleList/Filters.client.tsx'

it.each([
  ['missing', 'permission-missing', 'permission'],
  ['outlet', 'b7e2', 'Tidewrack'],
  ['outlet', '', 'Without an outlet'],
  ['year', '2019', '2019'],
])('names a chosen %s that no article has, %j', (name, value, word) => {
  const list = { change: vi.fn(), search: '', state: { [name]: value } }
  const names = { author: undefined, outlet: value ? 'Tidewrack' : undefined }
  const html = renderToStaticMarkup(<Filters list={list as never} names={names} version={0} />)
  expect(html).toContain(`<option value="${value}" selected="">${word}</option>`)
})
