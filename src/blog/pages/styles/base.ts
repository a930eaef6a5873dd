// Colours, fonts and elements of every page.
import { css } from '../css.ts'

export const base = css`
  :root {
    --paper: #fffdf9;
    --ink: #1f1d1a;
    --soft: #5f5a52;
    --line: #e0dbd2;
    --tint: #f5f1e9;
    --link: #7a2e1d;
    --mark: #fbe9b0;
    --serif: 'Source Serif 4', Charter, 'Iowan Old Style', Georgia, serif;
    --sans: system-ui, sans-serif;
    color-scheme: light dark;
  }

  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #171614;
      --ink: #e6e1d8;
      --soft: #a8a196;
      --line: #3a3732;
      --tint: #211f1c;
      --link: #f0a58f;
      --mark: #4a3c12;
    }
  }

  * {
    box-sizing: border-box;
  }

  html {
    background: var(--paper);
    color: var(--ink);
    font: 100%/1.6 var(--serif);
    -webkit-text-size-adjust: 100%;
  }

  /* About 70 characters a line. */
  body {
    font-size: clamp(1.0625rem, 1rem + 0.35vw, 1.25rem);
    margin: 0 auto;
    max-width: 36em;
    overflow-wrap: anywhere;
    padding: 0 1.25rem;
  }

  /* A language may have fonts of its own. */
  [lang] {
    font-family: var(--serif);
  }

  h1,
  h2,
  h3,
  h4 {
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }

  h1 {
    font-size: clamp(1.75rem, 1.25rem + 2.2vw, 2.6rem);
    letter-spacing: -0.01em;
    line-height: 1.15;
    margin: 0 0 0.5em;
  }

  b,
  strong {
    font-weight: 600;
  }

  a {
    color: var(--link);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.16em;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    border-radius: 2px;
    outline: 2px solid var(--link);
    outline-offset: 3px;
  }

  main:focus {
    outline: 0;
  }

  .skip {
    background: var(--paper);
    inset-inline-start: 1rem;
    padding: 0.5em 1em;
    position: absolute;
    top: -9rem;
    z-index: 1;
  }

  .skip:focus {
    top: 0.5rem;
  }
`
