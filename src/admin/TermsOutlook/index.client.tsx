'use client'
// On an outlet's page: the articles that its terms touch, worked out again as one edits them.
import type { UIFieldClientComponent } from 'payload'

import { Link, Pill, useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useId } from 'react'

import type { TouchedArticle, Touched as TouchedArticles } from '../../workflow/termsOutlook.ts'

import { dayOf } from '../../domain/days.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { askStaleWatcher } from '../forms/formStore.ts'
import { useAdminPages, useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { OutletLetters } from '../Letters/OutletLetters.client.tsx'
import { useResponse } from '../requests/useResponse.client.ts'

/** Milliseconds without typing before a request. */
const pause = 400

export const TermsOutlook: UIFieldClientComponent = () => {
  const { id, hasSavePermission } = useDocumentInfo()
  const { translate } = useTranslator()
  const { dispatchFields } = useForm()
  const heading = useId()
  const { answer: touched, failed, isAsking } = useTouched()
  if (id === undefined || !hasSavePermission) {
    return null
  }
  const { articles = [], total = 0 } = touched ?? {}
  return (
    <>
      <OutletLetters onChanged={() => askStaleWatcher(dispatchFields, 'check')} />
      <section aria-labelledby={heading} className="field-type offprint-terms">
        <h3 className="offprint-terms__title" id={heading}>
          {translate('terms-affected')}
        </h3>
        <div aria-busy={isAsking} aria-live="polite">
          {failed ? <p>{translate('terms-failed')}</p> : null}
          {touched && articles.length === 0 ? <p>{translate('terms-none')}</p> : null}
          {articles.length > 0 ? (
            <>
              {total > articles.length ? (
                <p>
                  {translate('terms-some', {
                    count: String(articles.length),
                    total: String(total),
                  })}
                </p>
              ) : null}
              <ul className="offprint-terms__articles">
                {articles.map((article) => (
                  <Touched article={article} key={article.id} />
                ))}
              </ul>
            </>
          ) : null}
        </div>
      </section>
    </>
  )
}

function Touched({ article }: { article: TouchedArticle }) {
  const translator = useTranslator()
  const { articles } = useAdminPages()
  const href = `${articles}/${article.id}`
  return (
    <li className="offprint-terms__article">
      <div className="offprint-terms__head">
        <Link href={href}>{article.title}</Link>
        <Pill pillStyle="light-gray" size="small">
          {translator.stage(article.stage)}
        </Pill>
      </div>
      <Freedom article={article} />
      {article.flags.after.map(({ code, message }) => (
        <p className="offprint-terms__flag" key={code + message}>
          {translator.translate('terms-flagged', { why: translator.readable(message) })}
        </p>
      ))}
      {article.flags.before.length > 0 && article.flags.after.length === 0 ? (
        <p>{translator.translate('terms-settled')}</p>
      ) : null}
    </li>
  )
}

function Freedom({ article: { freeFrom } }: { article: TouchedArticle }) {
  const { locale, translate } = useTranslator()
  const format = (day: null | string) =>
    shortDay(dayOf(day), 'day', locale) || translate('ask-first')
  const [before, after] = [format(freeFrom.before), format(freeFrom.after)]
  return (
    <p>
      {before === after
        ? translate('terms-same', { after })
        : translate('terms-free', { after, before })}
    </p>
  )
}

function useTouched() {
  const { id, hasSavePermission } = useDocumentInfo()
  const { outlets } = useEndpoints()
  const [fields] = useAllFormFields()
  // Only editors may see the terms and the articles they affect.
  const isAsked = id !== undefined && hasSavePermission
  return useResponse<TouchedArticles>(isAsked ? `${outlets}/${id}/outlook` : null, {
    data: { terms: reduceFieldsToValues(fields, true).terms ?? {} },
    pause,
  })
}
