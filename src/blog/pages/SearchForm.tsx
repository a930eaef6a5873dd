/** @jsxImportSource preact */
// Asks for words to find; works without JavaScript.

export function SearchForm({ q = '' }: { q?: string }) {
  return (
    <form action="/" class="search" method="get" role="search">
      <label>
        Search the articles
        <input
          aria-label="Search the articles"
          maxlength={200}
          name="q"
          required
          type="search"
          value={q}
        />
      </label>
      <button type="submit">Search</button>
    </form>
  )
}
