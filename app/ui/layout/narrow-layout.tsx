import type { ReactNode } from 'react'
import type { Language } from '#app/kernel/language'
import { LanguageProvider, useMessages } from '../language'
import { uiMessages } from '../messages'
import { DemoNotice, LanguageSwitch, SkipLink, Wordmark } from './wordmark'

export type NarrowLayoutProps = { demo: boolean; language: Language; otherLanguageHref: string; homeHref?: string; children: ReactNode }

/** One column of 560 px for the steps of giving and for accounts. */
export function NarrowLayout({ demo, language, otherLanguageHref, homeHref, children }: NarrowLayoutProps) {
  return (
    <LanguageProvider language={language}>
      <div className="narrow">
        <SkipLink />
        {demo ? <DemoNotice /> : null}
        <header className="narrow-header">
          <Wordmark href={homeHref} />
          <LanguageSwitch href={otherLanguageHref} />
        </header>
        <main id="content" className="narrow-page" tabIndex={-1}>
          {children}
        </main>
      </div>
    </LanguageProvider>
  )
}

export type ErrorPageProps = { status: number; title: string; message: ReactNode; homeHref?: string }

/** What went wrong, in words, with a way on. Stands alone: it needs no loader and no layout. Expects a LanguageProvider above. */
export function ErrorPage({ status, title, message, homeHref = '/' }: ErrorPageProps) {
  const words = useMessages(uiMessages).shell
  return (
    <div className="narrow">
      <header className="narrow-header">
        <Wordmark href={homeHref} />
      </header>
      <main id="content" className="narrow-page">
        <p className="eyebrow">
          {words.error} {status}
        </p>
        <h1 className="page-title">{title}</h1>
        <div className="page-lead">{message}</div>
        <p className="mt-8">
          <a href={homeHref}>{words.errorHome}</a>
        </p>
      </main>
    </div>
  )
}
