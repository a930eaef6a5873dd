// Notes for all that happens while a request is answered, which answer that is.
import type { ServerResponse } from 'node:http'

import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'

import type { CurrentResponse } from './currentResponse.ts'

import { shareAnswers } from './currentResponse.ts'

/** Once a server, before it answers. */
export function trackResponses(): void {
  const answers = new AsyncLocalStorage<CurrentResponse>()
  shareAnswers(answers)
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { response: ServerResponse }
    answers.enterWith({ response, texts: [] })
  })
}
