import { useLanguage, useMessages } from '../language'
import { uiMessages } from '../messages'

/** The name of the fund, set; always the way home. */
export function Wordmark({ href }: { href?: string }) {
  const { name } = useMessages(uiMessages).shell
  const language = useLanguage()
  return (
    <a className="wordmark" href={href ?? `/${language}`}>
      {name.before ? <span>{name.before} </span> : null}
      {name.strong}
      {name.after ? <span> {name.after}</span> : null}
    </a>
  )
}

export function LanguageSwitch({ href }: { href: string }) {
  const words = useMessages(uiMessages).shell
  return (
    <a href={href} lang={words.otherLanguageCode} hrefLang={words.otherLanguageCode}>
      {words.otherLanguage}
    </a>
  )
}

/** The first stop of the Tab key. */
export function SkipLink() {
  const words = useMessages(uiMessages).shell
  return (
    <a className="skip-link" href="#content">
      {words.skip}
    </a>
  )
}

/** Above everything where the figures are not real. */
export function DemoNotice() {
  const words = useMessages(uiMessages).shell
  return (
    <aside className="demo-notice" aria-label={words.demoLabel}>
      {words.demo}
    </aside>
  )
}
