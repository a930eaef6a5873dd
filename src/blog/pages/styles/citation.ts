// How to cite an article.
import { css } from '../css.ts'

export const citation = css`
  .cite {
    border-top: 1px solid var(--line);
    font-size: 0.8em;
    margin-top: 2em;
    padding-top: 0.75em;
  }

  .cite summary {
    color: var(--link);
    cursor: pointer;
    width: fit-content;
  }

  .cite h2 {
    font-size: 1em;
    margin: 1em 0 0.2em;
  }

  .cite p {
    margin: 0;
    overflow-wrap: anywhere;
    user-select: all;
  }

  .cite ul {
    display: flex;
    gap: 1.25em;
    list-style: '';
    margin: 0.2em 0 0;
    padding: 0;
  }

  @media print {
    .cite {
      display: none;
    }
  }
`
