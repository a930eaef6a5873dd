/** @jsxImportSource preact */
// The page of a mail: one narrow column, light and dark, below who sends it. Nothing but the portrait is loaded from elsewhere.
import type { ComponentChildren, JSX } from 'preact'

import { renderToString } from 'preact-render-to-string'

import { pathIn } from '../../blog/folder.ts'
import { absolute } from '../../blog/pages/head.tsx'
import { inLanguage } from '../../blog/pages/languages.ts'
import { squared } from '../../blog/pages/Picture.tsx'
import { isSameLanguage } from '../../blog/pages/strings.ts'
import { oneLine } from '../../domain/oneLine.ts'
import { broken, MailProvider, type MailSite, stylesOf, useStyles } from './styles.ts'
import { Table } from './Table.tsx'

interface Props {
  children: ComponentChildren
  language: string
  subject: string
}

export function MailPage({ children, language, subject }: Props) {
  const { dark } = useStyles()
  return (
    <html dir="ltr" lang={language}>
      <head>
        <meta content="text/html; charset=UTF-8" http-equiv="Content-Type" />
        <meta content="width=device-width" name="viewport" />
        <meta name="x-apple-disable-message-reformatting" />
        <meta content="light dark" name="color-scheme" />
        <meta content="light dark" name="supported-color-schemes" />
        <title>{subject}</title>
        <style>{dark}</style>
      </head>
      <body className="page" style={{ backgroundColor: '#ffffff', margin: 0, padding: 0 }}>
        <Table inner={{ backgroundColor: '#ffffff', padding: '0 16px' }}>
          <Table style={{ maxWidth: '600px', padding: '24px 0', width: '100%' }}>
            <Sender language={language} />
            {children}
          </Table>
        </Table>
      </body>
    </html>
  )
}

/** As the pages of the blog begin. */
function Sender({ language }: Pick<Props, 'language'>) {
  const { bar, link, site, small, text } = useStyles()
  const { name, description, face, folder } = site
  const portrait = face.portrait && squared(face.portrait)
  const own = isSameLanguage(site.language, language) ? {} : inLanguage(site.language)
  return (
    <>
      <table {...plainTable} role="presentation">
        <tbody>
          <tr>
            {portrait ? (
              <td style={{ paddingRight: '12px' }}>
                <img
                  alt={portrait.alt || name}
                  height={portraitSize}
                  src={absolute(site, portrait.url)}
                  style={{ borderRadius: '50%', display: 'block', objectFit: 'cover' }}
                  width={portraitSize}
                />
              </td>
            ) : null}
            <td {...own}>
              <p style={{ ...text, ...broken }}>
                <a
                  className="link"
                  href={absolute(site, pathIn(folder, '/'))}
                  style={{ ...link, fontSize: '18px', fontWeight: 600, textDecoration: 'none' }}
                  target="_blank"
                >
                  {oneLine(name)}
                </a>
              </p>
              {description ? (
                <p className="faint" style={{ ...small, ...broken }}>
                  {oneLine(description, 300)}
                </p>
              ) : null}
            </td>
          </tr>
        </tbody>
      </table>
      <hr className="bar" style={bar} />
    </>
  )
}

const plainTable = { border: 0, cellpadding: '0', cellspacing: '0' }
const portraitSize = 48

/** In the colours and fonts of the blog. */
export function renderMail(mail: JSX.Element, site: MailSite): string {
  return doctype + renderToString(<MailProvider value={stylesOf(site)}>{mail}</MailProvider>)
}

/** Mail programs judge a mail without this as of the last century. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
