// Opens a PDF by pdf.js.
import type { PDFDocumentProxy } from 'pdfjs-dist'

import { SourceUnreadable } from '../../errors.ts'
import { limitBuffers } from './limitBuffers.ts'
import { loadPDFJS } from './loadPDFJS.ts'

/** Pages of an article, and of a chapter. */
const mostPages = 300

/**
 * The document, for as long as `read` takes.
 * @throws SourceUnreadable where there is no pdf.js, a password is needed, or the file is damaged
 */
export async function openPDF<Result>(
  bytes: Uint8Array,
  read: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const { folder, pdfjs } = await loadPDFJS()
  const isWithinLimit = limitBuffers()
  const task = pdfjs.getDocument({
    cMapUrl: `${folder}cmaps/`,
    // It is handed over, and whoever gave it may go on with it.
    data: new Uint8Array(bytes),
    disableFontFace: true,
    isEvalSupported: false,
    // Pictures are not unpacked, however small they are said to be.
    maxImageSize: 0,
    stopAtErrors: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > mostPages) {
      throw new SourceUnreadable('source-document-long')
    }
    const result = await read(pdf)
    if (isWithinLimit()) {
      return result
    }
    throw new SourceUnreadable('source-unpacked')
  } catch (error) {
    throw isWithinLimit() ? toReason(error) : new SourceUnreadable('source-unpacked')
  } finally {
    await task.destroy()
  }
}

function toReason(error: unknown): unknown {
  if (error instanceof SourceUnreadable || !(error instanceof Error)) {
    return error
  }
  return error.name === 'PasswordException'
    ? new SourceUnreadable('source-password')
    : new SourceUnreadable('source-pdf-damaged', { reason: error.message.replace(/\.$/, '') })
}
