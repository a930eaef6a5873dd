// The search form, and what a search marks.
import { css } from '../css.ts'

export const search = css`
  form.search {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    font: 0.85em/1.5 var(--sans);
    gap: 0.5em;
    margin: 0 0 2.5em;
  }

  form.search label {
    flex: 1 1 12em;
    min-width: 0;
  }

  .search input,
  .search button {
    border: 1px solid var(--soft);
    border-radius: 4px;
    font: inherit;
    min-height: 2.4em;
    padding: 0 0.75em;
  }

  .search input {
    background: var(--paper);
    color: var(--ink);
    display: block;
    margin-top: 0.25em;
    width: 100%;
  }

  .search button {
    background: var(--link);
    border-color: transparent;
    color: var(--paper);
    font-weight: 600;
  }

  mark {
    background: var(--mark);
    color: inherit;
  }
`
