// The search form, in the header of a page and above what was found.
import { css } from '../css.ts'

export const search = css`
  form.search {
    align-items: end;
    display: flex;
    font: 0.85em var(--sans);
    gap: 0.5em;
    margin: 0.5em 0 2em;
  }

  .search label {
    flex: 1;
  }

  .search :is(input, button) {
    background: var(--paper);
    border: 1px solid var(--soft);
    border-radius: 4px;
    color: inherit;
    font: inherit;
    min-height: 2.5em;
    padding: 0 0.75em;
  }

  .search input {
    display: block;
    width: 100%;
  }

  .search button {
    background: var(--link);
    color: var(--paper);
    font-weight: 600;
  }

  mark {
    background: var(--mark);
    color: inherit;
  }

  .find {
    margin-inline-start: auto;
    order: 1;
  }

  .find[open],
  .find[open] + span {
    flex-basis: 100%;
  }

  .find form.search {
    font-size: 1em;
    margin: 0.5em 0;
  }

  /* The name and the search are in one line, the description is in the next. */
  @media (max-width: 40em) {
    .find {
      order: 0;
    }

    .find + span {
      flex-basis: 100%;
    }
  }
`
