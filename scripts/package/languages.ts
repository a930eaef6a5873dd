// The texts of the plugin in the package: those of other languages stand in the order of the English ones and do not
// name their keys again, which were a fifth of them.
import type { Plugin } from 'esbuild'

import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** Written once in each module. */
const withKeys =
  'const withKeys = (keys, values) => Array.isArray(values) ? Object.fromEntries(Object.keys(keys).map((key, index) => [key, withKeys(keys[key], values[index])])) : values'

/** For `translations/languages/`, where `en.ts` has every key. */
export function languages(): Plugin {
  return {
    name: 'languages',
    setup(build) {
      build.onLoad({ filter: /[/\\]translations[/\\]languages[/\\]\w+\.ts$/ }, ({ path: file }) =>
        file.endsWith('en.ts') ? undefined : { contents: withoutKeys(file), loader: 'ts' },
      )
    },
  }
}

function withoutKeys(file: string): string {
  const { expression: english } = textsIn(path.join(path.dirname(file), 'en.ts'))
  const { name, expression } = textsIn(file)
  const ofEnglish = propertiesOf(english)
  // A language may have some of the groups alone, such as the words of pages.
  const groups = [...propertiesOf(expression)].map(([group, texts]) => {
    const values = valuesOf(texts, ofEnglish.get(group) ?? texts)
    return `'${group}': withKeys(en['${group}'], ${values})`
  })
  return `import { en } from './en.ts'\n${withKeys}\nexport const ${name} = { ${groups.join(', ')} }`
}

/** The object that a file of texts exports. */
function textsIn(file: string): { expression: ts.ObjectLiteralExpression; name: string } {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find(({ initializer }) => initializer && ts.isObjectLiteralExpression(initializer))
  if (!found?.initializer || !ts.isObjectLiteralExpression(found.initializer)) {
    throw new Error(`${file} exports no texts.`)
  }
  return { name: found.name.getText(), expression: found.initializer }
}

/** Groups of texts that English takes from elsewhere keep their keys: nobody knows their order here. */
function valuesOf(own: ts.Expression, english: ts.Expression): string {
  if (!ts.isObjectLiteralExpression(own) || !ts.isObjectLiteralExpression(english)) {
    return own.getText()
  }
  const keys = propertiesOf(english)
  const values = propertiesOf(own)
  if (keys.size < english.properties.length) {
    return own.getText()
  }
  const texts = [...keys].map(([key, text]) => {
    const value = values.get(key)
    if (!value) {
      throw new Error(`${own.getSourceFile().fileName} lacks ${key}.`)
    }
    return valuesOf(value, text)
  })
  return `[${texts.join(',')}]`
}

function propertiesOf(object: ts.ObjectLiteralExpression): Map<string, ts.Expression> {
  const properties = object.properties.filter(ts.isPropertyAssignment)
  return new Map(
    properties.map(({ name, initializer }) => [
      ts.isStringLiteral(name) ? name.text : name.getText(),
      initializer,
    ]),
  )
}
