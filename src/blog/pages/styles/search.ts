// The search form, and what a search marks.
import { css } from '../css.ts'

export const search = css`
  form.search {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    font-family: var(--sans);
    font-size: 0.85em;
    gap: 0.5em;
    margin: 1em 0 2em;
  }

  form.search label {
    flex: 1 1 12em;
    min-width: 0;
  }

  form.search input {
    background: var(--paper);
    border: 1px solid var(--soft);
    border-radius: 4px;
    color: var(--ink);
    display: block;
    font: inherit;
    margin-top: 0.25em;
    min-height: 2.4em;
    padding: 0 0.6em;
    width: 100%;
  }

  form.search button {
    background: var(--link);
    border: 0;
    border-radius: 4px;
    color: var(--paper);
    font: inherit;
    font-weight: 600;
    min-height: 2.4em;
    padding: 0 1em;
  }

  .extract mark {
    background: var(--mark);
    color: inherit;
  }
`
