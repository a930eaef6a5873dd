// Tries the option `permalink` with a post, so that a wrong path is refused at start and not at the first republication.
import type { Permalink } from '../options/types.ts'

import { faultOfPath } from '../domain/paths.ts'
import { SettingInvalid } from '../errors.ts'

/** @throws SettingInvalid for a path that cannot be used. A function that fails may know no such post. */
export function checkPermalink(permalink: Permalink | undefined): void {
  for (const day of permalink ? ['2022-12-13', null] : []) {
    const path = triedPath(permalink!, day)
    const fault = path === undefined ? null : faultOfPath(path)
    if (fault) {
      const shown = typeof path === 'string' ? `the path "${path}"` : 'what it returns'
      throw new SettingInvalid('permalink', `${shown} ${fault}, such as "/2022/12/13/slug"`)
    }
  }
}

/** Undefined where the function fails. */
function triedPath(permalink: Permalink, day: null | string): unknown {
  try {
    return permalink({ slug: 'slug', day }) ?? null
  } catch (error) {
    if (error instanceof SettingInvalid) {
      throw error
    }
    return undefined
  }
}
