/** @jsxImportSource preact */
// A frame in a mail: programs such as Outlook know widths and distances of tables only.
import type { ComponentChildren } from 'preact'

import type { Style } from './styles.ts'

interface Props {
  children: ComponentChildren
  /** Of the cell. */
  inner?: Style
  style?: Style
}

export function Table({ children, inner, style }: Props) {
  const look = { align: 'center', border: 0, cellpadding: '0', cellspacing: '0' } as const
  return (
    <table {...look} role="presentation" style={style} width="100%">
      <tbody>
        <tr>
          <td style={inner}>{children}</td>
        </tr>
      </tbody>
    </table>
  )
}
