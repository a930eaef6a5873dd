// What stands above the text of a Markdown file: YAML between lines of `---`, TOML between `+++`, JSON, pandoc's
// `% Title`, and lines such as `Author: …`, or `author:: …`.
import { parse, YAMLError } from 'yaml'

import { SourceUnreadable } from '../errors.ts'
import { parseJSONIfValid } from '../parseJSON.ts'
import { readTOML } from './tomlValues.ts'

export type Values = Record<string, unknown>

type Block = [block: string, values: Values]

/** The block as printed, and its values by names in small letters without spaces; '' where there is none. */
export function findBlock(text: string): Block {
  return (
    namedBlock(text) ??
    yamlBlock(text) ??
    tomlBlock(text) ??
    jsonBlock(text) ??
    pandocBlock(text) ??
    propertiesBlock(text) ??
    linesBlock(text) ?? ['', {}]
  )
}

const known = /^(?:authors?|byline|created|date|keywords|published|status|tags|title|topics|url)$/i

const entry = String.raw`[A-Z][\w -]{0,40}:[ \t]+\S[^\n]{0,500}(?:\n[ \t]+\S[^\n]{0,500}){0,20}(?:\n|$)`
const entries = new RegExp(
  String.raw`^\s{0,10}(?:#[ \t]+(\S[^\n]{0,300})\n\s{0,10}\n)?((?:${entry}){2,30})(?=\s|$)`,
  'i',
)

/** At the beginning, as MultiMarkdown has it, or below the title, as Notion writes it. */
function linesBlock(text: string): Block | undefined {
  const [block = '', title, lines = ''] = entries.exec(text.replaceAll('\r\n', '\n')) ?? []
  const values = lines ? readLines(joinEntries(lines)) : null
  const names = Object.keys(values ?? {})
  return values && names.filter((name) => known.test(name)).length > 1
    ? [block, lowerKeys({ ...(title ? { title } : {}), ...values })]
    : undefined
}

/** What is set in goes on with the line before it: of authors, each stands in a line. */
function joinEntries(lines: string): string {
  return lines.replace(/^([^\s:][^\n:]*):[^\n]*(?:\n[ \t]+\S[^\n]*)+/gm, (all, key: string) =>
    all.replace(/\n[ \t]+/g, /^authors?$/i.test(key) ? '; ' : ' '),
  )
}

/** Properties of a page, as Logseq has them. */
function propertiesBlock(text: string): Block | undefined {
  const [block = ''] = /^(?:[\w-]{1,40}::[ \t][^\n]{0,500}(?:\n|$)){1,30}/.exec(text) ?? []
  const lines = block.replace(/^([\w-]+)::/gm, '$1:').replace(/\[\[([^[\]\n]{1,200})\]\]/g, '$1')
  const values = block ? readLines(lines) : null
  return values && Object.keys(values).some((name) => known.test(name))
    ? [block, lowerKeys(values)]
    : undefined
}

/** `---json`, `---toml`: what stands there is named. */
function namedBlock(text: string): Block | undefined {
  const [block, name = '', source = ''] =
    /^---[ \t]?(json|toml)[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/i.exec(text) ?? []
  const values = name.toLowerCase() === 'json' ? parseJSONIfValid(source) : readTOML(source)
  return blockOf(block, values)
}

function blockOf(block: string | undefined, values: unknown): Block | undefined {
  return block === undefined || typeof values !== 'object' || values === null
    ? undefined
    : [block, lowerKeys({ ...values })]
}

function yamlBlock(text: string): Block | undefined {
  const [block, yaml = ''] =
    /^---(?:ya?ml)?[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  return block === undefined ? undefined : [block, lowerKeys(parseYAML(yaml))]
}

function tomlBlock(text: string): Block | undefined {
  const [block, toml = ''] =
    /^\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  return block === undefined ? undefined : [block, lowerKeys(readTOML(toml))]
}

/** As Hugo has it: an object whose last bracket stands in a line of its own. */
function jsonBlock(text: string): Block | undefined {
  const [block, json = ''] = /^(\{\s*"[\s\S]{0,50000}?\n\})[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  return blockOf(block, block && parseJSONIfValid(json))
}

/** `% Title`, `% Author; Author`, `% Date`: each may go on in lines that are indented. */
function pandocBlock(text: string): Block | undefined {
  const [block] =
    /^%[ \t][^\n]*\n(?:[ \t]+\S[^\n]*\n)*(?:%[^\n]*(?:\n[ \t]+\S[^\n]*)*(?:\n|$)){0,2}/.exec(
      text,
    ) ?? []
  if (block === undefined) {
    return undefined
  }
  const [title, author, date] = block
    .split(/^%/m)
    .slice(1)
    .map((part) => part.trim())
  const authors = (author ?? '').split(/\s*[;\n]\s*/).filter(Boolean)
  return [block, { author: authors, date: date ?? '', title: (title ?? '').replace(/\s+/g, ' ') }]
}

function parseYAML(yaml: string): Values {
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 10, schema: 'failsafe' })
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch (error) {
    if (error instanceof YAMLError || error instanceof ReferenceError) {
      const lines = readLines(yaml)
      if (lines) {
        return lines
      }
      throw new SourceUnreadable('source-front-matter', {
        reason: error.message.split('\n')[0] ?? '',
      })
    }
    throw error
  }
}

/** The quotes that a colon needs are often missing: then each line is a key and its text. Null where it is more than that. */
function readLines(yaml: string): null | Values {
  const values: Values = {}
  let last = ''
  for (const line of yaml.split(/\r?\n/).filter((one) => one.trim() && !/^\s*#/.test(one))) {
    const [, key, text = ''] = /^([A-Z][\w -]{0,60}):(?=\s|$)(.*)$/i.exec(line) ?? []
    const [, item] = /^\s*-(\s.*)$/.exec(line) ?? []
    if (/^\s*[&*[{|>!]/.test(item ?? text)) {
      return null
    }
    if (key) {
      last = key
      values[key] = unquoted(text)
    } else if (item !== undefined && last) {
      const before = values[last]
      values[last] = [...(Array.isArray(before) ? (before as unknown[]) : []), unquoted(item)]
    } else {
      return null
    }
  }
  return values
}

function unquoted(text: string): string {
  const plain = text.trim()
  return /^(["']).*\1$/.test(plain) ? plain.slice(1, -1) : plain
}

/** `canonicalURL`, `canonical_url` and `Canonical URL` are one name. */
export function lowerKeys(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key.toLowerCase().replace(/[\s_-]+/g, ''),
      value,
    ]),
  )
}
