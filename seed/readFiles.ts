// Reads the sources of an import and their facts, or the sample.
import type { BacklogReader, Facts, ParsedSource, Source } from 'offprint/import'
import type { Payload } from 'payload'

import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  collectFeed,
  CorpusUnreadable,
  FactsUnusable,
  fetchSource,
  noFacts,
  openSource,
  readBacklog,
  readFacts,
  readSource,
  SourceUnreadable,
} from 'offprint/import'

import { readSettings } from '../src/app/settings.mjs'

export interface SeedFiles {
  corpus: ParsedSource
  facts: Facts
  /** That holds the files; null for an address, or the sample. */
  folder: null | string
  /** Name of the corpus, for messages. */
  name: string
  /** Files of a folder that cannot be read, each with its reason; the others are imported. */
  unreadable: string[]
}

/** The key that is set in the database once somebody has removed the sample: a start must not bring it back. */
export const sampleRemoved = 'offprint-sample-removed'

/** A file that does not exist or cannot be read. */
class FileReadError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FileReadError'
  }
}

function sample(name: string) {
  return path.join(path.dirname(fileURLToPath(import.meta.url)), name)
}

/**
 * Without a source it reads the sample corpus with its facts.
 * @param source a file, a folder, or the address of a page
 * @throws FactsUnusable, FileReadError with one sentence that names file and line; the errors of `fetchSource`
 */
export async function readFiles(
  source: string | undefined,
  factsFile: string | undefined,
): Promise<SeedFiles> {
  const factsPath = factsFile ?? (source ? undefined : sample('sample.facts.json'))
  const facts = factsPath ? await factsFrom(factsPath) : noFacts
  const sources = await sourcesOf(source ?? sample('sample.txt'))
  return {
    name: source ? nameOf(source) : 'the sample corpus',
    facts,
    folder: source === undefined || isAddress(source) ? null : await folderOf(source),
    ...(await parseAll(sources, facts)),
  }
}

/** One that cannot be read does not stop the others. */
async function parseAll(
  sources: Source[],
  facts: Facts,
): Promise<Pick<SeedFiles, 'corpus' | 'unreadable'>> {
  const corpora: ParsedSource[] = []
  const unreadable: string[] = []
  for (const source of sources) {
    try {
      corpora.push(await parse(source, facts))
    } catch (error) {
      if (sources.length === 1 || !(error instanceof FileReadError)) {
        throw error
      }
      unreadable.push(error.message)
    }
  }
  return { corpus: joined(corpora), unreadable }
}

/**
 * The export of a blog, by what the files hold; null where they are single articles or texts.
 * @param open the app whose outlets are known to it; null for none
 * @throws FileReadError, SourceUnreadable
 */
export async function openExport(
  files: string[],
  open: () => Promise<null | Payload>,
): Promise<BacklogReader | null> {
  const [first = ''] = files
  if (files.length === 1 && isAddress(first)) {
    return openFeed(first, open)
  }
  if (files.length === 0 || files.some(isAddress)) {
    return null
  }
  for (const file of files) {
    await stat(file).catch((error: NodeJS.ErrnoException) => throwUnread(file, error))
  }
  const backlog = await openFiles(files, open).catch((error: unknown) => {
    // What it cannot read may be a text: its own reader says what is wrong.
    if (isUnreadable(error)) {
      return null
    }
    throw error
  })
  if (backlog?.system === 'files') {
    await backlog.close()
    return null
  }
  return backlog
}

async function openFiles(
  files: string[],
  open: () => Promise<null | Payload>,
): Promise<BacklogReader> {
  const payload = await open()
  return payload ? openSource(payload, files) : readBacklog(files, { site: ownSite() })
}

/** A feed, or the front page of a blog that names one; null for the page of an article. */
async function openFeed(
  address: string,
  open: () => Promise<null | Payload>,
): Promise<BacklogReader | null> {
  const { fetchAllow, siteURL } = readSettings(process.env)
  const folder = await mkdtemp(path.join(tmpdir(), 'offprint-feed-'))
  const file = path.join(folder, 'feed')
  const isFront = URL.canParse(address) && /^\/?$/.test(new URL(address).pathname)
  const options = { allowed: fetchAllow, fromPage: isFront, siteURL }
  try {
    await collectFeed(address, file, options)
    const backlog = await openFiles([file], open)
    const close = async () => {
      await backlog.close()
      await rm(folder, { recursive: true })
    }
    return { ...backlog, close }
  } catch (error) {
    await rm(folder, { recursive: true })
    if (error instanceof SourceUnreadable && error.code === 'source-feed-missing') {
      return null
    }
    throw error
  }
}

export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source)
}

function nameOf(source: string): string {
  return isAddress(source) ? source : path.basename(source)
}

/** What a folder may hold. Other files in it are left alone, such as facts; Ghost names its exports `.ghost.….json`. */
const sourceFiles = /\.(?:docm|docx|eml|ghost\..*json|html?|markdown|md|pdf|txt)$/i

async function sourcesOf(source: string): Promise<Source[]> {
  if (isAddress(source)) {
    const { fetchAllow, siteURL } = readSettings(process.env)
    return [await fetchSource(source, { allowed: fetchAllow, siteURL })]
  }
  const files = (await isFolder(source)) ? await filesIn(source) : [source]
  return Promise.all(
    files.map(async (file) => ({ name: path.basename(file), bytes: await bytesOf(file) })),
  )
}

async function folderOf(source: string): Promise<string> {
  return (await isFolder(source)) ? source : path.dirname(source)
}

async function isFolder(source: string): Promise<boolean> {
  return (await stat(source).catch(() => null))?.isDirectory() ?? false
}

async function filesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => sourceFiles.test(name)).sort()
  if (names.length === 0) {
    throw new FileReadError(`${folder} holds no .txt, .md, .html, .docx, .pdf or .eml file.`)
  }
  return names.map((name) => path.join(folder, name))
}

async function parse(source: Source, facts: Facts): Promise<ParsedSource> {
  const knownOutlets = facts.outlets.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])])
  try {
    return inFile(await readSource(source, { knownOutlets, site: ownSite() }), source.name)
  } catch (error) {
    if (error instanceof CorpusUnreadable) {
      throw new FileReadError(`${source.name}:${error.line ?? 1}: ${error.message}`)
    }
    if (source.name && isUnreadable(error)) {
      throw new FileReadError(`${source.name}: ${error.message}`)
    }
    throw error
  }
}

/** What lies within a file is named with it. */
function inFile(corpus: ParsedSource, name = ''): ParsedSource {
  const pieces = corpus.pieces.map((piece) => ({
    ...piece,
    pictures: piece.pictures.map((picture) => ({
      ...picture,
      sources: picture.sources.map((src) => (src.startsWith('#') ? `${name}${src}` : src)),
    })),
  }))
  return { ...corpus, pieces }
}

function ownSite() {
  const { siteName, siteURL } = readSettings(process.env)
  return { name: siteName, url: siteURL }
}

/** By their names: the worker that read the source may be shared with another copy of the module of errors. */
function isUnreadable(error: unknown): error is Error {
  return (
    error instanceof Error &&
    ['SourcePaywalled', 'SourceTooLarge', 'SourceUnreadable'].includes(error.name)
  )
}

function joined(corpora: ParsedSource[]): ParsedSource {
  const [first, ...others] = corpora
  return first && others.length === 0
    ? first
    : {
        pieces: corpora.flatMap(({ pieces }) => pieces),
        unplaced: corpora.flatMap(({ unplaced }) => unplaced),
        warnings: corpora.flatMap(({ warnings = [] }) => warnings),
      }
}

async function factsFrom(file: string): Promise<Facts> {
  try {
    return readFacts(new TextDecoder().decode(await bytesOf(file)))
  } catch (error) {
    if (error instanceof FactsUnusable) {
      throw new FactsUnusable(`${path.basename(file)}: ${error.message}`)
    }
    throw error
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => throwUnread(file, error))
}

function throwUnread(file: string, { code }: NodeJS.ErrnoException): never {
  throw new FileReadError(
    code === 'ENOENT' ? `File not found: ${file}.` : `${file} cannot be read (${code}).`,
  )
}
