// What the demo imports: the sample of the app, and more articles of an outlet that has to be asked.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const names = ['sample', 'demo']

/** Two files, for `OFFPRINT_CORPUS` and `OFFPRINT_FACTS`. */
export function writeCorpus(root: string, folder: string): { corpus: string; facts: string } {
  const seed = path.join(root, 'seed')
  const corpus = path.join(folder, 'sample.txt')
  const facts = path.join(folder, 'sample.facts.json')
  const texts = names.map((name) => readFileSync(path.join(seed, `${name}.txt`), 'utf8'))
  writeFileSync(corpus, texts.join('\n'))
  writeFileSync(facts, JSON.stringify(joined(names.map((name) => readFacts(seed, name)))))
  return { corpus, facts }
}

type Facts = Partial<Record<'institutions' | 'outlets' | 'pieces', unknown[]>>

function readFacts(seed: string, name: string): Facts {
  return JSON.parse(readFileSync(path.join(seed, `${name}.facts.json`), 'utf8')) as Facts
}

function joined(all: Facts[]): Facts {
  return {
    institutions: all.flatMap(({ institutions }) => institutions ?? []),
    outlets: all.flatMap(({ outlets }) => outlets ?? []),
    pieces: all.flatMap(({ pieces }) => pieces ?? []),
  }
}
