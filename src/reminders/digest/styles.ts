// Styles of mails, in the colours and fonts of the blog. Mail programs need them inline; only dark mode is in a style element.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

import type { Face, PageSite } from '../../blog/pages/pageSite.ts'

import { coloursOf, fontsOf, type Look } from '../../blog/face/look.ts'

/** As JSX takes it. */
export type Style = Record<string, number | string>

/** The blog that sends a mail. */
export interface MailSite extends Pick<
  PageSite,
  'description' | 'folder' | 'language' | 'name' | 'url'
> {
  face: Look & Pick<Face, 'portrait'>
}

const Mail = createContext<null | ReturnType<typeof stylesOf>>(null)
export const MailProvider = Mail.Provider

/** Of the mail that `renderMail` renders, and the blog that sends it. */
export function useStyles(): ReturnType<typeof stylesOf> {
  return useContext(Mail)!
}

export function stylesOf(site: MailSite) {
  const [accent, darkAccent] = coloursOf(site.face)
  const fontFamily = fontsOf(site.face)
  const ink: Style = { color: '#1b1f23', fontFamily, margin: 0 }
  const small: Style = { ...ink, color: '#59626b', fontSize: '14px', lineHeight: '21px' }
  const link: Style = { color: accent, fontFamily, textDecoration: 'underline' }
  const rule: Style = {
    border: 'none',
    borderTop: '1px solid #d6dade',
    margin: '28px 0 16px',
    width: '100%',
  }
  const button: Style = {
    backgroundColor: accent,
    border: `1px solid ${accent}`,
    borderRadius: '4px',
    color: '#ffffff',
    display: 'inline-block',
    fontFamily,
    fontSize: '15px',
    fontWeight: 600,
    lineHeight: '20px',
    padding: '8px 13px',
    textDecoration: 'none',
  }
  return {
    bar: { ...rule, borderTop: `2px solid ${accent}`, margin: '14px 0 20px' },
    button,
    dark: darkStyles(darkAccent),
    hint: { ...small, color: '#8f3f0b' },
    ink,
    link,
    quietButton: { ...button, backgroundColor: '#ffffff', color: accent },
    rule,
    site,
    small,
    text: { ...ink, fontSize: '16px', lineHeight: '24px' },
  }
}

/** Of long words and addresses; the older name is for Outlook and old phones. */
export const broken: Style = { overflowWrap: 'anywhere', wordBreak: 'break-word' }

/** For mail programs that support dark mode; others use the inline styles. */
function darkStyles(accent: string): string {
  return `
  @media (prefers-color-scheme: dark) {
    .page, .page > table > tbody > tr > td { background-color: #16181b !important; }
    .ink { color: #eceef0 !important; }
    .faint { color: #a9b0b7 !important; }
    .hint { color: #f0b48c !important; }
    .link { color: ${accent} !important; }
    .button { background-color: ${accent} !important; border-color: ${accent} !important; color: #10151b !important; }
    .button-quiet { background-color: #16181b !important; border-color: ${accent} !important; color: ${accent} !important; }
    .rule { border-color: #3a4047 !important; }
    .bar { border-color: ${accent} !important; }
  }
`
}
