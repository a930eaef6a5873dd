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
  /* Where it scrolls, a shadow at the edge says that there is more. */
  .table {
    background:
      linear-gradient(to right, var(--paper) 40%, transparent) left / 2em 100% no-repeat local,
      linear-gradient(to left, var(--paper) 40%, transparent) right / 2em 100% no-repeat local,
      linear-gradient(to right, var(--line), transparent) left / 0.75em 100% no-repeat scroll,
      linear-gradient(to left, var(--line), transparent) right / 0.75em 100% no-repeat scroll;
    margin: 0 0 2em;
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    font: 0.8em/1.45 var(--sans);
    font-variant-numeric: tabular-nums;
    min-width: 100%;
    overflow-wrap: normal;
  }

  td,
  th {
    border-bottom: 1px solid var(--line);
    max-width: 24em;
    min-width: 5em;
    padding: 0.5em 0.75em;
    text-align: start;
    vertical-align: top;
  }

  th {
    font-weight: 600;
  }

  thead th {
    border-bottom: 2px solid var(--soft);
    vertical-align: bottom;
  }

  th > :first-child,
  td > :first-child {
    margin-top: 0;
  }

  th > :last-child,
  td > :last-child {
    margin-bottom: 0;
  }

  td ul,
  td ol {
    padding-inline-start: 1.25em;
  }

  @media print {
    .table {
      background: none;
      overflow: visible;
    }

    tr {
      break-inside: avoid;
    }
  }
`
