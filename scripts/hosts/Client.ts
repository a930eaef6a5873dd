// Requests to the API of a host.

export interface Answer<Body = Record<string, unknown>> {
  body: Body
  status: number
}

export class Client {
  readonly #headers: Record<string, string>

  constructor(
    readonly url: string,
    headers: Record<string, string> = {},
  ) {
    this.#headers = headers
  }

  /** The same for a user. */
  as(token: string): Client {
    return this.sending({ authorization: `JWT ${token}` })
  }

  async ask<Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: FormData | object,
  ): Promise<Answer<Body>> {
    const isForm = body instanceof FormData
    const response = await fetch(this.url + path, {
      body: isForm ? body : JSON.stringify(body),
      headers: {
        ...this.#headers,
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      },
      method,
      redirect: 'manual',
    })
    const text = await response.text()
    return { body: parse(text) as Body, status: response.status }
  }

  /** @throws Error with the answer if its status is another one. */
  async expect<Body = Record<string, unknown>>(
    status: number,
    ...request: [method: string, path: string, body?: FormData | object]
  ): Promise<Body> {
    const answer = await this.ask<Body>(...request)
    if (answer.status !== status) {
      const [method, path] = request
      throw new Error(
        `${method} ${path}: ${answer.status} instead of ${status}: ${JSON.stringify(answer.body).slice(0, 800)}`,
      )
    }
    return answer.body
  }

  /** The same with more headers. */
  sending(headers: Record<string, string>): Client {
    return new Client(this.url, { ...this.#headers, ...headers })
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
