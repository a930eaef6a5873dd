// The page docs/plugin/options.md, made from the JSDoc of the options.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { format } from 'prettier'
import ts from 'typescript'

import { root } from '../bootstrap/environment.mjs'

export const optionsPage = path.join(root, 'docs/plugin/options.md')

const sources = ['src/options.ts', 'src/options/types.ts']

/** The order of the page. An option that stands nowhere here is an error. */
const groups: [title: string, names: string[]][] = [
  ['Your collections', ['usersSlug', 'mediaSlug', 'slugs', 'overrides']],
  ['People', ['admins', 'access']],
  ['The blog', ['site', 'permalink', 'everything', 'feeds', 'webmentions', 'apiPath']],
  ['Reminders', ['reminders', 'mail', 'mailsPerMinute']],
  ['The admin panel', ['admin']],
  [
    'Operation',
    ['disabled', 'guardHost', 'order', 'databaseSchema', 'fetchAllow', 'limitRequests', 'webhooks'],
  ],
]

const intro = `<!-- Generated from src/options.ts by \`npm run generate\`. -->

# Options

All options of \`offprint()\` are optional. An invalid value stops the app at start. The error names the option and the allowed values.
`

interface Option {
  default: string
  name: string
  /** The interface of its value, if it has options of its own. */
  parts: string | undefined
  text: string
}

/** The text of the page, formatted as it is stored. */
export async function renderOptionsPage(): Promise<string> {
  const interfaces = readInterfaces()
  const options = interfaces.get('OffprintOptions') ?? []
  const listed = new Set(groups.flatMap(([, names]) => names))
  const unlisted = options.find(({ name }) => !listed.has(name))
  if (unlisted) {
    throw new Error(`The option ${unlisted.name} is in no group of scripts/docs/optionsPage.ts.`)
  }
  const sections = groups.map(([title, names]) => {
    const inGroup = names.flatMap((name) => options.filter((option) => option.name === name))
    return inGroup.length > 0 ? `## ${title}\n\n${table(inGroup, interfaces)}\n` : ''
  })
  return format([intro, ...sections].join('\n'), { parser: 'markdown' })
}

/** Options of options stand below their own, as `site.url`. */
function table(options: Option[], interfaces: ReadonlyMap<string, Option[]>): string {
  const rows = options.flatMap((option) => [
    rowOf(option.name, option),
    ...(interfaces.get(option.parts ?? '') ?? []).map((part) =>
      rowOf(`${option.name}.${part.name}`, part),
    ),
  ])
  return ['| option | meaning | default |', '| --- | --- | --- |', ...rows].join('\n')
}

function rowOf(name: string, { default: value, text }: Option): string {
  const shown =
    /^[\p{L}\s:,.']*\p{L}{2} \p{L}/u.test(value) || value.includes('`') ? value : `\`${value}\``
  return `| \`${name}\` | ${inCell(text)} | ${inCell(shown)} |`
}

function inCell(text: string): string {
  return text.replaceAll('|', String.raw`\|`)
}

function readInterfaces(): Map<string, Option[]> {
  const interfaces = new Map<string, Option[]>()
  for (const name of sources) {
    const text = readFileSync(path.join(root, name), 'utf8')
    const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
    for (const node of source.statements.filter((one) => ts.isInterfaceDeclaration(one))) {
      interfaces.set(
        node.name.text,
        node.members.filter((one) => ts.isPropertySignature(one)).map(optionOf),
      )
    }
  }
  return interfaces
}

function optionOf(node: ts.PropertySignature): Option {
  const docs = ts.getJSDocCommentsAndTags(node).find((one) => ts.isJSDoc(one))
  const tag = docs?.tags?.find(({ tagName }) => tagName.text === 'default')
  const type = node.type?.getText() ?? ''
  return {
    name: node.name.getText(),
    default: (ts.getTextOfJSDocComment(tag?.comment) ?? '').trim(),
    parts: /\w+Options\b/.exec(type)?.[0],
    text: (ts.getTextOfJSDocComment(docs?.comment) ?? '').trim(),
  }
}
