// Gets the bytes of pictures: from the export where they lie in it, else from their addresses, politely.
import type { FetchLimits, Message, PlacedPicture } from 'offprint-reader'

import { bytesOfData, fetchSource, SourceError, SourceTooLarge } from 'offprint-reader'
import { decoded } from 'offprint-reader/document'

import { lostPicture, type LostPicture, whyLost } from './lostPicture.ts'

export interface FoundBytes {
  /** Null where they lay in the export. */
  address: null | string
  bytes: Buffer
  /** Of the file. */
  name: string
}

/** A file in which pictures lie. */
export interface Holder {
  bytes: Uint8Array
  name: string
}

export interface PictureSourceOptions {
  /** Of `FETCH_ALLOW`. */
  allowed: readonly string[]
  /** The export that the article is from. */
  archive?: ((source: string) => Promise<null | Uint8Array>) | undefined
  limits?: Partial<FetchLimits> | undefined
  siteURL: string
}

/** A picture for print has some 15 MB. */
const usualLimits = { bytes: 20_000_000, seconds: 20 }

/** Requests at once that a host gets. */
const mostOfHost = 2

/** So many failures one after the other, and a host is not asked any more. */
const mostFailures = 5

export class PictureSource {
  private readonly hosts = new Map<string, Host>()

  constructor(private readonly options: PictureSourceOptions) {}

  /** The largest that is there. */
  async find(picture: PlacedPicture): Promise<FoundBytes | LostPicture> {
    let why = nothingNamed(picture)
    for (const source of picture.sources) {
      try {
        const found =
          this.inText(source) ?? (await this.inArchive(source)) ?? (await this.atAddress(source))
        if (found) {
          return found
        }
      } catch (error) {
        const reason = whyLost(error)
        if (!reason) {
          throw error
        }
        why = reason
      }
    }
    return lostPicture(picture, why)
  }

  private inText(source: string): FoundBytes | null {
    return this.checked(bytesOfData(source), '')
  }

  private async inArchive(source: string): Promise<FoundBytes | null> {
    return this.checked((await this.options.archive?.(source)) ?? null, fileName(source))
  }

  private checked(bytes: null | Uint8Array, name: string): FoundBytes | null {
    const most = this.options.limits?.bytes ?? usualLimits.bytes
    if (bytes && bytes.length > most) {
      throw new SourceTooLarge(most)
    }
    return bytes && { name, address: null, bytes: Buffer.from(bytes) }
  }

  private async atAddress(source: string): Promise<FoundBytes | null> {
    if (!/^https?:/i.test(source) || !URL.canParse(source)) {
      return null
    }
    const { host } = new URL(source)
    const known = this.hosts.get(host) ?? new Host(host)
    this.hosts.set(host, known)
    const { allowed, limits, siteURL } = this.options
    const { bytes } = await known.ask(() =>
      fetchSource(source, {
        accept: 'image/*, */*;q=0.5',
        allowed,
        limits: { ...usualLimits, ...limits },
        siteURL,
      }),
    )
    return {
      name: fileName(source),
      address: source,
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    }
  }
}

/** A few at a time. One that is away, or sends a byte a second, would hold up all others for hours. */
class Host {
  private failures = 0
  private open = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly name: string) {}

  async ask<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    while (this.open >= mostOfHost) {
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
    if (this.failures >= mostFailures) {
      // Whoever waits is told as well.
      this.waiting.shift()?.()
      throw new SourceError('source-picture-host', { host: this.name })
    }
    this.open += 1
    try {
      const answer = await work()
      this.failures = 0
      return answer
    } catch (error) {
      const { code } = error as { code?: string }
      this.failures = silent.has(code ?? '') ? this.failures + 1 : 0
      throw error
    } finally {
      this.open -= 1
      this.waiting.shift()?.()
    }
  }
}

/** What says that nobody is there; an answer such as 404 says the contrary. */
const silent = new Set(['source-timeout', 'source-unreached'])

/** Why there is none where nothing else is found. */
function nothingNamed({ isEmbedded, left }: PlacedPicture): Message {
  return left === undefined
    ? { code: isEmbedded ? 'source-picture-embedded' : 'source-picture-path' }
    : { code: 'source-picture-many', values: { count: String(left) } }
}

/** The end of a path, decoded; '' where there is none, or no path. Of a picture in a Word file its name there. */
function fileName(source: string): string {
  const inWord = /\.\w+#(word\/.+)$/.exec(source)?.[1]
  const [where, base] = [inWord ?? source, 'http://blog.invalid']
  if (!URL.canParse(where, base)) {
    return ''
  }
  const { pathname } = new URL(where, base)
  const name = decoded(pathname.split('/').at(-1) ?? '')
  return source.includes('#sha256-') ? name.replace(/\.\w+$/, '') : name
}
