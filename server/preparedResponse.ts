// A response of the cache in the forms in which it is sent: the headers and the body of each encoding are made once,
// because most requests of a busy site need nothing else.
import type { Fetched } from './fetchFromNext.ts'
import type { Cacheable } from './responseCache.ts'
import type { Complete } from './secure.ts'

import { compress, type Encoding, tagOf, tagsOf } from './compress.ts'

/** In bytes: about what the headers of one form take. */
const sizeOfHeaders = 1024

type FormName = 'identity' | Encoding

/** Header names and values in turn, as `writeHead` takes them. */
type HeaderList = (number | string)[]

export interface Form {
  body: Buffer
  headers: HeaderList
}

export interface PreparedResponse extends Cacheable, Fetched {
  /** Names and values in turn, of every form. */
  common: string[]
  forms: Partial<Record<FormName, Form | Promise<Form>>>
  notModified: Partial<Record<FormName, HeaderList>>
  /** Told how many bytes it has grown by. */
  onGrown?: (bytes: number) => void
  /** Its ETags in all encodings. */
  tags: string[]
  until?: number
}

/** @param complete adds what every response at this address has */
export function prepareResponse(loaded: Fetched, complete: Complete): PreparedResponse {
  const { etag, headers, url } = loaded
  const common = complete(url, headers.flat())
  return { ...loaded, common, forms: {}, notModified: {}, tags: etag ? tagsOf(etag) : [] }
}

/** Of a 304. */
export function notModifiedOf(
  response: PreparedResponse,
  encoding: FormName = 'identity',
): HeaderList {
  return (response.notModified[encoding] ??= [...response.common, ...tagIn(response, encoding)])
}

/** The form in an encoding, or a promise of it while it is being made. */
export function formOf(
  response: PreparedResponse,
  encoding: FormName = 'identity',
): Form | Promise<Form> {
  return (response.forms[encoding] ??=
    encoding === 'identity'
      ? makeForm(response, response.body, encoding)
      : makeCompressed(response, encoding))
}

async function makeCompressed(response: PreparedResponse, encoding: Encoding): Promise<Form> {
  const body = await compress(response.body, encoding).catch((error: unknown) => {
    // The next request tries again.
    delete response.forms[encoding]
    throw error
  })
  const form = makeForm(response, body, encoding)
  response.forms[encoding] = form
  response.onGrown?.(body.length + sizeOfHeaders)
  return form
}

function makeForm(response: PreparedResponse, body: Buffer, encoding: FormName): Form {
  const headers: HeaderList = [
    ...response.common,
    'content-length',
    body.length,
    ...tagIn(response, encoding),
  ]
  if (encoding !== 'identity') {
    headers.push('content-encoding', encoding)
  }
  return { body, headers }
}

/** Its name and its value. */
function tagIn({ etag }: PreparedResponse, encoding: FormName): string[] {
  if (!etag) {
    return []
  }
  return ['etag', encoding === 'identity' ? etag : tagOf(etag, encoding)]
}
