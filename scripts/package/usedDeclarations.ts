// Which declarations the exports of a package lead to: what only other modules of the package need is left out.
import path from 'node:path'
import ts from 'typescript'

/** What is kept or left out as a whole: a statement, or one name of an import or export. */
type Part = ts.ExportSpecifier | ts.ImportSpecifier | ts.Statement

/**
 * @param entries the files of the exports: all that they have is needed
 * @returns the text of each file that is needed, with what is needed of it
 */
export function usedDeclarations(entries: string[]): Map<string, string> {
  const program = createProgram(entries)
  const checker = program.getTypeChecker()
  const kept = new Set<Part>()
  const keep = (part: Part): void => {
    if (kept.has(part)) {
      return
    }
    kept.add(part)
    partsIn(part.getSourceFile()).filter(isAlways).forEach(keep)
    symbolsIn(part, checker)
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap((node) => (ts.isSourceFile(node) ? partsIn(node) : [partOf(node)]))
      .forEach(keep)
  }
  const files = program.getSourceFiles()
  files
    .filter(({ fileName }) => entries.includes(fileName))
    .flatMap(partsIn)
    .forEach(keep)
  return new Map(
    files.map((file) => [file.fileName, textOf(file, kept)] as const).filter(([, text]) => text),
  )
}

/** Only of the package's own files. */
function createProgram(entries: string[]): ts.Program {
  const options = { noLib: true, types: [] }
  const host = ts.createCompilerHost(options, true)
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) => ({
      resolvedModule: text.startsWith('.')
        ? { extension: ts.Extension.Dts, resolvedFileName: declarationOf(text, from) }
        : undefined,
    }))
  return ts.createProgram(entries, options, host)
}

function declarationOf(name: string, from: string): string {
  return path.resolve(path.dirname(from), name.replace(/\.js$/, '.d.ts'))
}

function partsIn(file: ts.SourceFile): Part[] {
  return file.statements.flatMap((statement): Part[] => specifiersOf(statement) ?? [statement])
}

/** Undefined for what is kept as a whole. */
function specifiersOf(statement: ts.Statement): Part[] | undefined {
  const clause = ts.isImportDeclaration(statement)
    ? !statement.importClause?.name && statement.importClause?.namedBindings
    : ts.isExportDeclaration(statement) && statement.exportClause
  return clause && (ts.isNamedImports(clause) || ts.isNamedExports(clause))
    ? [...clause.elements]
    : undefined
}

function partOf(node: ts.Node): Part {
  const isWhole = ts.isImportSpecifier(node) || ts.isExportSpecifier(node)
  return isWhole || ts.isSourceFile(node.parent) ? (node as Part) : partOf(node.parent)
}

/** What counts without being named: additions to types of other packages, and what is imported for such. */
function isAlways(part: Part): boolean {
  return (
    (ts.isModuleDeclaration(part) && part.name.kind !== ts.SyntaxKind.Identifier) ||
    (ts.isImportDeclaration(part) && !part.importClause) ||
    (ts.isExportDeclaration(part) && !part.exportClause)
  )
}

/** All that a part names, and through which imports and exports. */
function symbolsIn(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  if (isNamespaceImport(node)) {
    return []
  }
  if (ts.isQualifiedName(node)) {
    const left = checker.getSymbolAtLocation(node.left)
    const parts = left?.declarations?.some(ts.isNamespaceImport)
      ? [left]
      : symbolsIn(node.left, checker)
    return [...parts, ...symbolsIn(node.right, checker)]
  }
  const own =
    ts.isIdentifier(node) || ts.isStringLiteral(node) ? [checker.getSymbolAtLocation(node)] : []
  const found = own.flatMap((symbol) => (symbol ? aliasesOf(symbol, checker) : []))
  return [...found, ...childrenOf(node).flatMap((child) => symbolsIn(child, checker))]
}

/** `import * as a`: of `a.B` only B counts. */
function isNamespaceImport(node: ts.Node): boolean {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : undefined
  return bindings !== undefined && ts.isNamespaceImport(bindings)
}

function aliasesOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol[] {
  const next = symbol.flags & ts.SymbolFlags.Alias && checker.getImmediateAliasedSymbol(symbol)
  return next ? [symbol, ...aliasesOf(next, checker)] : [symbol]
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  // Of `import('./a.js').A` only the name counts: the file would be all that it has.
  return ts.isImportTypeNode(node) && node.qualifier ? children.slice(1) : children
}

/** With the comments of what is kept. */
function textOf(file: ts.SourceFile, kept: Set<Part>): string {
  return file.statements
    .map((statement) => {
      const specifiers = specifiersOf(statement)
      const used = specifiers?.filter((one) => kept.has(one)).map((one) => one.getText())
      if (!specifiers || used?.length === specifiers.length) {
        return kept.has(statement) || used?.length ? statement.getFullText() : ''
      }
      return used?.length
        ? statement.getFullText().replace(/\{[^}]*\}/, `{ ${used.join(', ')} }`)
        : ''
    })
    .join('')
    .trimStart()
}
