// What the demo imports: the sample of the app, more articles of an outlet that has to be asked, and those of ten years.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { type DemoArticle, readDemo } from './readDemo.ts'

/** A folder and a file, for `OFFPRINT_CORPUS` and `OFFPRINT_FACTS`. */
export function writeCorpus(
  root: string,
  folder: string,
  today = new Date(),
): { corpus: string; facts: string } {
  const seed = path.join(root, 'seed')
  const corpus = path.join(folder, 'articles')
  const facts = path.join(folder, 'facts.json')
  const read = (name: string) => readFileSync(path.join(seed, name), 'utf8')
  mkdirSync(corpus, { recursive: true })
  // Lines of one file: the sample alone must be read as it is without the demo.
  writeFileSync(
    path.join(corpus, 'sample.txt'),
    `${read('sample.txt')}\n${read('demo/tidewrack.txt')}`,
  )
  const years = readDemo(root, today)
  years.forEach(({ name, text }) => writeFileSync(path.join(corpus, name), text))
  const known = ['sample.facts.json', 'demo/facts.json'].map(
    (name) => JSON.parse(read(name)) as Facts,
  )
  writeFileSync(facts, JSON.stringify(joined([...known, { pieces: years.map(factsOf) }])))
  return { corpus, facts }
}

function factsOf({ front: { blog, stage = 'republished-on-blog', title } }: DemoArticle): object {
  return { blogDate: blog ?? null, stage, title }
}

type Facts = Partial<Record<'institutions' | 'outlets' | 'pieces', unknown[]>>

function joined(all: Facts[]): Facts {
  return {
    institutions: all.flatMap(({ institutions }) => institutions ?? []),
    outlets: all.flatMap(({ outlets }) => outlets ?? []),
    pieces: all.flatMap(({ pieces }) => pieces ?? []),
  }
}
