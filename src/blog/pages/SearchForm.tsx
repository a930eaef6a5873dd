/** @jsxImportSource preact */
// Asks for words to find; works without JavaScript.
import type { PageStrings } from './strings.ts'

import { usePath } from './usePath.ts'

export function SearchForm({ q = '', strings }: { q?: string; strings: PageStrings }) {
  const href = usePath()
  return (
    <form action={href('/')} class="search" method="get" role="search">
      <label>
        {strings.searchArticles}
        <input
          aria-label={strings.searchArticles}
          maxlength={200}
          name="q"
          required
          type="search"
          value={q}
        />
      </label>
      <button type="submit">{strings.search}</button>
    </form>
  )
}
