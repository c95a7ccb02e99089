import { Outlet } from 'react-router'
import { useRootData } from '#app/root-data'
import { NarrowLayout } from '#app/ui/layout'
import { Notice } from '#app/ui/primitives'

/** One column for the steps of giving. */
export default function NarrowPages() {
  const root = useRootData()
  if (!root) return <Outlet />
  const other = root.language === 'en' ? 'fr' : 'en'
  return (
    <NarrowLayout demo={root.demo} language={root.language} otherLanguageHref={`/${other}${root.here}`}>
      {root.flash ? <Notice tone={root.flash.tone}>{root.flash.text}</Notice> : null}
      <Outlet />
    </NarrowLayout>
  )
}
