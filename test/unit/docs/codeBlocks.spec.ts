// What the documentation of the plugin lets people write compiles, and what it lets them run is run.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

import { type CodeBlock, codeBlocks } from '../../../scripts/hosts/quickStart.ts'
import { root } from '../../helpers/root.ts'

/** Blocks of commands that `npm run test:hosts` runs, by their names. */
const run = ['check', 'install', 'migrations', 'remove', 'remove-pushed', 'start', 'update']

const folder = path.join(root, 'docs/plugin')
const blocks = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) =>
    codeBlocks(readFileSync(path.join(folder, name), 'utf8')).map((block, index) => ({
      ...block,
      file: path.join(folder, `${path.basename(name, '.md')}-${index}.${block.language}`),
    })),
  )

/** Where a block leaves out the rest of a config, it stands for this. */
const restOfConfig = '...({} as import("payload").Config),'

/** As `payload generate:types` writes them beside @payloadcms/plugin-mcp. */
const twoKindsOfUsers = `
interface User { collection: 'users'; email: string; id: number }
interface Key { collection: 'payload-mcp-api-keys'; id: number }
declare module 'payload' {
  interface GeneratedTypes { user: Key | User }
}
export {}
`

describe('code blocks of docs/plugin', () => {
  const modules = blocks.filter(({ language }) => language === 'ts' || language === 'tsx')

  it(
    'compile, also beside a plugin with logins of its own',
    { tags: 'nightly', timeout: 120_000 },
    () => {
      const texts = new Map([
        ...modules.map((block) => [block.file, textOf(block)] as const),
        [path.join(folder, 'types.ts'), twoKindsOfUsers] as const,
      ])
      expect(errorsIn(texts)).toEqual([])
    },
  )

  it('are run by test:hosts if they are commands', () => {
    const commands = blocks.filter(({ language }) => ['bash', 'sh'].includes(language))
    expect(commands.filter(({ name }) => !run.includes(name)).map(({ code }) => code)).toEqual([])
  })
})

describe('code blocks of a text', () => {
  it('have a language, a name and their code', () => {
    const text =
      'Run this:\n\n```sh install\nnpm install offprint\n```\n\n```ts\nconst a = 1\n```\n'
    expect(codeBlocks(text)).toEqual([
      { name: 'install', code: 'npm install offprint\n', language: 'sh' },
      { name: '', code: 'const a = 1\n', language: 'ts' },
    ])
  })
})

function textOf({ code }: CodeBlock): string {
  return code.replace(/^ *\/\/ …$/m, restOfConfig)
}

function errorsIn(texts: Map<string, string>): string[] {
  const { config } = ts.readConfigFile(
    path.join(root, 'tsconfig.json'),
    ts.sys.readFile.bind(ts.sys),
  )
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root)
  const host = ts.createCompilerHost({ ...options, incremental: false })
  const { fileExists, readFile } = host
  host.fileExists = (file) => texts.has(file) || fileExists.call(host, file)
  host.readFile = (file) => texts.get(file) ?? readFile.call(host, file)
  const program = ts.createProgram([...texts.keys()], { ...options, incremental: false }, host)
  return [...texts.keys()].flatMap((file) => {
    const source = program.getSourceFile(file)
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      ({ messageText }) =>
        `${path.basename(file)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
  })
}
