// Uses a build that was made elsewhere, of the same sources (OFFPRINT_PREBUILT): checked first, then unpacked to .next.
import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar'

import type { Settings } from '../../src/app/settings.mjs'
import type { Update } from '../bootstrap/steps.mjs'

import { hashOfSources } from './sources.ts'

type Prebuilt = NonNullable<Settings['prebuilt']>

/** Ten times what a build takes. In bytes. */
const largest = 100_000_000
/** In milliseconds. */
const timeout = 300_000

interface Unpacking {
  prebuilt: Prebuilt
  root: string
  signal: AbortSignal
  update: Update
}

/** Resolves to why it was refused, or to undefined once it is in place. The caller holds the lock of the build. */
export async function unpackBuild(unpacking: Unpacking): Promise<string | undefined> {
  const { root } = unpacking
  // Within .next, which may be a file system of its own.
  const staging = path.join(root, '.next/.prebuilt')
  rmSync(staging, { force: true, recursive: true })
  mkdirSync(staging, { recursive: true })
  try {
    return await unpackInto(staging, unpacking)
  } catch (error) {
    unpacking.signal.throwIfAborted()
    return error instanceof Error ? reasonOf(error) : String(error)
  } finally {
    // A refused archive may still be writing the file before the one that was refused.
    rmSync(staging, { force: true, maxRetries: 5, recursive: true })
  }
}

async function unpackInto(
  staging: string,
  { prebuilt, root, signal, update }: Unpacking,
): Promise<string | undefined> {
  const archive = path.join(staging, 'archive.tar.gz')
  const sha256 = await copy(await open(prebuilt.address, root, signal), archive, update)
  if (sha256 !== prebuilt.sha256) {
    return `its SHA-256 is ${sha256}`
  }
  // Strict: an entry that leads out of the folder is an error.
  await extract({
    cwd: staging,
    file: archive,
    filter: isOfBuild,
    preserveOwner: false,
    strict: true,
  })
  const unpacked = path.join(staging, '.next')
  const sources = readFileSync(path.join(unpacked, 'offprint-sources'), 'utf8')
  if (sources !== hashOfSources(root)) {
    return 'it was built from other sources'
  }
  replace(path.join(root, '.next'), unpacked)
  return undefined
}

/** The record of the sources comes last: without it the build does not count. */
function replace(folder: string, unpacked: string): void {
  for (const name of readdirSync(folder).filter((one) => one !== '.prebuilt')) {
    rmSync(path.join(folder, name), { force: true, recursive: true })
  }
  const names = readdirSync(unpacked).filter((one) => one !== 'offprint-sources')
  for (const name of [...names, 'offprint-sources']) {
    renameSync(path.join(unpacked, name), path.join(folder, name))
  }
}

interface Source {
  /** In bytes, if it is known. */
  size: number
  stream: Readable
}

async function open(address: string, root: string, signal: AbortSignal): Promise<Source> {
  if (!/^https?:/.test(address)) {
    return { size: 0, stream: createReadStream(path.resolve(root, address)) }
  }
  const both = AbortSignal.any([signal, AbortSignal.timeout(timeout)])
  const response = await fetch(address, { signal: both })
  if (!response.ok || !response.body) {
    throw new Error(`${address} answers with ${response.status}`)
  }
  const stream = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
  return { size: Number(response.headers.get('content-length') ?? 0), stream }
}

/** Resolves to the SHA-256 of what was copied. */
async function copy({ size, stream }: Source, file: string, update: Update): Promise<string> {
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform: (chunk: Buffer, _, done) => {
      bytes += chunk.length
      hash.update(chunk)
      update('downloading', size ? bytes / size : undefined)
      done(bytes > largest ? new Error(`it is larger than ${largest / 1_000_000} MB`) : null, chunk)
    },
  })
  await pipeline(stream, counted, createWriteStream(file))
  return hash.digest('hex')
}

function isOfBuild(entry: string): boolean {
  return entry.startsWith('.next/')
}

/** The message of a failed request is in its cause. */
function reasonOf({ cause, message }: Error): string {
  return cause instanceof Error ? `${message} (${cause.message})` : message
}
