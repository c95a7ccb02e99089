import { Outlet } from 'react-router'
import { readUnfinished } from '#app/features/pledges/domain/unfinished'
import { KeepForLater } from '#app/features/pledges/ui/keep-for-later'
import { useRootData } from '#app/root-data'
import { KeepTyped } from '#app/ui/form'
import { NarrowLayout } from '#app/ui/layout'
import { Notice } from '#app/ui/primitives'

/** One column for the steps of giving. */
export default function NarrowPages() {
  const root = useRootData()
  if (!root) return <Outlet />
  const unfinished = readUnfinished(root.path.replace(/^\/give\//, ''))
  const other = root.language === 'en' ? 'fr' : 'en'
  return (
    <NarrowLayout demo={root.demo} language={root.language} otherLanguageHref={`/${other}${root.here}`}>
      {root.flash ? <Notice tone={root.flash.tone}>{root.flash.text}</Notice> : null}
      <Outlet />
      {unfinished ? <KeepForLater href={`/${root.language}/give/later?page=${encodeURIComponent(unfinished.page)}`} /> : null}
      <KeepTyped />
    </NarrowLayout>
  )
}
