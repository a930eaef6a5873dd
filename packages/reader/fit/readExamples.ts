// The texts that the line roles are fitted on, each line with its role.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { LineRole } from '../src/text/lines/lineRoles.ts'
import type { RoledLine } from '../src/text/roles/toArticles.ts'
import type { Line } from '../src/text/words/line.ts'
import type { Shape } from '../test/helpers/shapes/readShapes.ts'
import type { Example } from './trainRoles.ts'

import { readCorpus } from '../src/corpus/readCorpus.ts'
import { toSourceLines } from '../src/text/parseText.ts'
import { toFeatures } from '../src/text/roles/readArticles.ts'
import { mayFollow, type RoleState, roleStates } from '../src/text/roles/roleStates.ts'
import { isSeparator } from '../src/text/words/line.ts'
import { remembering } from '../src/text/words/remembered.ts'
import { toVocabulary } from '../src/text/words/vocabulary.ts'
import { readShapes } from '../test/helpers/shapes/readShapes.ts'
import { readKinds } from '../test/text/tagged/readKinds.ts'
import { readPosts } from '../test/text/tagged/readPosts.ts'
import { labelLines } from './labelLines.ts'
import { letters } from './letters.ts'

export interface NamedExample extends Example {
  /** The names of all authors of the text. */
  authors: readonly string[]
  /** The outlet of each article; undefined where nobody has said it. */
  outlets: readonly (null | string | undefined)[]
  roled: RoledLine[]
  separators: Line[]
}

interface ListedText {
  authors?: readonly string[]
  name: string
  outlets?: NamedExample['outlets']
  text: string
}

export interface Examples {
  examples: NamedExample[]
  /** Why other texts cannot be used. */
  skipped: string[]
}

/** The sample of the app. */
const seed = path.resolve(import.meta.dirname, '../../../seed')

/** The annotated texts, and those whose roles `roles.json` lists. */
export function readExamples(): Examples {
  const found: Examples = { examples: [], skipped: [] }
  for (const shape of readShapes('tuned')) {
    add(found, shape.name, () => exampleOfShape(shape))
  }
  const listed = JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'roles.json'), 'utf8'),
  ) as Record<string, string>
  for (const text of listedTexts()) {
    const roles = listed[text.name]
    if (roles !== undefined) {
      add(found, text.name, () => toExample(text, () => rolesOf(roles)))
      // Other tests say what is right in them to the last line: they count twice.
      found.examples.push(...found.examples.slice(-1).filter(({ name }) => name === text.name))
    }
  }
  return found
}

function add(found: Examples, name: string, read: () => NamedExample): void {
  try {
    found.examples.push(remembering(read))
  } catch (error) {
    found.skipped.push(`${name}: ${String(error)}`)
  }
}

/** Throws where an annotation does not fit its text. */
function exampleOfShape({ name, bytes, pieces }: Shape): NamedExample {
  const outlets = pieces.map(({ outlet, unscored }) =>
    unscored?.includes('outlet') ? undefined : outlet,
  )
  const authors = pieces.flatMap((piece) => piece.authors.map((author) => author.name))
  return toExample({ name, authors, outlets, text: readCorpus(bytes) }, (texts) =>
    labelLines(texts, pieces),
  )
}

function toExample(
  { name, authors = [], outlets = [], text }: ListedText,
  label: (texts: string[]) => LineRole[],
): NamedExample {
  const source = toSourceLines(text)
  const lines = source.filter((line) => !isSeparator(line.text))
  const roles = label(lines.map((line) => line.text))
  if (roles.length !== lines.length) {
    throw new Error(`${lines.length} lines, ${roles.length} roles`)
  }
  const vocabulary = toVocabulary(source.map((line) => line.text))
  const path = toPath(roles)
  return {
    name,
    authors,
    features: toFeatures(source, { knownOutlets: [], vocabulary }),
    outlets,
    path,
    roled: path.map((state, at) => ({
      line: lines[at] as Line,
      ...(roleStates[state] as RoleState),
    })),
    separators: source.filter((line) => isSeparator(line.text)),
  }
}

function toPath(roles: readonly LineRole[]): number[] {
  const states: number[] = []
  let above: null | RoleState = null
  for (const role of roles) {
    const at = roleStates.findIndex((state) => state.role === role && mayFollow(above, state))
    if (at < 0) {
      throw new Error(
        `line ${states.length + 1}: ${role} cannot follow ${above?.role ?? 'nothing'}`,
      )
    }
    states.push(at)
    above = roleStates[at] as RoleState
  }
  return states
}

function rolesOf(text: string): LineRole[] {
  const byLetter = new Map(
    Object.entries(letters).map(([role, letter]) => [letter, role as LineRole]),
  )
  return [...text].flatMap((letter) => byLetter.get(letter) ?? [])
}

/** Texts of other tests. */
function listedTexts(): ListedText[] {
  const folder = path.resolve(import.meta.dirname, '../test/texts')
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return [
    ...files.map((file) => {
      const place = path.join(folder, path.basename(file, '.txt'))
      return {
        name: `corpus/${path.basename(place)}`,
        text: readFileSync(`${place}.txt`, 'utf8'),
        ...annotationIn(`${place}.expected.json`),
      }
    }),
    ...readKinds().map(({ name, pieces, text }) => ({
      name: `kinds/${name}`,
      authors: pieces.flatMap(({ authors = [] }) => authors),
      outlets: pieces.map(({ outlet }) => outlet && (outlet[0] ?? null)),
      text,
    })),
    ...readPosts().map(({ name, pieces, text }) => ({
      name: `posts/${name}`,
      authors: pieces.flatMap(({ A: authors = [] }) => authors),
      text,
    })),
    {
      name: 'sample',
      text: readFileSync(path.join(seed, 'sample.txt'), 'utf8'),
      ...annotationIn(path.join(seed, 'sample.facts.json')),
    },
  ]
}

function annotationIn(file: string): Pick<ListedText, 'authors' | 'outlets'> {
  const { pieces } = JSON.parse(readFileSync(file, 'utf8')) as {
    pieces: { authors?: string[]; outlet: null | string }[]
  }
  return {
    // "Jane Okafor + lecturer | University of Ibadan"
    authors: pieces.flatMap(({ authors = [] }) =>
      authors.map((text) => text.split(' + ')[0] ?? ''),
    ),
    outlets: pieces.map(({ outlet }) => outlet),
  }
}
