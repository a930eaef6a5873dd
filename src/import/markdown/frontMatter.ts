// What stands above the text of a Markdown file, between two lines of `---`.
import { parse, YAMLError } from 'yaml'

import type { PartialFields } from '../page/metadata/types.ts'

import { SourceUnreadable } from '../../errors.ts'
import { addressIn, dayIn, doiIn, languageIn, plain } from '../page/metadata/values.ts'

interface FrontMatter {
  fields: PartialFields
  rest: string
}

/** @throws SourceUnreadable where it is no YAML */
export function readFrontMatter(source: string): FrontMatter {
  const text = source.replace(/^\uFEFF/, '')
  const [block, yaml = ''] = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  if (block === undefined) {
    return { fields: {}, rest: text }
  }
  return { fields: fieldsOf(parseYAML(yaml)), rest: text.slice(block.length) }
}

function parseYAML(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 10, schema: 'failsafe' })
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch (error) {
    if (error instanceof YAMLError || error instanceof ReferenceError) {
      throw new SourceUnreadable(`The front matter is not YAML: ${error.message.split('\n')[0]}`)
    }
    throw error
  }
}

/** Names as static sites use them, too. */
function fieldsOf(given: Record<string, unknown>): PartialFields {
  const first = (...names: string[]) =>
    names.map((name) => given[name]).find((value) => value !== undefined)
  const fields: PartialFields = {
    authors: textsOf(first('authors', 'author'))
      .flatMap((text) => text.split(/\s*(?:[;,&]|\band\b)\s*/))
      .filter(Boolean),
    doi: doiIn(first('doi')),
    issue: plain(first('issue')),
    language: languageIn(first('language', 'lang')),
    published: dayIn(first('date', 'published')),
    siteName: plain(first('outlet', 'publication')),
    title: plain(first('title')),
    topics: textsOf(first('topics', 'tags', 'categories')),
    url: addressIn(first('url', 'canonical_url', 'original_url')),
  }
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0),
  )
}

function textsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return list.flatMap((one) => {
    const name: unknown =
      typeof one === 'object' && one !== null ? (one as { name?: unknown }).name : one
    return plain(name) ? [plain(name)] : []
  })
}
