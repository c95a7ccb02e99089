import type { ReactNode } from 'react'
import type { Language } from '#app/kernel/language'
import { LanguageProvider, useMessages } from '../language'
import { uiMessages } from '../messages'
import { ButtonLink } from '../primitives/button'
import { Icon } from '../primitives/icon'
import { DemoNotice, LanguageSwitch, SkipLink, Wordmark } from './wordmark'

export const PUBLIC_PLACES = ['fund', 'programmes', 'calls', 'cities', 'clusters', 'calendar'] as const
export type PublicPlace = (typeof PUBLIC_PLACES)[number]

/** Addresses of the places that every public page names, for a language. */
export function publicHrefs(language: Language): Record<PublicPlace | 'peerLearning' | 'method' | 'verify', string> {
  const at = (path: string) => `/${language}${path}`
  return { fund: at(''), programmes: at('/programmes'), calls: at('/calls'), cities: at('/cities'), clusters: at('/clusters'), calendar: at('/calendar'), peerLearning: at('/peer-learning'), method: at('/method'), verify: at('/verify') }
}

export type SignedIn = { name: string; href: string } | null

export type PublicLayoutProps = {
  demo: boolean
  language: Language
  /** Path of this page without its language, `/programmes/training`: the switch leads to the same page. */
  path: string
  /** Overrides what `path` says, where an address differs by language. */
  otherLanguageHref?: string
  signedIn?: SignedIn
  current?: PublicPlace
  giveHref?: string
  signInHref?: string
  children: ReactNode
}

/** Header, main and footer of a public page. */
export function PublicLayout({ demo, language, path, otherLanguageHref, signedIn, current, giveHref = '/give', signInHref = '/sign-in', children }: PublicLayoutProps) {
  const switchHref = otherLanguageHref ?? `/${language === 'en' ? 'fr' : 'en'}${path === '/' ? '' : path}`
  return (
    <LanguageProvider language={language}>
      <div className="public">
        <SkipLink />
        {demo ? <DemoNotice /> : null}
        <PublicHeader language={language} current={current} switchHref={switchHref} signedIn={signedIn} giveHref={giveHref} signInHref={signInHref} />
        <main id="content" className="page" tabIndex={-1}>
          {children}
        </main>
        <PublicFooter language={language} />
      </div>
    </LanguageProvider>
  )
}

type HeaderProps = { language: Language; current?: PublicPlace; switchHref: string; signedIn?: SignedIn; giveHref: string; signInHref: string }

function PublicHeader({ language, current, switchHref, signedIn, giveHref, signInHref }: HeaderProps) {
  const words = useMessages(uiMessages).shell
  const hrefs = publicHrefs(language)
  const places = PUBLIC_PLACES.map((place) => (
    <li key={place}>
      <a href={hrefs[place]} aria-current={place === current ? 'page' : undefined}>
        {words.nav[place]}
      </a>
    </li>
  ))
  const account = signedIn ? <a href={signedIn.href}>{signedIn.name}</a> : <a href={signInHref}>{words.signIn}</a>
  return (
    <header className="site-header">
      <Wordmark href={hrefs.fund} />
      <nav className="site-nav" aria-label={words.mainMenu}>
        <ul>{places}</ul>
      </nav>
      <div className="site-account">
        <LanguageSwitch href={switchHref} />
        {account}
        <ButtonLink href={giveHref}>{words.give}</ButtonLink>
      </div>
      <div className="site-phone">
        <ButtonLink href={giveHref}>{words.give}</ButtonLink>
        <details className="phone-menu">
          <summary>
            <Icon name="menu" /> <span className="phone-menu-word">{words.menu}</span>
          </summary>
          <nav aria-label={words.mainMenu}>
            <ul>
              {places}
              <li className="phone-menu-rule">{account}</li>
              <li>
                <LanguageSwitch href={switchHref} />
              </li>
            </ul>
          </nav>
        </details>
      </div>
    </header>
  )
}

function PublicFooter({ language }: { language: Language }) {
  const words = useMessages(uiMessages).shell
  const hrefs = publicHrefs(language)
  const links = ['peerLearning', 'method', 'verify'] as const
  return (
    <footer className="site-footer">
      <div>
        <Wordmark href={hrefs.fund} />
        <p>{words.footerMission}</p>
      </div>
      <nav aria-label={words.footerMore}>
        <ul>
          {links.map((link) => (
            <li key={link}>
              <a href={hrefs[link]}>{words.footer[link]}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  )
}
