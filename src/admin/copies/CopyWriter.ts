// Brings the copy of one open form up to date: written while the user types, removed once everything is stored. Pure.
import type { FormBase } from '../forms/formStore.ts'
import type { Values } from '../forms/formValues.ts'

import { type Copy, copyChanges, isStored, type Place } from './copy.ts'
import { createThrottle, type Throttle } from './throttle.ts'

/** The editor hands its text over at least every second; written half a second later, it is never older than two. */
const intervalInMs = 500

/** The form as it is now. */
export interface FormNow {
  base: FormBase
  /** Has unsaved changes, also after a failed save. */
  isDirty: boolean
  isProcessing: boolean
  place: Place
  /** Another object whenever a field has changed. */
  state: object
  /** `updatedAt` of the document as the server answered last. */
  storedAt: null | string
  title: string
  values: () => Values
}

/** Text typed during a save: still in the form, or a copy if the server's response overwrote it. */
export type Unsaved = 'in-form' | Copy | null

export interface CopyWriterOptions {
  /** Of this opening of the form. */
  form: string
  newForm: () => string
  /** The form was unmounted during a save. The copy has only the values that were sent. */
  onLeft: (copy: Copy) => void
  /** The document was stored. */
  onSaved: (unsaved: Unsaved) => void
  put: (copy: Copy) => Promise<unknown>
  remove: (form: string) => Promise<unknown>
}

type Changes = Pick<Copy, 'base' | 'mine'>

export class CopyWriter {
  private hasCopy = false
  private isStopped = false
  private now: FormNow | undefined
  private readonly options: CopyWriterOptions
  private saving: { at: null | string; sent: Values } | undefined
  private readonly throttle: Throttle = createThrottle(() => this.write(), intervalInMs)

  constructor(options: CopyWriterOptions) {
    this.options = options
  }

  private drop(): void {
    this.throttle.cancel()
    if (this.hasCopy) {
      this.hasCopy = false
      void this.options.remove(this.options.form)
    }
  }

  private store(form: string, changes: Changes, basedOn: null | string): Copy | undefined {
    if (!this.now) {
      return undefined
    }
    const { place, title } = this.now
    const copy = { ...place, ...changes, at: Date.now(), basedOn, form, title }
    void this.options.put(copy)
    return copy
  }

  /** `typed` is the form just before it got the state that was stored. */
  private settle(sent: Values, typed: Values, { storedAt, values }: FormNow): void {
    const { form, newForm, onSaved } = this.options
    const changes = copyChanges(sent, typed)
    if (!changes) {
      this.drop()
      return onSaved(null)
    }
    if (isStored(changes, values())) {
      this.hasCopy = true
      this.store(form, changes, storedAt)
      return onSaved('in-form')
    }
    const overwritten = this.store(newForm(), changes, storedAt)
    this.drop()
    onSaved(overwritten ?? null)
  }

  private write(): void {
    if (!this.now) {
      return
    }
    const { base, storedAt, values } = this.now
    // Of what has just been stored only what was typed since it was sent is written.
    const sent = this.saving && storedAt !== this.saving.at ? this.saving.sent : undefined
    const changes = copyChanges(sent ?? base.values, values())
    if (changes) {
      this.hasCopy = true
      this.store(this.options.form, changes, sent ? storedAt : base.updatedAt)
    } else {
      this.drop()
    }
  }

  close(): void {
    this.flush()
    if (!this.now || !this.saving || this.now.storedAt !== this.saving.at) {
      return
    }
    const { base, values } = this.now
    const changes = copyChanges(base.values, this.saving.sent)
    if (this.hasCopy && changes && !copyChanges(this.saving.sent, values())) {
      const copy = this.store(this.options.form, changes, base.updatedAt)
      if (copy) {
        this.options.onLeft(copy)
      }
    }
  }

  flush(): void {
    this.throttle.flush()
  }

  stop(): void {
    this.throttle.cancel()
    this.now = undefined
    this.isStopped = true
  }

  update(next: FormNow): void {
    if (this.isStopped) {
      return
    }
    const { now: before, saving } = this
    this.now = next
    if (next.isProcessing && !before?.isProcessing) {
      this.saving = { at: next.storedAt, sent: next.values() }
    } else if (saving && before && !next.isProcessing) {
      this.saving = undefined
      if (next.storedAt !== saving.at) {
        return this.settle(saving.sent, before.values(), next)
      }
    }
    if ((this.hasCopy || next.isDirty) && isChanged(before, next)) {
      this.throttle.call()
    }
  }
}

function isChanged(before: FormNow | undefined, next: FormNow): boolean {
  return (
    next.state !== before?.state ||
    next.isDirty !== before.isDirty ||
    next.storedAt !== before.storedAt
  )
}
