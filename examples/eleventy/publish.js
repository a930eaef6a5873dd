// Puts what was built in place of the site: where a build fails, the one of before stays.
import { existsSync, renameSync, rmSync } from 'node:fs'

const [site, next, old] = ['_site', '_site.next', '_site.old']
rmSync(old, { force: true, recursive: true })
if (existsSync(site)) renameSync(site, old)
renameSync(next, site)
rmSync(old, { force: true, recursive: true })
