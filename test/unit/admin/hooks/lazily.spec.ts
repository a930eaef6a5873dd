import { createElement } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { expect, it } from 'vitest'

import { lazily } from '../../../../src/admin/hooks/lazily.client.tsx'

it('draws on the server what is loaded later, in its place and without a boundary that would show nothing first', async () => {
  const Greeting = ({ name }: { name: string }) => createElement('b', null, `Hello ${name}`)
  const Later = lazily(async () => {
    await new Promise(setImmediate)
    return Greeting
  })
  // Payload takes no lazy component from its import map, only functions.
  expect(Later).toBeTypeOf('function')
  const page = createElement('p', null, createElement(Later, { name: 'Ann' }))
  const html = await new Response(await renderToReadableStream(page)).text()
  expect(html).toBe('<p><b>Hello Ann</b></p>')
})
