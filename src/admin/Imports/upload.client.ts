'use client'
// Uploads a file in parts. An upload that was interrupted goes on with the parts that are missing.
import { send, type Sent } from '../requests/send.client.ts'

interface Stored {
  maxPartSize: number
  parts: { part: number }[]
}

interface Options {
  /** From 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** The answer that was no success; null where the server did not answer. */
export class UploadFailed extends Error {
  readonly sent: null | Sent

  constructor(sent: null | Sent) {
    super('The upload has failed.')
    this.name = 'UploadFailed'
    this.sent = sent
  }
}

/**
 * @returns the id of the run
 * @throws UploadFailed; an `AbortError`
 */
export async function uploadFile(
  endpoint: string,
  file: File,
  { onProgress, signal }: Options,
): Promise<number | string> {
  const id = (await findOpen(endpoint, file)) ?? (await create(endpoint, file))
  const { maxPartSize, parts } = await get<Stored>(`${endpoint}/${id}/parts`)
  const stored = new Set(parts.map(({ part }) => part))
  const count = Math.ceil(file.size / maxPartSize)
  for (let part = 1; part <= count; part += 1) {
    if (!stored.has(part)) {
      const bytes = file.slice((part - 1) * maxPartSize, part * maxPartSize)
      await put(`${endpoint}/${id}/parts/${part}`, bytes, signal)
    }
    onProgress(part / count)
  }
  return id
}

/** A run of the same file whose upload has not ended. */
async function findOpen(endpoint: string, { name, size }: File): Promise<null | number | string> {
  const query = new URLSearchParams({
    depth: '0',
    limit: '1',
    'where[name][equals]': name,
    'where[size][equals]': String(size),
    'where[status][equals]': 'reading',
  })
  const { docs } = await get<{ docs: { id: number | string }[] }>(`${endpoint}?${String(query)}`)
  return docs[0]?.id ?? null
}

async function create(endpoint: string, { name, size }: File): Promise<number | string> {
  const sent = await send(endpoint, 'POST', { name, size })
  if (!sent?.response.ok) {
    throw new UploadFailed(sent)
  }
  return (sent.body as { doc: { id: number | string } }).doc.id
}

async function get<Answer>(address: string): Promise<Answer> {
  const sent = await send(address, 'GET')
  if (!sent?.response.ok) {
    throw new UploadFailed(sent)
  }
  return sent.body as Answer
}

const attempts = 4

/** A connection that fails once is tried again; a refusal is final. */
async function put(address: string, bytes: Blob, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await send(address, 'PUT', bytes, signal)
    if (sent?.response.ok) {
      return
    }
    const isFinal = sent !== null && sent.response.status < 500
    if (isFinal || attempt === attempts) {
      throw new UploadFailed(sent)
    }
    await new Promise((resolve) => setTimeout(resolve, 1000 * attempt))
  }
}
