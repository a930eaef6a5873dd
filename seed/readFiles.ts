// Reads what is to be seeded: a corpus and its facts, or the sample.
import type { Facts, ParsedCorpus } from 'offprint/corpus'

import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { FactsUnusable, noFacts, parseCorpus, readCorpus, readFacts } from 'offprint/corpus'

export interface SeedFiles {
  corpus: ParsedCorpus
  facts: Facts
  /** What was read, for people. */
  name: string
}

/** A file that is not there or cannot be read. */
export class FileUnreadable extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'FileUnreadable'
  }
}

const sample = (name: string) => path.join(path.dirname(fileURLToPath(import.meta.url)), name)

/**
 * Without `file` the sample corpus is read, with its own facts.
 * @throws CorpusUnreadable, FactsUnusable, FileUnreadable: one sentence each.
 */
export async function readFiles(
  file: string | undefined,
  factsFile: string | undefined,
): Promise<SeedFiles> {
  const corpusPath = file ?? sample('sample.txt')
  const factsPath = factsFile ?? (file ? undefined : sample('sample.facts.json'))
  const facts = factsPath ? await factsFrom(factsPath) : noFacts
  const text = readCorpus(await bytesOf(corpusPath))
  const knownOutlets = facts.outlets.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])])
  return {
    name: file ? path.basename(file) : 'the sample corpus',
    corpus: parseCorpus(text, { knownOutlets }),
    facts,
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
      throw new FileUnreadable(`${file} is a folder, not a file.`)
    }
    return await readFile(file)
  } catch (error) {
    if (error instanceof FileUnreadable) {
      throw error
    }
    const { code } = error as NodeJS.ErrnoException
    throw new FileUnreadable(
      code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${code}).`,
    )
  }
}
