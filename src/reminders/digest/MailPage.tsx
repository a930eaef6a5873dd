/** @jsxImportSource preact */
// The page of a mail: one narrow column, light and dark, without pictures or anything loaded from elsewhere.
import type { ComponentChildren, JSX } from 'preact'

import { renderToString } from 'preact-render-to-string'

import { dark } from './styles.ts'
import { Table } from './Table.tsx'

interface Props {
  children: ComponentChildren
  language: string
  subject: string
}

export function MailPage({ children, language, subject }: Props) {
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
          <Table style={{ maxWidth: '600px', padding: '24px 0', width: '100%' }}>{children}</Table>
        </Table>
      </body>
    </html>
  )
}

export function renderMail(mail: JSX.Element): string {
  return doctype + renderToString(mail)
}

/** Mail programs judge a mail without this as of the last century. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'
