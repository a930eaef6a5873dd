import { describe, expect, it } from 'vitest'

import { importMapProblems } from '../../../src/commands/check/importMapProblems.ts'
import { findWarnings } from '../../../src/commands/check/warnings.ts'
import { nodeProblem } from '../../../src/commands/nodeProblem.ts'

describe('the check of Node', () => {
  it.each([
    ['20.19.0', undefined],
    ['20.20.2', '--no-deprecation'],
  ])('finds that %s with NODE_OPTIONS=%s may do nothing', (version, options) => {
    expect(nodeProblem(version, options)).toContain('NODE_OPTIONS=--conditions=production')
  })

  it.each([
    ['20.20.2', '--no-deprecation -C production'],
    ['20.20.2', '--conditions=development'],
    ['22.12.0', undefined],
  ])('accepts %s with NODE_OPTIONS=%s', (version, options) => {
    expect(nodeProblem(version, options)).toBeNull()
  })
})

describe('the check of the import map', () => {
  const components: Record<string, unknown> = {
    bar: [{ path: 'offprint/client#StageBar' }],
    ours: '/components/Own#Own',
    view: new Map([['view', 'offprint/rsc#QueueView']]),
  }
  components.self = components
  const line = (name: string) => `  "${name}": Name_1,\n`

  it('finds components that it lacks, and only those of Offprint', () => {
    expect(importMapProblems(components, line('offprint/rsc#QueueView'))[0]).toContain('lacks 1 of')
  })

  it('accepts a whole one', () => {
    const map = line('offprint/rsc#QueueView') + line('offprint/client#StageBar')
    expect(importMapProblems(components, map)).toEqual([])
  })

  it('says that there is none', () => {
    expect(importMapProblems(components, null)[0]).toContain('no import map')
  })
})

describe('the check of the app', () => {
  const warningsOf = (email: string, read: unknown, reminders = 'auto') =>
    findWarnings({
      collections: { photos: { config: { access: { read: () => read } } } },
      config: { custom: { offprint: { reminders, slugs: { media: 'photos' } } } },
      email: { name: email },
    } as never)

  it('warns of a missing email adapter and of media that everybody may read', async () => {
    expect(await warningsOf('console', true)).toEqual([
      expect.stringContaining('no email adapter'),
      expect.stringContaining('every file of "photos"'),
    ])
  })

  it('says nothing where both are right, or no mail is wanted', async () => {
    expect(await warningsOf('smtp', { isPublic: { equals: true } })).toEqual([])
    expect(await warningsOf('console', false, 'off')).toEqual([])
  })
})
