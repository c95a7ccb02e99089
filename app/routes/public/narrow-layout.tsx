import { Outlet } from 'react-router'
import { useRootData } from '#app/root-data'
import { NarrowLayout } from '#app/ui/layout'
import { Notice } from '#app/ui/primitives'

/** One column for the steps of giving and for accounts. */
export default function NarrowPages() {
  const root = useRootData()
  if (!root) return <Outlet />
  const other = root.language === 'en' ? 'fr' : 'en'
  const isGiving = root.path.startsWith('/give')
  return (
    <NarrowLayout demo={root.demo} language={root.language} otherLanguageHref={isGiving ? `/${other}${root.here}` : `/language/${other}?back=${encodeURIComponent(root.here)}`}>
      {root.flash ? <Notice tone={root.flash.tone}>{root.flash.text}</Notice> : null}
      <Outlet />
    </NarrowLayout>
  )
}
