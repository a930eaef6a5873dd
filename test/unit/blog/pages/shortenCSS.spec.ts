// Style sheets as pages have them.
import { expect, it } from 'vitest'

import { shortenCSS } from '../../../helpers/shortenCSS.ts'

it('removes what a browser does not need', () => {
  expect(
    shortenCSS(String.raw`
    /* A comment with a 'quotation mark. */
    a > b,
    .c:hover {
      color: red;
      margin: 0 -0.5em 0.25em;
    }
  `),
  ).toBe('a>b,.c:hover{color:red;margin:0 -.5em .25em}')
})

it('keeps spaces that mean something', () => {
  expect(
    shortenCSS(String.raw`
    .a :hover {
      width: calc(10.05em + 0.5em - 1px);
    }
  `),
  ).toBe('.a :hover{width:calc(10.05em + .5em - 1px)}')
  expect(
    shortenCSS(String.raw`
    @media (max-width: 40em) {
      .a + .b {
        top: 0;
      }
    }
  `),
  ).toBe('@media (max-width:40em){.a + .b{top:0}}')
})

it('leaves strings as they are', () => {
  expect(
    shortenCSS(String.raw`
    a::after {
      content: ' ; /* 0.5: \a0' attr(href) ' (';
    }
  `),
  ).toBe("a::after{content:' ; /* 0.5: \\a0' attr(href) ' ('}")
})
