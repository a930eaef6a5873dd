// Tables and code: wider than the page, they scroll by themselves.
import { css } from '../css.ts'

export const code = css`
  code {
    background: var(--tint);
    font-size: 0.85em;
    padding: 0.1em 0.3em;
  }
`

export const tables = css`
  table {
    display: block;
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    font: 0.8em/1.45 var(--sans);
    margin: 0 0 2em;
    overflow-wrap: normal;
  }

  td,
  th {
    border-bottom: 1px solid var(--line);
    min-width: 6em;
    padding: 0.5em 0.75em;
    text-align: start;
    vertical-align: top;
  }
`
