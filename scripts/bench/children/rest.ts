// Calls of the REST API within this process, as a signed-in user.
import type { SanitizedConfig } from 'payload'

import { handleEndpoints } from 'payload'

export type Call = (method: string, path: string, body: object) => Promise<void>

/** @throws Error where the answer is another one than 200. */
export function restOf(config: SanitizedConfig, token: string): Call {
  const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' }
  return async (method, path, body) => {
    const address = `http://localhost:3000/api${path}`
    const request = new Request(address, { body: JSON.stringify(body), headers, method })
    const response = await handleEndpoints({ config, request })
    const text = await response.text()
    if (response.status !== 200) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`)
    }
  }
}

/** Paragraphs of generated words. */
export function someDocument(paragraphs: number): object {
  const words = ['harbour', 'ledger', 'monsoon', 'pilot', 'treaty', 'canal', 'granite', 'signal']
  const text = Array.from({ length: 70 }, (_, n) => words[(n * n + n) % words.length]).join(' ')
  const rest = { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', version: 1 }
  const block = { direction: null, format: '', indent: 0, version: 1 }
  const paragraph = { ...block, type: 'paragraph', children: [{ ...rest, text }] }
  return { root: { ...block, type: 'root', children: Array(paragraphs).fill(paragraph) } }
}
