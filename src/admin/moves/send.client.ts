'use client'
// Requests of a move and of a schedule, and what their answers hold.

export interface Sent {
  body: unknown
  response: Response
}

/** Null where the server did not answer. */
export async function send(
  endpoint: string,
  method: 'DELETE' | 'POST',
  data?: object,
): Promise<null | Sent> {
  const response = await fetch(endpoint, {
    body: data && JSON.stringify(data),
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    method,
  }).catch(() => null)
  return response && { body: await readJSON(response), response }
}

/** Whether the article is still in this stage; null where the server does not say. */
export async function isIn(endpoint: string, stage: string): Promise<boolean | null> {
  const response = await fetch(endpoint, { credentials: 'include' }).catch(() => null)
  const answer = response?.ok ? ((await readJSON(response)) as { stage?: string } | null) : null
  return answer?.stage ? answer.stage === stage : null
}

/** A proxy in between may answer with a page. */
async function readJSON(response: Response): Promise<unknown> {
  const isJSON = response.headers.get('content-type')?.includes('json')
  return isJSON ? response.json() : null
}
