// Styles of the digest. Mail programs need them inline; only dark mode is in a style element.
/** As JSX takes it. */
export type Style = Record<string, number | string>

const font = 'Helvetica, Arial, sans-serif'

/** For mail programs that support dark mode; others use the inline styles. */
export const dark = `
  @media (prefers-color-scheme: dark) {
    .page, .page > table > tbody > tr > td { background-color: #16181b !important; }
    .ink { color: #eceef0 !important; }
    .faint { color: #a9b0b7 !important; }
    .hint { color: #f0b48c !important; }
    .link { color: #8fc1ff !important; }
    .button { background-color: #8fc1ff !important; border-color: #8fc1ff !important; color: #10151b !important; }
    .button-quiet { background-color: #16181b !important; border-color: #8fc1ff !important; color: #8fc1ff !important; }
    .rule { border-color: #3a4047 !important; }
  }
`

export const ink: Style = { color: '#1b1f23', fontFamily: font, margin: 0 }
export const text: Style = { ...ink, fontSize: '16px', lineHeight: '24px' }
export const small: Style = {
  ...ink,
  color: '#59626b',
  fontSize: '14px',
  lineHeight: '21px',
}
export const hint: Style = { ...small, color: '#8f3f0b' }
export const link: Style = {
  color: '#0b57a4',
  fontFamily: font,
  textDecoration: 'underline',
}

export const rule: Style = {
  border: 'none',
  borderTop: '1px solid #d6dade',
  margin: '28px 0 16px',
  width: '100%',
}

export const button: Style = {
  backgroundColor: '#0b57a4',
  border: '1px solid #0b57a4',
  borderRadius: '4px',
  color: '#ffffff',
  display: 'inline-block',
  fontFamily: font,
  fontSize: '15px',
  fontWeight: 600,
  lineHeight: '20px',
  padding: '8px 13px',
  textDecoration: 'none',
}

export const quietButton: Style = {
  ...button,
  backgroundColor: '#ffffff',
  color: '#0b57a4',
}
