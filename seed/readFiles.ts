// Reads the files of an import: a corpus and its facts, or the sample.
import type { Facts, ParsedCorpus } from 'offprint/import'

import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  CorpusUnreadable,
  FactsUnusable,
  noFacts,
  parseCorpus,
  readCorpus,
  readFacts,
} from 'offprint/import'

export interface SeedFiles {
  corpus: ParsedCorpus
  facts: Facts
  /** Name of the corpus, for messages. */
  name: string
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
 * Without `file` it reads the sample corpus with its facts.
 * @throws FactsUnusable, FileReadError with one sentence that names file and line.
 */
export async function readFiles(
  file: string | undefined,
  factsFile: string | undefined,
): Promise<SeedFiles> {
  const corpusPath = file ?? sample('sample.txt')
  const factsPath = factsFile ?? (file ? undefined : sample('sample.facts.json'))
  const facts = factsPath ? await factsFrom(factsPath) : noFacts
  return {
    name: file ? path.basename(file) : 'the sample corpus',
    corpus: await corpusFrom(corpusPath, facts),
    facts,
  }
}

async function corpusFrom(file: string, facts: Facts): Promise<ParsedCorpus> {
  const bytes = await bytesOf(file)
  const knownOutlets = facts.outlets.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])])
  try {
    return parseCorpus(readCorpus(bytes), { knownOutlets })
  } catch (error) {
    if (error instanceof CorpusUnreadable) {
      const place = `${path.basename(file)}:${error.line ?? 1}`
      throw new FileReadError(`${place}: ${error.message}`)
    }
    throw error
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
  try {
    if ((await stat(file)).isDirectory()) {
      throw new FileReadError(`${file} is a folder, not a file.`)
    }
    return await readFile(file)
  } catch (error) {
    if (error instanceof FileReadError) {
      throw error
    }
    const { code } = error as NodeJS.ErrnoException
    throw new FileReadError(
      code === 'ENOENT' ? `File not found: ${file}.` : `${file} cannot be read (${code}).`,
    )
  }
}
