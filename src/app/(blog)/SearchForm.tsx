// Asks for words to find; works without JavaScript.

export function SearchForm({ q = '' }: { q?: string }) {
  return (
    <form action="/" className="search" method="get" role="search">
      <label>
        Search the articles
        <input
          aria-label="Search the articles"
          defaultValue={q}
          maxLength={200}
          name="q"
          required
          type="search"
        />
      </label>
      <button type="submit">Search</button>
    </form>
  )
}
