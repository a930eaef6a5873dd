import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { bomOf, type Packages } from '../../../scripts/package/sbom.ts'
import { root } from '../../helpers/root.ts'

const packages: Packages = {
  'node_modules/@types/tool': { version: '1.0.0' },
  'node_modules/a': { dependencies: { b: '1' }, integrity: 'sha512-AAEC', version: '1.0.0' },
  'node_modules/a/node_modules/b': { license: 'MIT OR ISC', version: '1.0.0' },
  'node_modules/b': {
    optionalDependencies: { 'only-here': '1', 'only-there': '1' },
    version: '2.0.0',
  },
  'node_modules/only-here': { version: '1.0.0' },
  'node_modules/own': { link: true, resolved: 'packages/own' },
  'packages/own': { dependencies: { b: '2' }, version: '3.0.0' },
}
const product = {
  name: '@tide/desk',
  type: 'library' as const,
  dependencies: { a: '^1', own: '3.0.0' },
  license: 'MIT',
  version: '3.0.0',
}

describe('the software bill of materials', () => {
  it('has what a package depends on, as it is found in the folders, and no tools', () => {
    const { components, dependencies, metadata } = bomOf(product, packages)
    expect(metadata.component).toMatchObject({
      name: '@tide/desk',
      purl: 'pkg:npm/%40tide/desk@3.0.0',
    })
    expect(components).toMatchObject([
      { name: 'a', hashes: [{ alg: 'SHA-512', content: '000102' }], version: '1.0.0' },
      { name: 'b', licenses: [{ expression: 'MIT OR ISC' }], version: '1.0.0' },
      { name: 'b', version: '2.0.0' },
      { name: 'only-here' },
      { name: 'own', version: '3.0.0' },
    ])
    expect(dependencies).toContainEqual({ dependsOn: ['pkg:npm/b@1.0.0'], ref: 'pkg:npm/a@1.0.0' })
    expect(dependencies).toContainEqual({
      dependsOn: ['pkg:npm/b@2.0.0'],
      ref: 'pkg:npm/own@3.0.0',
    })
  })

  it('is not made where something is missing', () => {
    const other = { ...product, dependencies: { gone: '1' } }
    expect(() => bomOf(other, packages)).toThrow('gone, which the package needs, is not in')
  })

  it('of the app has all that it names, each once, and leads nowhere else', () => {
    const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as object
    const app = { ...product, ...read('package.json') }
    const lock = read('package-lock.json') as { packages: Packages }
    const { components, dependencies } = bomOf(app, lock.packages)
    const names = (components as { name: string }[]).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(Object.keys(app.dependencies)))
    expect(names).not.toContain('vitest')
    const refs = dependencies.map(({ ref }) => ref)
    expect(new Set(refs).size).toBe(refs.length)
    expect(
      dependencies.flatMap((one) => one.dependsOn).filter((ref) => !refs.includes(ref)),
    ).toEqual([])
  })
})
