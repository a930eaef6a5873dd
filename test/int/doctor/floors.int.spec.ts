// Versions with known security holes are named wherever somebody can do something about them.
import { findBelowFloors } from 'offprint'
import { createLocalReq } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { loadDashboard } from '../../../src/admin/Dashboard/load.ts'
import { Outdated } from '../../../src/admin/Dashboard/Outdated.tsx'
import { requireOptions } from '../../../src/options.ts'
import { start } from '../../../src/wiring/start.ts'
import { bootPayload, type Desk, type Role } from '../../helpers/bootPayload.ts'
import { runHere } from '../../helpers/runHere.ts'

const { versions } = process
let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})
beforeEach(() => runOn('22.0.0'))
afterAll(async () => {
  Object.defineProperty(process, 'versions', { value: versions })
  await desk.close()
})

function runOn(node: string): void {
  Object.defineProperty(process, 'versions', { configurable: true, value: { ...versions, node } })
}

async function dashboardOf(role: Role) {
  const { payload } = desk
  const { id } = await desk.login(role)
  const user = await payload.findByID({ id, collection: 'users', overrideAccess: true })
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  return { outdated: (await loadDashboard(req, requireOptions(payload))).outdated, req }
}

describe('what is below its floor', () => {
  it('is found, and nothing else: neither the packages of this repository nor its PostgreSQL', async () => {
    expect(await findBelowFloors(desk.payload)).toMatchObject([
      { name: 'Node', minimum: '22.23.4', version: '22.0.0' },
    ])
    runOn('99.0.0')
    expect(await findBelowFloors(desk.payload)).toEqual([])
  })

  it('is a PostgreSQL of the app, as it names itself; one that does not answer is not judged', async () => {
    runOn('99.0.0')
    const query = vi.spyOn(desk.payload.db.pool, 'query')
    query.mockImplementation(() =>
      Promise.resolve({ rows: [{ cluster: 'main', version: '17.6 (Debian 17.6-1)' }] }),
    )
    expect(await findBelowFloors(desk.payload)).toMatchObject([
      { name: 'PostgreSQL', minimum: '17.12', version: '17.6' },
    ])
    query.mockImplementation(() => Promise.reject(new Error('gone')))
    expect(await findBelowFloors(desk.payload)).toEqual([])
    query.mockRestore()
  })

  it('is named by the doctor, and is no problem of the data', async () => {
    const env = { DATABASE_URL: desk.databaseURL }
    expect(await runHere('scripts/doctor.ts', [], env)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /\nNode 22\.0\.0 is too old: update it to 22\.23\.4 or newer\..*\n0 articles checked, no problems found\.\n$/,
      ),
    })
    const { stdout } = await runHere('scripts/doctor.ts', ['--json'], env)
    expect(JSON.parse(stdout)).toMatchObject({ issues: [], outdated: [{ name: 'Node' }] })
  })

  it('is one warning of a server that starts, and of nothing else', async () => {
    const { payload } = desk
    const warn = vi.spyOn(payload.logger, 'warn').mockReturnValue(undefined)
    const named = () => warn.mock.calls.filter(([text]) => /is too old/.test(String(text)))
    const options = { ...requireOptions(payload), reminders: 'manual' as const }
    await start(payload, options, [])
    expect(named()).toEqual([])
    vi.stubEnv('NEXT_RUNTIME', 'nodejs')
    await start(payload, options, [])
    expect(named()).toEqual([[expect.stringMatching(/^Offprint: Node 22\.0\.0 is too old/)]])
    warn.mockRestore()
    vi.unstubAllEnvs()
  })
})

describe('the dashboard', () => {
  it('names it to admins, in a line with its source', async () => {
    const { outdated, req } = await dashboardOf('admin')
    const html = renderToStaticMarkup(Outdated({ below: outdated, req }))
    expect(html).toContain('known security holes')
    expect(html).toMatch(/<a href="https:[^"]+"[^>]*>Node<\/a> 22\.0\.0 → 22\.23\.4<\/p>$/)
  })

  it.each<Role>(['editor', 'author'])('says nothing of it to an %s', async (role) => {
    expect((await dashboardOf(role)).outdated).toEqual([])
  })

  it('has no such line where nothing is below', async () => {
    const { req } = await dashboardOf('admin')
    expect(Outdated({ below: [], req })).toBeNull()
  })
})
