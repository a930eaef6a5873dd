// Imports the sample into a host, and asks the doctor.
import type { Payload } from 'payload'

import { readFileSync } from 'node:fs'
import path from 'node:path'

import { importCorpus, parseCorpus, readCorpus, readFacts } from '../../src/exports/import.ts'
import { findIssues } from '../../src/index.ts'
import { root } from './root.ts'

export async function importSample(payload: Payload) {
  const text = (name: string) => readFileSync(path.join(root, 'seed', name))
  const corpus = parseCorpus(readCorpus(text('sample.txt')))
  const facts = readFacts(text('sample.facts.json').toString())
  const { rows } = await importCorpus({ corpus, facts, payload })
  const { issues } = await findIssues(payload)
  return { issues, outcomes: rows.map(({ message, outcome }) => message ?? outcome) }
}
