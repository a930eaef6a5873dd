// Opens a PDF by pdf.js.
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'

import { SourceUnreadable } from '../../errors.ts'
import { limitBuffers } from './limitBuffers.ts'
import { loadPDFJS } from './loadPDFJS.ts'

/** Pages of an article, and of a chapter. */
const mostPages = 300

export interface OpenedPDF {
  /** The same one, in which a picture that is not unpacked, or damage, ends nothing: more fonts are known there. */
  lenient: () => Promise<PDFDocumentProxy>
  pdf: PDFDocumentProxy
}

/**
 * The document, for as long as `read` takes.
 * @throws SourceUnreadable where there is no pdf.js, a password is needed, or the file is damaged
 */
export async function openPDF<Result>(
  bytes: Uint8Array,
  read: (opened: OpenedPDF) => Promise<Result>,
): Promise<Result> {
  const { folder, pdfjs } = await loadPDFJS()
  const isWithinLimit = limitBuffers()
  const tasks: PDFDocumentLoadingTask[] = []
  const open = (stopAtErrors: boolean) => {
    // It is handed over, and whoever gave it may go on with it.
    const task = pdfjs.getDocument({
      ...optionsIn(folder),
      data: new Uint8Array(bytes),
      stopAtErrors,
    })
    tasks.push(task)
    return task.promise
  }
  let lenient: Promise<PDFDocumentProxy> | undefined
  try {
    const pdf = await open(true)
    if (pdf.numPages > mostPages) {
      throw new SourceUnreadable('source-document-long')
    }
    const result = await read({ lenient: () => (lenient ??= open(false)), pdf })
    if (isWithinLimit()) {
      return result
    }
    throw new SourceUnreadable('source-unpacked')
  } catch (error) {
    throw isWithinLimit() ? toReason(error) : new SourceUnreadable('source-unpacked')
  } finally {
    await Promise.all(tasks.map((task) => task.destroy()))
  }
}

function optionsIn(folder: string) {
  return {
    cMapUrl: `${folder}cmaps/`,
    disableFontFace: true,
    isEvalSupported: false,
    // Pictures are not unpacked, however small they are said to be.
    maxImageSize: 0,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: 0,
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
